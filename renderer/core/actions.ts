import { useEffect } from 'react'
import { create } from 'zustand'
import type { ActionId } from '../../shared/actions'
import { actions } from '../../shared/actions'
import { call } from './bridge'
import { isWrittenIn } from './keys'
import { dialogAsks } from './left-over'

export type Run = () => unknown

/** What a screen on display adds: how to do an action while it is there. */
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

/** While the laptop is in the rep's hands, or the rep looks on: the only actions that are done. */
const useOnly = create<{ only: readonly ActionId[] | null }>(() => ({ only: null }))

/** Whether a rep's workbook is on the screen. */
let withWorkbook = false

/**
 * What does something where the window stands: on the screen, or everywhere; `only` narrows it, and `isReadOnly` says what
 * cannot be begun.
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

/** The menu shows what can be chosen; the window leaves the rest undone all the same. */
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
    call('menu.only', { only: offered }).catch(() => undefined)
  })
}

/** From here on the menu follows; to be called when main knows that the page is there. */
export function beginMenu(): void {
  listening = true
  tellMenu()
}

/** Whether anything would be done. */
export const canRun = (id: ActionId): boolean => onScreen.has(id) || everywhere[id] !== undefined

const isAmong = (id: ActionId, only: readonly ActionId[] | null) => !only || only.includes(id)

/** False where the screen on display leaves this action undone, as a rep has the laptop or looks on. */
export const mayRun = (id: ActionId): boolean => isAmong(id, useOnly.getState().only)

/** `mayRun` for what was opened before such a screen came: it is not shown over it. */
export const useMayRun = (id: ActionId): boolean => useOnly(({ only }) => isAmong(id, only))

/** Tells the menu whether a workbook is on the screen. */
export function useWorkbookActions(on: boolean): void {
  useEffect(() => {
    withWorkbook = on
    tellMenu()
  }, [on])
}

/** Leaves all other actions undone while the screen is on display. `allowed` keeps its identity. */
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

/** What can be done wherever the window stands; the roof of the house gives it, as it knows all pages. */
let everywhere: Partial<Record<ActionId, Run>> = {}

/** Says why an action that begins something cannot be done, as nothing can be written; null where it can. */
let refusalOf: (id: ActionId) => Run | null = () => null

/** Names what can be done everywhere, and what cannot be begun right now; called once, before the first key. */
export function provideActions(given: Partial<Record<ActionId, Run>>, refusal: typeof refusalOf): void {
  everywhere = given
  refusalOf = refusal
  tellMenu()
}

const isAction = (id: string): id is ActionId => actions.some((action) => action.id === id)

/** Does an action; where nothing can be written one that begins something says why, and how it could be. */
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

/** Actions that leave an open dialog where it is; locking looks at it by itself. */
const staysHere = /^(?:edit\.|library\.(?:show|lock)$|log\.show$)/

/** Whether an action leads away from what is being written in a dialog. */
export const leadsAway = (id: ActionId): boolean => !staysHere.test(id)

/** A cell of a grid that was only gone to has nothing of its own to take back: what is taken back is the last entry. */
const isOnlyGoneTo = (element: Element | null) => element?.closest('[data-cells]') && !isWrittenIn(element)

/** Undo and redo inside a field being written in belong to the field. */
export function runMenuAction(id: string): void {
  const { activeElement } = document
  if ((id === 'edit.undo' || id === 'edit.redo') && isTextField(activeElement) && !isOnlyGoneTo(activeElement)) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  if (!staysHere.test(id) && dialogAsks()) return
  runAction(id)
}
