import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { limits, mostLeftWords } from '../../shared/limits'
import type { MessageKey } from '../../shared/messages/translator'
import type { LeftWords } from '../../shared/model/left-words'
import type { Left } from '../../shared/model/saving'
import type { Id } from '../../shared/model/scalars'
import { call } from './bridge'
import { useUnsaved } from './unsaved'
import { WorkbookContext } from './workbook-context'

/** What stands in a field and cannot be kept: what is said about it when the field goes away, and words to take along. */
export interface LeftOver {
  says: string
  words: string
  /** What the field is called, where it is known. */
  name?: string
  /** The button that copies the words. */
  copy: Extract<MessageKey, 'ui:copyOver' | 'ui:copyWords'>
}

type Look = () => LeftOver | null

const fields = new Set<Look>()

/** A dialog: the words in it that nobody keeps before it is done, and how it asks about them. */
interface OpenDialog {
  words(): LeftWords[]
  /** `then` is done once somebody gives the words up. */
  ask(then?: () => void): void
}

const dialogs = new Set<OpenDialog>()

/** What on the screen cannot be kept, or is not yet; a window that closes asks then. */
export function whatIsLeft(): Left {
  if ([...fields].some((look) => look() !== null)) return 'field'
  return [...dialogs].some((dialog) => dialog.words().length > 0) ? 'dialog' : 'nothing'
}

/** What stands on the screen and cannot be sent, as words to be kept elsewhere. */
const leftWords = (): LeftWords[] => [
  ...[...fields].flatMap((look) => {
    const left = look()
    return left ? [{ of: left.says, name: left.name ?? '', words: left.words || left.says, workbook: null }] : []
  }),
  ...[...dialogs].flatMap((dialog) => dialog.words())
]

const line = (text: string) => text.slice(0, limits.line)

/** Has main keep it with the library, from where it is offered again; false where it could not be, or there is none. */
export async function keepLeftWords(): Promise<boolean> {
  const words = leftWords()
  if (words.length === 0) return false
  try {
    const sent = words.map((one) => ({ ...one, of: line(one.of), name: line(one.name) }))
    await call('protection.keepWords', { words: sent.slice(0, mostLeftWords) })
    return true
  } catch {
    return false
  }
}

export const anyLeftOver = (): boolean => whatIsLeft() !== 'nothing'

/** Looks into a dialog when something would lead away from it, until the answer is called. */
export function watchDialog(dialog: OpenDialog): () => void {
  dialogs.add(dialog)
  return () => void dialogs.delete(dialog)
}

/**
 * Has a dialog with words ask before something else is done; false where there is none. `then` is done once they are given
 * up.
 */
export function dialogAsks(then?: () => void): boolean {
  const open = [...dialogs].find((dialog) => dialog.words().length > 0)
  open?.ask(then)
  return open !== undefined
}

/** Looks into a field when the window closes, until the answer is called. */
export function watchField(look: Look): () => void {
  fields.add(look)
  return () => {
    fields.delete(look)
    lookLater()
  }
}

/** The name of a field that holds what it refused, as the last look found it; `''` where it has none, null without any. */
const useFound = create<{ refused: string | null }>(() => ({ refused: null }))

/** What a field that lost nothing refuses all the same, such as an empty name. */
const refusals = new Set<() => string | null>()

export function watchRefusal(refused: () => string | null): () => void {
  refusals.add(refused)
  return () => {
    refusals.delete(refused)
    lookLater()
  }
}

function look(): void {
  const left = [...fields].map((one) => one()).find((one) => one !== null)
  const refused = left ? (left.name ?? '') : ([...refusals].map((one) => one()).find((one) => one !== null) ?? null)
  if (refused !== useFound.getState().refused) useFound.setState({ refused })
}

let waits = false

/** Once those who were told of the same key or change have done their part. */
function lookLater(): void {
  if (waits) return
  waits = true
  setTimeout(() => {
    waits = false
    look()
  })
}

/** Half a date is no fault while it is being typed: what is typed can only put right what was refused. */
const lookIfRefused = () => {
  if (useFound.getState().refused !== null) lookLater()
}

/**
 * The name of a field on the screen that holds what it refused; null where all that can be seen is kept. A field is
 * looked at when it is left, and when main has answered.
 */
export function useRefusedField(): string | null {
  useEffect(() => {
    document.addEventListener('focusout', lookLater)
    document.addEventListener('input', lookIfRefused)
    const release = useUnsaved.subscribe(lookLater)
    lookLater()
    return () => {
      document.removeEventListener('focusout', lookLater)
      document.removeEventListener('input', lookIfRefused)
      release()
    }
  }, [])
  return useFound(({ refused }) => refused)
}

type Hear = (left: LeftOver, workbook: Id | null) => void
let hear: Hear = () => {}

/** Who says what fields leave behind. */
export function hearLeftOvers(listener: Hear): void {
  hear = listener
}

/** `workbook`: the one on whose page the field stood. */
export const leaveBehind: Hear = (left, workbook) => hear(left, workbook)

/** Nothing that a field cannot keep vanishes without a word: `look` is asked when the field goes away. */
export function useLeftOver(look: Look): void {
  const workbook = useContext(WorkbookContext)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  // As a layout effect it ends before the field is taken out of the page.
  useLayoutEffect(() => {
    const release = watchField(() => latest.current())
    return () => {
      release()
      const left = latest.current()
      if (left) hear(left, workbook)
    }
  }, [workbook])
}

/** What the field is called by those who see or hear it. */
export const nameOf = (control: HTMLInputElement | HTMLTextAreaElement | null) =>
  control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent ?? ''
