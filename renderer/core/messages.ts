import { useEffect, useId, useRef } from 'react'
import { create } from 'zustand'
import { CallFailure } from './bridge'
import { settles } from './cause-of'
import { history, workbookOf } from './navigation'
import { translatorNow } from './translator'
import { reportTrouble } from './trouble'

export interface Message {
  id: number
  tone: 'info' | 'problem'
  text: string
  /** `stays`: the action leads nowhere, so an open dialog with words stays as it is. */
  action?: { label: string; run: () => void; stays?: true }
  /** A way to what the message is about, beside the action. */
  link?: { label: string; run: () => void }
  /** How many pages were opened since the message appeared. */
  pages: number
  /**
   * The workbook that the message is about. While the rep looks on, only messages about that rep are shown, and never
   * on another rep's page.
   */
  workbook?: string
  /**
   * What the message is about. A later message about the same replaces it, and a refusal disappears once the same
   * succeeds.
   */
  cause?: string
  /** The workbook on whose page it appeared; on other pages the rep is named. Null: no rep's page. */
  of: string | null
  /** The place in an open dialog that shows it; missing for one that is shown at the foot of the window. */
  place?: string
}

/** Without `of`, the message belongs to the page the window shows when it is said. */
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

/** Whether a message reports a success and has no action; the next message replaces it. */
const isDone = ({ tone, action }: Message) => tone === 'info' && action === undefined

/** Short messages at the foot of the window; at most three are kept. */
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

/** A success is shown on the page where it happened and the next one; after that it would only be in the way. */
const pagesToLast = 2
/** A message with Undo or a link back is needed for longer: until the result has been seen. */
const pagesWithAction = 4

const lastsFor = ({ action }: Pick<Message, 'action'>) => (action ? pagesWithAction : pagesToLast)

/** The workbook that a message is about, or on whose page it appeared. */
export const workbookBehind = ({ workbook, of }: Pick<Message, 'workbook' | 'of'>): string | null => workbook ?? of

/**
 * The messages that stay when the window moves from one workbook to another: those about the first one go, except when
 * they offer an Undo or words to take along.
 */
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

/** Where open dialogs show what was refused in them, the one on top last. */
const places: string[] = []

/** Opens such a place. When it closes, a refusal that nobody can have read yet goes to the foot of the window. */
export function openPlace(place: string): (isRead: (message: Message) => boolean) => void {
  places.push(place)
  return (isRead) => {
    places.splice(places.lastIndexOf(place), 1)
    if (!useMessages.getState().messages.some((message) => message.place === place)) return
    useMessages.setState(({ messages }) => ({
      messages: messages.flatMap(({ place: own, ...message }) => {
        if (own !== place) return [{ ...message, ...(own !== undefined && { place: own }) }]
        return isRead(message) ? [] : [message]
      })
    }))
  }
}

/** Where a refusal of what begins now will be shown: in the dialog on top, where an earlier one is over with that. */
export function placeNow(): string | null {
  const place = places.at(-1) ?? null
  const isHere = (message: Message) => place !== null && message.place === place
  if (useMessages.getState().messages.some(isHere))
    useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => !isHere(message)) }))
  return place
}

interface About {
  workbook?: string
  of?: string | null
  cause?: string | null
  place?: string | null
}

/** Why something did not work: main's words for its refusal; a fault of ours goes into the log and has a sentence. */
export function wordsFor(error: unknown): string {
  if (error instanceof CallFailure) return error.message
  reportTrouble('promise', error)
  return translatorNow().t('frame:trouble')
}

/** Shows why something did not work. */
export function sayProblem(error: unknown, about: About = {}): void {
  const { workbook, of = useMessages.getState().here, cause, place } = about
  useMessages.getState().say({
    tone: 'problem',
    text: wordsFor(error),
    of,
    ...(workbook ? { workbook } : {}),
    ...(cause ? { cause } : {}),
    ...(place && places.includes(place) ? { place } : {})
  })
}

/** What was refused has been done, or its obstacle may be gone: the refusal is removed. */
export function settle(done: string | null): void {
  const isOver = ({ cause }: Message) => done !== null && cause !== undefined && settles(done, cause)
  if (!useMessages.getState().messages.some(isOver)) return
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => !isOver(message)) }))
}

/** For messages whose Undo only this page can do: they go when the page is left. */
export function useSayHere(): Messages['say'] {
  const page = useId()
  const said = useRef(0)
  useEffect(
    () => () => {
      for (let at = 1; at <= said.current; at++) settle(`${page} ${at}`)
    },
    [page]
  )
  return (message) => useMessages.getState().say({ ...message, cause: `${page} ${++said.current}` })
}

/**
 * The messages that may be shown: while a rep looks on, those about that rep; otherwise all except those about another
 * rep than the one whose page is open. A late message waits for a page of its own rep or of none.
 */
export const messagesFor = (
  { sharedWith, here }: Pick<Messages, 'sharedWith' | 'here'>,
  messages: readonly Message[]
): readonly Message[] =>
  messages.filter(({ workbook }) =>
    sharedWith === null ? workbook === undefined || here === null || workbook === here : workbook === sharedWith
  )

/** The most messages that are shown at once, the latest ones; earlier ones return when these are dismissed. */
export const atOnce = 2

/**
 * Turns the screen towards a rep: earlier messages are removed, and messages about anything else wait until the manager
 * is alone again.
 */
export function useSharedMessages(workbook: string): void {
  useEffect(() => {
    useMessages.setState({ messages: [], sharedWith: workbook })
    return () => useMessages.setState({ sharedWith: null })
  }, [workbook])
}

/** Runs a call and shows why when it fails; returns undefined in that case. */
export async function attempt<T>(run: () => Promise<T>, cause: string | null = null): Promise<T | undefined> {
  const { here: of } = useMessages.getState()
  const place = placeNow()
  try {
    return await run()
  } catch (error) {
    sayProblem(error, { of, cause, place })
    return undefined
  }
}
