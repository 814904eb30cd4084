import { useEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { Addendum } from '../../../shared/model/addendum'
import type { Document } from '../../../shared/model/document'
import type { Plan } from '../../../shared/model/plan'
import type { Settings } from '../../../shared/model/settings'
import type { Rep } from '../../../shared/model/workbook'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useWorkbook } from '../../core/replica'
import { noteFault } from '../../core/trouble'

/** How long after a change the page is made again, in milliseconds; typing has its own pause before that. */
const pause = 250

/** What both can sign. */
type Signed = Plan | Document | Addendum

/** Everything that a page is made from. */
interface Source {
  record: Signed
  rep: Rep
  settings: Settings | null
}

interface Made extends Omit<CallOutput<'plan.page'>, 'pdf'> {
  pdf: Uint8Array | null
  failed: boolean
  source: Source | null
}

const nothing: Made = {
  pdf: null,
  pages: 0,
  missingGlyphs: [],
  paper: 'a4',
  kept: 'none',
  failed: false,
  source: null
}

export type RecordPage = Made & { current: boolean }

/** The record that its page is made from: it changes only when more than the prepared answer of a draft has changed. */
function useShown(record: Signed): Signed {
  const [shown, setShown] = useState(record)
  if (isSamePage(shown, record)) return shown
  setShown(record)
  return record
}

function isSamePage(a: Signed, b: Signed): boolean {
  if (a.status !== 'draft' || b.status !== 'draft') return a === b
  const { prepared: _a, ...before } = a
  const { prepared: _b, ...after } = b
  const then = new Map(Object.entries(before))
  return Object.entries(after).every(([name, value]) => then.get(name) === value)
}

/** The page of a record as it would be printed; follows its words, the names on it, the paper and the language. */
export function useRecordPage(kind: 'plan' | 'document' | 'addendum' | 'story', of: Signed): RecordPage {
  const record = useShown(of)
  const { id: workbook, rep } = useWorkbook()
  const settings = useLibrary((library) => library.settings)
  const [page, setPage] = useState(nothing)
  const making = useRef<Promise<unknown> | null>(null)

  useEffect(() => {
    let outdated = false
    const source = { record, rep, settings }
    async function make() {
      // One page is made at a time, so that a slow machine is at most one page behind.
      await making.current
      if (outdated) return
      const { id } = record
      const paper = settings?.paper ?? 'a4'
      const made =
        kind === 'plan'
          ? call('plan.page', { workbook, plan: id, paper })
          : call('record.page', { workbook, record: { kind, id }, paper })
      making.current = made.then(
        (drawn) => outdated || setPage({ ...drawn, failed: false, source }),
        (error) => {
          noteFault(error)
          if (!outdated) setPage((held) => ({ ...held, failed: true, source }))
        }
      )
    }
    const timer = window.setTimeout(() => void make(), making.current ? pause : 0)
    return () => {
      outdated = true
      window.clearTimeout(timer)
    }
  }, [workbook, kind, record, rep, settings])
  const { source } = page
  // A draft's page says that it is a draft: once the record is sealed, it is no longer shown.
  const isPast = source !== null && source.record.status !== record.status
  return {
    ...page,
    ...(isPast && { pdf: null }),
    current: source?.record === record && source.rep === rep && source.settings === settings
  }
}
