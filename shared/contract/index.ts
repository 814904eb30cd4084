import type { z } from 'zod'
import type { Carried } from '../carried'
import { backupsCalls } from './backups'
import { batchCalls } from './batch'
import { bringCalls } from './bring'
import { coachbookFileCalls } from './coachbook-file'
import { disclosureCalls } from './disclosure'
import { erasureCalls } from './erasure'
import { events } from './events'
import { groupCalls } from './group'
import { handoverCalls } from './handover'
import { libraryCalls } from './library'
import { movingCalls } from './moving'
import { packsCalls } from './packs'
import { programCalls } from './program'
import { protectionCalls } from './protection'
import { recordsCalls } from './records'
import { resultsCalls } from './results'
import { rhythmCalls } from './rhythm'
import { sheetsCalls } from './sheets'
import { templatesCalls } from './templates'
import { workbookCalls } from './workbook'

export type { WrittenFile } from './shapes'
export type { Changed } from './workbook'
export { events }

/** The only list of all calls from a window to main: input and output of each. */
export const calls = {
  ...programCalls,
  ...libraryCalls,
  ...backupsCalls,
  ...disclosureCalls,
  ...erasureCalls,
  ...protectionCalls,
  ...workbookCalls,
  ...handoverCalls,
  ...templatesCalls,
  ...packsCalls,
  ...rhythmCalls,
  ...resultsCalls,
  ...batchCalls,
  ...bringCalls,
  ...groupCalls,
  ...coachbookFileCalls,
  ...movingCalls,
  ...recordsCalls,
  ...sheetsCalls
} as const

export type CallName = keyof typeof calls
export type EventName = keyof typeof events
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

/** The calls whose answers travel as JSON, because they may hold thousands of records or the forms of many packs. */
export const answeredAsJson: ReadonlySet<CallName> = new Set([
  'workbook.open',
  'rhythm.look',
  'patterns.look',
  'templates.list'
])

/** What the preload gives to the page as `window.coachbook`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Carried<CallOutput<N>>>
  /** Returns the function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
