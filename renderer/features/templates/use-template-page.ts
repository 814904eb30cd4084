import { useEffect, useRef, useState } from 'react'
import type { Template } from '../../../shared/model/template'
import type { Sample } from '../../../shared/model/template-library'
import type { FormArea } from '../../../shared/print/blocks'
import type { Picture } from '../../../shared/print/picture'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { noteFault } from '../../core/trouble'

interface Made {
  picture: Picture | null
  pages: number
  areas: readonly FormArea[]
  failed: boolean
  /** What the page was made from. */
  of: { template: Template; sample: Sample; paper: string } | null
}

const nothing: Made = { picture: null, pages: 0, areas: [], failed: false, of: null }

export type TemplatePage = Made & { current: boolean }

/**
 * A form as it would be printed, made again once it has been unchanged for `pause` milliseconds. The earlier page stays
 * until then; results that come too late are dropped.
 */
export function useTemplatePage(template: Template, sample: Sample, pause: number): TemplatePage {
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [page, setPage] = useState(nothing)
  const making = useRef<Promise<unknown> | null>(null)

  useEffect(() => {
    let outdated = false
    const of = { template, sample, paper }
    async function make() {
      // One page is made at a time, so that a slow machine is at most one page behind.
      await making.current
      if (outdated) return
      making.current = call('templates.page', of).then(
        ({ picture, pages, areas }) => outdated || setPage({ picture, pages, areas, failed: false, of }),
        (error) => {
          noteFault(error)
          if (!outdated) setPage((held) => ({ ...held, failed: true, of }))
        }
      )
    }
    // Without a pause the call is made before the window paints, so that main draws the page meanwhile.
    if (pause === 0) void make()
    const timer = pause === 0 ? 0 : window.setTimeout(() => void make(), pause)
    return () => {
      outdated = true
      window.clearTimeout(timer)
    }
  }, [template, sample, paper, pause])
  const { of } = page
  return { ...page, current: of?.template === template && of.sample === sample && of.paper === paper }
}
