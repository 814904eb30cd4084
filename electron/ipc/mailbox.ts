import type { EventName, EventPayload } from '../../shared/contract'
import type { SendEvent } from './port'

/** Sends events to one page, and keeps them while it is not listening. */
export interface Mailbox {
  post<N extends EventName>(name: N, payload: EventPayload<N>): void
  /** The page listens: what waited is sent in its order. */
  open(): void
  /** The page loads anew: events wait again. */
  close(): void
}

/** More events than this cannot wait: a page that never starts must not fill the memory. The oldest go first. */
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
