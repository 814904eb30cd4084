import { useEffect } from 'react'
import { create } from 'zustand'
import { settles } from './cause-of'
import { history, workbookOf } from './navigation'

export interface Message {
  id: number
  tone: 'info' | 'problem'
  text: string
  /** `stays`: it leads nowhere, so a dialog with words stays as it is. */
  action?: { label: string; run: () => void; stays?: true }
  /** How many pages were gone to since it was said. */
  pages: number
  /** The workbook that it speaks of. While the rep looks on, nothing else is shown, and never on a page of another rep. */
  workbook?: string
  /** What it is about: what is said about the same later takes its place, and a refusal goes once the same is done. */
  cause?: string
  /** The workbook on whose page it came about; on other pages its rep is named. Null: of no rep. */
  of: string | null
}

/** Without `of`, a message comes about where the window stands when it is said. */
type Saying = Omit<Message, 'id' | 'pages' | 'of'> & { of?: string | null }

interface Messages {
  messages: Message[]
  /** The workbook of the rep who looks on; null while the manager is alone with the window. */
  sharedWith: string | null
  /** The workbook whose page is on the screen. */
  here: string | null
  say: (message: Saying) => void
  dismiss: (id: number) => void
}

let count = 0

/** What went well and leads nowhere; the next message takes its place. */
const isDone = ({ tone, action }: Message) => tone === 'info' && action === undefined

/** Short messages at the foot of the window; at most three stay. */
export const useMessages = create<Messages>((set) => ({
  messages: [],
  sharedWith: null,
  here: null,
  say: (message) =>
    set(({ messages, here }) => {
      count += 1
      const said: Message = { of: here, ...message, id: count, pages: 0 }
      const { text, cause } = said
      const isReplaced = (other: Message) =>
        (other.text === text && workbookBehind(other) === workbookBehind(said)) ||
        (cause !== undefined && other.cause === cause)
      return { messages: [...messages.filter((other) => !isDone(other) && !isReplaced(other)), said].slice(-3) }
    }),
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }))
}))

/** What went well is said on the page where it happened and the next one; later it would only lie over other things. */
const pagesToLast = 2
/** What offers an Undo, or a way back, is wanted once one has seen what became of it. */
const pagesWithAction = 4

const lastsFor = ({ action }: Pick<Message, 'action'>) => (action ? pagesWithAction : pagesToLast)

/** The workbook that a message speaks of, or on whose page it came about. */
export const workbookBehind = ({ workbook, of }: Pick<Message, 'workbook' | 'of'>): string | null => workbook ?? of

/** What is left after a way from one workbook to another: what was said about the first goes, but for what offers an Undo or words to take along. */
export const afterLeaving = (from: string | null, to: string | null, messages: readonly Message[]): Message[] =>
  messages.filter((message) => {
    const about = workbookBehind(message)
    return from === to || about === null || about !== from || message.action !== undefined
  })

history.subscribe(({ action, location }) => {
  const to = workbookOf(location.pathname)
  useMessages.setState(({ messages, here }) => {
    const left = afterLeaving(here, to, messages)
    if (action.type === 'REPLACE') return { here: to, messages: left }
    return {
      here: to,
      messages: left
        .map((message) => ({ ...message, pages: message.pages + 1 }))
        .filter((message) => message.tone === 'problem' || message.pages < lastsFor(message))
    }
  })
})

/** Shows why something did not work. Anything but an `Error` is a bug and is thrown on. */
export function sayProblem(
  error: unknown,
  about: { workbook?: string; of?: string | null; cause?: string | null } = {}
): void {
  if (!(error instanceof Error)) throw error
  const { workbook, of = useMessages.getState().here, cause } = about
  useMessages
    .getState()
    .say({ tone: 'problem', text: error.message, of, ...(workbook ? { workbook } : {}), ...(cause ? { cause } : {}) })
}

/** What was refused is done, or what stood in its way may be: the refusal goes. */
export function settle(done: string | null): void {
  const isOver = ({ cause }: Message) => done !== null && cause !== undefined && settles(done, cause)
  if (!useMessages.getState().messages.some(isOver)) return
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => !isOver(message)) }))
}

/**
 * The messages that may be seen: those about the rep who looks on, else all but those about another rep than the one
 * whose page is open. What comes late waits for a page of its own rep or of none.
 */
export const messagesFor = (
  { sharedWith, here }: Pick<Messages, 'sharedWith' | 'here'>,
  messages: readonly Message[]
): readonly Message[] =>
  messages.filter(({ workbook }) =>
    sharedWith === null ? workbook === undefined || here === null || workbook === here : workbook === sharedWith
  )

/** So many lie over the page at once, the latest of them; an earlier one is back once they are put away. */
export const atOnce = 2

/**
 * Turns the screen towards a rep: what was said before is gone, and what is said about anything else waits until the
 * manager is alone again.
 */
export function useSharedMessages(workbook: string): void {
  useEffect(() => {
    useMessages.setState({ messages: [], sharedWith: workbook })
    return () => useMessages.setState({ sharedWith: null })
  }, [workbook])
}

/** Runs a call and shows why when it fails; gives undefined then. */
export async function attempt<T>(run: () => Promise<T>, cause: string | null = null): Promise<T | undefined> {
  const { here: of } = useMessages.getState()
  try {
    return await run()
  } catch (error) {
    sayProblem(error, { of, cause })
    return undefined
  }
}
