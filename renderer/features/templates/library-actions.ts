import { create } from 'zustand'
import type { Translate } from '../../../shared/messages'
import type { Template } from '../../../shared/model/template'
import type { DraftStart } from '../../../shared/model/template-library'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { attemptPaper, saySaved } from '../../core/paper'
import { loadTemplates } from '../../core/templates'
import { print } from '../forms/use-print'
import { keptForms } from './editor/kept-drafts'

const { say } = useMessages.getState()

/** Begins a draft and opens it; false when that was refused. */
export async function startDraft(start: DraftStart): Promise<boolean> {
  const own = await attempt(() => call('templates.startDraft', start))
  if (!own) return false
  await loadTemplates()
  await go(paths.templateEditor(own.id))
  return true
}

/** What was removed last, for Undo while the templates are on the screen. */
const useLast = create<{ undo: string | null }>(() => ({ undo: null }))

async function bringBack(undo: string): Promise<void> {
  useLast.setState({ undo: null })
  await attempt(() => call('templates.restore', { undo }))
  await loadTemplates()
}

export async function undoLast(): Promise<void> {
  const { undo } = useLast.getState()
  if (undo) await bringBack(undo)
}

/**
 * Removes something from the library, including a draft that could not be written, says so, and offers to restore it.
 */
export async function takeAway(
  run: () => Promise<{ undo: string }>,
  forget: () => void,
  text: string,
  t: Translate
): Promise<void> {
  const gone = await attempt(run)
  if (!gone) return
  forget()
  useLast.setState({ undo: gone.undo })
  await loadTemplates()
  document.querySelector<HTMLElement>('main h2')?.focus()
  say({
    tone: 'info',
    text,
    action: { label: t('templates:undo'), run: () => void bringBack(gone.undo) }
  })
}

export const discardDraft = (id: string, t: Translate) =>
  takeAway(
    () => call('templates.discardDraft', { id }),
    () => keptForms.drop(id),
    t('templates:discarded'),
    t
  )

export const removeTemplate = (id: string, title: string, t: Translate) =>
  takeAway(
    () => call('templates.remove', { id }),
    () => keptForms.drop(id),
    t('templates:removed', { title }),
    t
  )

/** Prints the form to be filled in by hand (T-9). */
export const printBlank = (template: Template) => print((paper) => call('templates.printBlank', { template, paper }))

/** Saves the form to be filled in by hand as PDF where the user chooses. */
export async function saveBlank(template: Template, t: Translate, withKey = true): Promise<void> {
  const paper = useLibrary.getState().settings?.paper ?? 'a4'
  const written = await attemptPaper(() => call('templates.exportBlank', { template, paper, withKey }))
  if (written) saySaved(t('templates:savedBlank', { name: written.name }), written.file)
}
