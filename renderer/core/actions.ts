import { useEffect } from 'react'
import { create } from 'zustand'
import type { ActionId } from '../../shared/actions'
import { actions } from '../../shared/actions'
import { call } from './bridge'
import { isWrittenIn } from './keys'
import { dialogAsks } from './left-over'
import { noteFault } from './trouble'
import { undoIsElsewhere } from './undo-elsewhere'

export type Run = () => unknown

/** What the screen on display adds: how it carries out actions while it is there. */
const onScreen = new Map<ActionId, Run>()

/** Lets the screen on display carry out an action from the menu or by key. */
export function useAction(id: ActionId, run: Run): void {
  useEffect(() => {
    onScreen.set(id, run)
    tellMenu()
    return () => {
      if (onScreen.get(id) === run) onScreen.delete(id)
      tellMenu()
    }
  }, [id, run])
}

/** The only actions that are carried out while the rep has the laptop or looks on; null otherwise. */
const useOnly = create<{ only: readonly ActionId[] | null }>(() => ({ only: null }))

/** Whether a rep's workbook is on the screen. */
let withWorkbook = false

/**
 * The actions that would do something now, on this screen or everywhere. `only` narrows them down, and `isReadOnly`
 * tells which cannot be begun.
 */
export function offeredActions(here: {
  onScreen: ReadonlySet<ActionId>
  everywhere: ReadonlySet<ActionId>
  withWorkbook: boolean
  only: readonly ActionId[] | null
  isReadOnly?: (id: ActionId) => boolean
}): ActionId[] {
  const isHeldUp = actions.some((action) => 'writes' in action && here.isReadOnly?.(action.id))
  return actions
    .filter(({ id, ...action }) => {
      if (here.only && !here.only.includes(id)) return false
      if ('tells' in action) return isHeldUp
      if (here.isReadOnly?.(id)) return false
      if (here.onScreen.has(id)) return true
      return here.everywhere.has(id) && (here.withWorkbook || !('needsWorkbook' in action))
    })
    .map(({ id }) => id)
}

let listening = false
let told = ''
let telling = false

/** Tells the menu which actions can be chosen. The window refuses all others anyway. */
export function tellMenu(): void {
  if (telling || !listening) return
  telling = true
  queueMicrotask(() => {
    telling = false
    const keys = new Set(Object.keys(everywhere).filter(isAction))
    const { only } = useOnly.getState()
    const offered = offeredActions({
      onScreen: new Set(onScreen.keys()),
      everywhere: keys,
      withWorkbook,
      only,
      isReadOnly: (id) => refusalOf(id) !== null
    })
    if (offered.join() === told) return
    told = offered.join()
    call('menu.only', { only: offered }).catch(noteFault)
  })
}

/** From here on the menu follows the window; called once main knows that the page is there. */
export function beginMenu(): void {
  listening = true
  tellMenu()
}

/** Whether running this action would do anything. */
export const canRun = (id: ActionId): boolean => onScreen.has(id) || everywhere[id] !== undefined

const isAmong = (id: ActionId, only: readonly ActionId[] | null) => !only || only.includes(id)

/** False while the screen on display forbids this action because a rep has the laptop or looks on. */
export const mayRun = (id: ActionId): boolean => isAmong(id, useOnly.getState().only)

/** `mayRun` for something that was opened before such a screen came: it is not shown over that screen. */
export const useMayRun = (id: ActionId): boolean => useOnly(({ only }) => isAmong(id, only))

/** Tells the menu whether a workbook is on the screen. */
export function useWorkbookActions(on: boolean): void {
  useEffect(() => {
    withWorkbook = on
    tellMenu()
  }, [on])
}

/** Forbids all other actions while the screen is on display. `allowed` must keep its identity between renders. */
export function useOnlyActions(allowed: readonly ActionId[]): void {
  useEffect(() => {
    useOnly.setState({ only: allowed })
    tellMenu()
    return () => {
      useOnly.setState({ only: null })
      tellMenu()
    }
  }, [allowed])
}

/** What can be done on every page; provided by the app, which knows all pages. */
let everywhere: Partial<Record<ActionId, Run>> = {}

/** Says why an action that begins something is refused when nothing can be written; null when it is allowed. */
let refusalOf: (id: ActionId) => Run | null = () => null

/**
 * Provides what can be done everywhere, and the check for what cannot be begun now; called once, before the first key.
 */
export function provideActions(given: Partial<Record<ActionId, Run>>, refusal: typeof refusalOf): void {
  everywhere = given
  refusalOf = refusal
  tellMenu()
}

const isAction = (id: string): id is ActionId => actions.some((action) => action.id === id)

/**
 * Carries out an action. When nothing can be written, an action that begins something says why, and what would help.
 */
export function runAction(id: string): void {
  if (!isAction(id) || !mayRun(id)) return
  const refusal = refusalOf(id)
  if (refusal) return void refusal()
  const run = onScreen.get(id) ?? everywhere[id]
  run?.()
}

const isTextField = (element: Element | null) =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type))

/** Actions that leave an open dialog as it is; locking checks for it by itself. */
const staysHere = /^(?:edit\.|library\.(?:show|lock)$|log\.show$)/

/** Whether an action leads away from what is being written in a dialog. */
export const leadsAway = (id: ActionId): boolean => !staysHere.test(id)

/**
 * Whether a cell of a grid has only been moved to: it has no typing of its own to undo, so the last entry is undone
 * instead.
 */
const isOnlyGoneTo = (element: Element | null) => element?.closest('[data-cells]') && !isWrittenIn(element)

/** Whether the field that has the focus has typing of its own to undo, and nothing was done elsewhere since. */
function undoIsOfField(): boolean {
  const { activeElement } = document
  return isTextField(activeElement) && !isOnlyGoneTo(activeElement) && !undoIsElsewhere()
}

/** Undo and redo inside a field with fresh typing belong to the field. */
export function runMenuAction(id: string): void {
  if ((id === 'edit.undo' || id === 'edit.redo') && undoIsOfField()) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  if (!staysHere.test(id) && dialogAsks()) return
  runAction(id)
}
