import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { limits, mostLeftWords } from '../../shared/limits'
import type { MessageKey } from '../../shared/messages/translator'
import type { LeftWords } from '../../shared/model/left-words'
import type { Left } from '../../shared/model/saving'
import type { Id } from '../../shared/model/scalars'
import { call } from './bridge'
import { noteFault } from './trouble'
import { useUnsaved } from './unsaved'
import { WorkbookContext } from './workbook-context'

/** What a field holds and cannot keep: what is said about it when the field disappears, and the words to take along. */
export interface LeftOver {
  says: string
  words: string
  /** What the field is called, if known. */
  name?: string
  /** The label of the button that copies the words. */
  copy: Extract<MessageKey, 'ui:copyOver' | 'ui:copyWords'>
}

type Look = () => LeftOver | null

const fields = new Set<Look>()

/** A dialog: the words in it that are not kept before it is confirmed, and how it asks about them. */
interface OpenDialog {
  words(): LeftWords[]
  /** `then` runs once the user gives the words up. */
  ask(then?: () => void): void
  /** Nothing leads away from it until what it waits for is done. */
  holds?: boolean
}

const dialogs = new Set<OpenDialog>()

/** What on the screen cannot be kept, or is not kept yet; closing the window asks about it. */
export function whatIsLeft(): Left {
  if ([...fields].some((look) => look() !== null)) return 'field'
  return [...dialogs].some((dialog) => dialog.words().length > 0) ? 'dialog' : 'nothing'
}

/** What is on the screen and cannot be sent, as words to be kept elsewhere. */
const leftWords = (): LeftWords[] => [
  ...[...fields].flatMap((look) => {
    const left = look()
    return left ? [{ of: left.says, name: left.name ?? '', words: left.words || left.says, workbook: null }] : []
  }),
  ...[...dialogs].flatMap((dialog) => dialog.words())
]

const line = (text: string) => text.slice(0, limits.line)

/** What on the screen cannot be sent, as main takes it. */
export const wordsToKeep = (): LeftWords[] =>
  leftWords()
    .map((one) => ({ ...one, of: line(one.of), name: line(one.name) }))
    .slice(0, mostLeftWords)

/**
 * Has main keep the words with the library, which offers them again later; false when there are none or they could not
 * be kept.
 */
export async function keepLeftWords(): Promise<boolean> {
  const words = wordsToKeep()
  if (words.length === 0) return false
  try {
    await call('protection.keepWords', { words })
    return true
  } catch (error) {
    // The window may be about to close, and must be told in any case.
    noteFault(error)
    return false
  }
}

export const anyLeftOver = (): boolean => whatIsLeft() !== 'nothing'

/** Checks a dialog whenever something would lead away from it, until the returned function is called. */
export function watchDialog(dialog: OpenDialog): () => void {
  dialogs.add(dialog)
  return () => void dialogs.delete(dialog)
}

/**
 * If a dialog with unsaved words is open, has it ask before something else is done, and lets nothing lead away from one
 * that waits; false when there is neither. `then` runs once the words are given up.
 */
export function dialogAsks(then?: () => void): boolean {
  const open = [...dialogs].find((dialog) => dialog.holds || dialog.words().length > 0)
  open?.ask(then)
  return open !== undefined
}

/** Checks a field when the window closes, until the returned function is called. */
export function watchField(look: Look): () => void {
  fields.add(look)
  return () => {
    fields.delete(look)
    lookLater()
  }
}

/**
 * The name of a field with refused input, as the last check found it; `''` if that field has no name, null if there is
 * none.
 */
const useFound = create<{ refused: string | null }>(() => ({ refused: null }))

/** Fields whose input is refused although nothing is lost, such as an empty name. */
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

/** Checks after all other listeners of the same key or change have run. */
function lookLater(): void {
  if (waits) return
  waits = true
  setTimeout(() => {
    waits = false
    look()
  })
}

/** Half a date is not wrong while it is being typed. So typing only triggers a check that can clear a refusal. */
const lookIfRefused = () => {
  if (useFound.getState().refused !== null) lookLater()
}

/**
 * The name of a field on the screen with refused input; null when everything visible is kept. A field is checked when
 * it loses the focus and when main has answered.
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

/** Sets who reports what fields leave behind. */
export function hearLeftOvers(listener: Hear): void {
  hear = listener
}

/** `workbook`: the one on whose page the field was. */
export const leaveBehind: Hear = (left, workbook) => hear(left, workbook)

/** Words that a field cannot keep never disappear silently: `look` is called when the field is removed. */
export function useLeftOver(look: Look): void {
  const workbook = useContext(WorkbookContext)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  // A layout effect is cleaned up before the field is removed from the page.
  useLayoutEffect(() => {
    const release = watchField(() => latest.current())
    return () => {
      release()
      const left = latest.current()
      if (left) hear(left, workbook)
    }
  }, [workbook])
}

/** The field's visible or accessible name. */
export const nameOf = (control: HTMLInputElement | HTMLTextAreaElement | null) =>
  control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent ?? ''
