import { useEffect, useMemo, useState } from 'react'
import type { Observation } from '../../../shared/model/observation'
import type { Field, Template } from '../../../shared/model/template'
import { type Folds, foldsOf } from './folds'

interface Unfolding extends Folds {
  /** Ids of the fields that are folded. */
  folded: ReadonlySet<string>
  /** Shows fields; with `andGo` the cursor goes into the first of them. */
  unfold: (part: keyof Folds, andGo?: boolean) => void
}

const none: Folds = { head: [], wish: [] }

/**
 * The fields of an observation that are hidden at first; once shown they stay. Nothing is hidden in a read-only form.
 */
export function useFolds(template: Template, observation: Observation, readOnly: boolean): Unfolding {
  const [asked, setAsked] = useState<Partial<Record<keyof Folds, true>>>({})
  const [toFocus, setToFocus] = useState<string | null>(null)
  const folds = useMemo(() => (readOnly ? none : foldsOf(template, observation)), [template, observation, readOnly])
  const rest = (part: keyof Folds): Field[] => (asked[part] ? [] : folds[part])
  const [head, wish] = [rest('head'), rest('wish')]
  useEffect(() => {
    if (toFocus === null) return
    document
      .querySelector<HTMLElement>(`[data-field="${toFocus}"]`)
      ?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus()
    setToFocus(null)
  }, [toFocus])
  return {
    head,
    wish,
    folded: new Set([...head, ...wish].map(({ id }) => id)),
    unfold: (part, andGo = false) => {
      if (andGo) setToFocus(folds[part][0]?.id ?? null)
      setAsked((before) => ({ ...before, [part]: true }))
    }
  }
}
