import { useEffect } from 'react'
import type { ActionId } from '../../shared/actions'
import { actions } from '../../shared/actions'
import { call } from './bridge'

export type Run = () => unknown

/** What a screen on display adds: how to do an action while it is there. */
const onScreen = new Map<ActionId, Run>()

/** Lets the screen on display carry out an action from the menu or by key. */
export function useAction(id: ActionId, run: Run): void {
  useEffect(() => {
    onScreen.set(id, run)
    return () => {
      if (onScreen.get(id) === run) onScreen.delete(id)
    }
  }, [id, run])
}

/** While the laptop is in the rep's hands: the only actions that are done. */
let only: readonly ActionId[] | null = null

/** The menu shows what can be chosen; the window leaves the rest undone all the same. */
const showOnly = (allowed: ActionId[] | null) => call('menu.only', { only: allowed }).catch(() => undefined)

/** Leaves all other actions undone while the screen is on display. `allowed` keeps its identity. */
export function useOnlyActions(allowed: readonly ActionId[]): void {
  useEffect(() => {
    only = allowed
    void showOnly([...allowed])
    return () => {
      only = null
      void showOnly(null)
    }
  }, [allowed])
}

/** What can be done wherever the window stands; the roof of the house gives it, as it knows all pages. */
let everywhere: Partial<Record<ActionId, Run>> = {}

/** Names what can be done everywhere; called once, before the first key. */
export function provideActions(actions: Partial<Record<ActionId, Run>>): void {
  everywhere = actions
}

const isAction = (id: string): id is ActionId => actions.some((action) => action.id === id)

export function runAction(id: string): void {
  if (!isAction(id) || (only && !only.includes(id))) return
  const run = onScreen.get(id) ?? everywhere[id]
  run?.()
}

const isTextField = (element: Element | null) =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type))

/** Undo and redo inside a field being written in belong to the field. */
export function runMenuAction(id: string): void {
  if ((id === 'edit.undo' || id === 'edit.redo') && isTextField(document.activeElement)) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  runAction(id)
}
