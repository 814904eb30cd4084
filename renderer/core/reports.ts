import { create } from 'zustand'
import type { RhythmReport } from '../../shared/model/rhythm-report'
import { useLibrary } from './library'

/** A file that was dropped with reports and is none, and why in words. */
export interface NoReport {
  name: string
  why: string
}

interface Reports {
  reports: readonly RhythmReport[]
  none: readonly NoReport[]
}

const nothing: Reports = { reports: [], none: [] }

/** Rhythm reports of several managers that a leader looks at; kept for the look alone, never in the library. */
export const useReports = create<Reports>(() => nothing)

/** As many as stand beside each other; the latest that came stay. */
export const mostReports = 60

/** A report that is there already takes its own place. */
export function addReports(added: readonly RhythmReport[], none: readonly NoReport[] = []): void {
  const ids = new Set(added.map(({ id }) => id))
  const once = added.filter(({ id }, at) => added.findIndex((other) => other.id === id) === at)
  useReports.setState(({ reports }) => ({
    reports: [...reports.filter(({ id }) => !ids.has(id)), ...once].slice(-mostReports),
    none
  }))
}

export const removeReport = (gone: string): void =>
  useReports.setState(({ reports }) => ({ reports: reports.filter(({ id }) => id !== gone) }))

export const putReportsAway = (): void => useReports.setState(nothing)

/** Names of people do not stay in a window whose library is locked or with the rep. */
useLibrary.subscribe(({ state, handed }) => {
  if (state?.ready !== true || handed !== null) putReportsAway()
})
