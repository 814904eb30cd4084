import { create } from 'zustand'
import { history } from './navigation'

export interface Message {
  id: number
  tone: 'info' | 'problem'
  text: string
  action?: { label: string; run: () => void }
  /** How many pages were gone to since it was said. */
  pages: number
}

interface Messages {
  messages: Message[]
  say: (message: Omit<Message, 'id' | 'pages'>) => void
  dismiss: (id: number) => void
}

let count = 0

/** Short messages at the foot of the window; at most three stay. */
export const useMessages = create<Messages>((set) => ({
  messages: [],
  say: (message) =>
    set(({ messages }) => {
      count += 1
      const others = messages.filter((other) => other.text !== message.text)
      return { messages: [...others, { ...message, id: count, pages: 0 }].slice(-3) }
    }),
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }))
}))

/** What went well is said on the page where it happened and the next one; later it would only lie over other things. */
const pagesToLast = 2

history.subscribe(({ action }) => {
  if (action.type === 'REPLACE') return
  useMessages.setState(({ messages }) => ({
    messages: messages
      .map((message) => ({ ...message, pages: message.pages + 1 }))
      .filter(({ tone, pages }) => tone === 'problem' || pages < pagesToLast)
  }))
})

/** Shows why something did not work. Anything but an `Error` is a bug and is thrown on. */
export function sayProblem(error: unknown): void {
  if (!(error instanceof Error)) throw error
  useMessages.getState().say({ tone: 'problem', text: error.message })
}

/** Runs a call and shows why when it fails; gives undefined then. */
export async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    sayProblem(error)
    return undefined
  }
}
