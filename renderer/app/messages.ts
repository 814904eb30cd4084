import { create } from 'zustand'

export interface Message {
  id: number
  tone: 'info' | 'problem'
  text: string
  action?: { label: string; run: () => void }
}

interface Messages {
  messages: Message[]
  say: (message: Omit<Message, 'id'>) => void
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
      return { messages: [...others, { ...message, id: count }].slice(-3) }
    }),
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }))
}))

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
