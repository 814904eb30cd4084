import { useEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { Plan } from '../../../shared/model/plan'
import type { Settings } from '../../../shared/model/settings'
import type { Rep } from '../../../shared/model/workbook'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useWorkbook } from '../../core/replica'

/** A moment after a change until the page is made anew, in milliseconds; typing has its own pause before. */
const pause = 250

/** All that a page is made from. */
interface Source {
  plan: Plan
  rep: Rep
  settings: Settings | null
}

interface Made extends Omit<CallOutput<'plan.page'>, 'pdf'> {
  pdf: Uint8Array | null
  failed: boolean
  source: Source | null
}

const nothing: Made = { pdf: null, pages: 0, missingGlyphs: [], failed: false, source: null }

export type PlanPage = Made & { current: boolean }

/** The plan as its page shows it: another one only when more has changed than what waits to be signed. */
function useShownPlan(plan: Plan): Plan {
  const [shown, setShown] = useState(plan)
  if (isSamePage(shown, plan)) return shown
  setShown(plan)
  return plan
}

function isSamePage(a: Plan, b: Plan): boolean {
  if (a.status !== 'draft' || b.status !== 'draft') return a === b
  const { prepared: _a, ...before } = a
  const { prepared: _b, ...after } = b
  const then = new Map(Object.entries(before))
  return Object.entries(after).every(([name, value]) => then.get(name) === value)
}

/** The page of a plan as it would be printed; follows the plan, the names on it, the paper and the language. */
export function usePlanPage(of: Plan): PlanPage {
  const plan = useShownPlan(of)
  const { id: workbook, rep } = useWorkbook()
  const settings = useLibrary((library) => library.settings)
  const [page, setPage] = useState(nothing)
  const making = useRef<Promise<unknown> | null>(null)

  useEffect(() => {
    let outdated = false
    const source = { plan, rep, settings }
    async function make() {
      // One page is made at a time, so that a slow machine falls behind by one and not by many.
      await making.current
      if (outdated) return
      making.current = call('plan.page', { workbook, plan: plan.id, paper: settings?.paper ?? 'a4' }).then(
        (made) => outdated || setPage({ ...made, failed: false, source }),
        () => outdated || setPage((held) => ({ ...held, failed: true, source }))
      )
    }
    const timer = window.setTimeout(() => void make(), making.current ? pause : 0)
    return () => {
      outdated = true
      window.clearTimeout(timer)
    }
  }, [workbook, plan, rep, settings])
  const { source } = page
  return { ...page, current: source?.plan === plan && source.rep === rep && source.settings === settings }
}
