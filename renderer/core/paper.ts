import type { WrittenFile } from '../../shared/contract'
import type { Translate } from '../../shared/messages'
import { call } from './bridge'
import { whatIsLeft } from './left-over'
import { attempt, type Message, useMessages } from './messages'
import { translatorNow } from './translator'

/** All messages about paper share one cause, so each replaces the one before. */
const cause = 'paper'

/** Says what happened to a page that was to be printed or saved. */
export const sayOfPaper = (message: Pick<Message, 'text' | 'action'>): void =>
  useMessages.getState().say({ tone: 'info', ...message, cause })

/**
 * `attempt` for a call that prints or saves a page. Nothing goes out while a field on the screen holds something that
 * was refused: the page would say what nobody sees any more.
 */
export async function attemptPaper<T>(run: () => Promise<T>): Promise<T | undefined> {
  if (whatIsLeft() !== 'field') return attempt(run, cause)
  useMessages.getState().say({ tone: 'problem', text: translatorNow().t('forms:refusedFirst'), cause })
  return undefined
}

export async function showInFolder(file: string): Promise<void> {
  await attempt(() => call('files.show', { file }))
}

/** Says that a page was saved, with a link to its file. */
export const saySaved = (text: string, file: string): void =>
  sayOfPaper({ text, action: { label: translatorNow().t('forms:showInFolder'), run: () => void showInFolder(file) } })

interface Beside {
  addenda: number
  statements: number
}

/** Says what lies beside a saved file, by kind; null when there is nothing. */
export function besideWords(t: Translate, { addenda, statements }: Beside): string | null {
  const parts = {
    addenda: addenda > 0 ? t('forms:besideAddenda', { count: addenda }) : null,
    statements: statements > 0 ? t('forms:besideStatements', { count: statements }) : null
  }
  if (parts.addenda !== null && parts.statements !== null)
    return t('forms:besideBoth', { addenda: parts.addenda, statements: parts.statements })
  return parts.addenda ?? parts.statements
}

/** `saySaved` for a record, with what was put beside its file; `alone` is said when nothing was. */
export function saySavedWith({ file, name, beside }: WrittenFile & { beside: Beside }, alone: string): void {
  const { t } = translatorNow()
  const what = besideWords(t, beside)
  saySaved(what === null ? alone : t('forms:savedWith', { name, what }), file)
}
