import type { EventName, EventPayload } from '../../shared/contract'
import type { SendEvent } from './port'

/** Sends events to one page, and keeps them while the page is not listening. */
export interface Mailbox {
  post<N extends EventName>(name: N, payload: EventPayload<N>): void
  /** The page listens: waiting events are sent in order. */
  open(): void
  /** The page is reloading: events are kept again. */
  close(): void
}

/** The most events that wait, so that a page that never starts does not fill the memory. The oldest are dropped. */
const most = 500

export function createMailbox(send: SendEvent): Mailbox {
  let listening = false
  let waiting: (() => void)[] = []
  return {
    post(name, payload) {
      if (listening) send(name, payload)
      else waiting = [...waiting, () => send(name, payload)].slice(-most)
    },
    open() {
      listening = true
      const due = waiting
      waiting = []
      for (const deliver of due) deliver()
    },
    close() {
      listening = false
    }
  }
}
