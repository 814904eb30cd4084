import { create } from 'zustand'
import type { RhythmReport } from '../../shared/model/rhythm-report'
import { useLibrary } from './library'

/** A file that was dropped with reports and is none, and the reason in words. */
export interface NoReport {
  name: string
  why: string
}

interface Reports {
  reports: readonly RhythmReport[]
  /** Files of several folders can have one name, so each has a key. */
  none: readonly (NoReport & { key: number })[]
}

const nothing: Reports = { reports: [], none: [] }

/**
 * Rhythm reports of several managers that a leader looks at; kept only while they are looked at, never in the library.
 */
export const useReports = create<Reports>(() => nothing)

/** The most reports that are shown side by side; the latest ones stay. */
export const mostReports = 60

/** Adds reports; one that is already there replaces its earlier version. */
export function addReports(added: readonly RhythmReport[], none: readonly NoReport[] = []): void {
  const ids = new Set(added.map(({ id }) => id))
  const once = added.filter(({ id }, at) => added.findIndex((other) => other.id === id) === at)
  useReports.setState(({ reports }) => ({
    reports: [...reports.filter(({ id }) => !ids.has(id)), ...once].slice(-mostReports),
    none: none.map((one, key) => ({ ...one, key }))
  }))
}

export const removeReport = (gone: string): void =>
  useReports.setState(({ reports }) => ({ reports: reports.filter(({ id }) => id !== gone) }))

export const putReportsAway = (): void => useReports.setState(nothing)

/** Names of people are removed from a window whose library is locked or which the rep has. */
useLibrary.subscribe(({ state, handed }) => {
  if (state?.ready !== true || handed !== null) putReportsAway()
})
