import type { Carried } from '../../shared/carried'
import type { EventName } from '../../shared/contract'

/** Who sent a call, as far as main can know it without trusting the sender. */
export interface Sender {
  /** The id of the page that called. */
  page: number
  /** The address of the frame that called; empty when the frame is gone. */
  url: string
  isMainFrame: boolean
}

/** The connection between windows and main. The desktop program runs it over Electron's IPC, tests run it in memory. */
export interface IpcPort {
  onCall(listener: (sender: Sender, name: unknown, input: unknown) => Promise<Carried<unknown>>): void
}

/** Sends one event to one page. */
export type SendEvent = (name: EventName, payload: unknown) => void
