import { call } from './bridge'
import { attempt, type Message, useMessages } from './messages'
import { translatorNow } from './translator'

/** What is said of paper is about one thing: each message takes the place of the one before. */
const cause = 'paper'

/** Says what became of a page that was to be printed or saved. */
export const sayOfPaper = (message: Pick<Message, 'text' | 'action'>): void =>
  useMessages.getState().say({ tone: 'info', ...message, cause })

/** `attempt` for a call that prints or saves a page. */
export const attemptPaper = <T>(run: () => Promise<T>): Promise<T | undefined> => attempt(run, cause)

export async function showInFolder(file: string): Promise<void> {
  await attempt(() => call('files.show', { file }))
}

/** Says that a page was saved, with the way to its file. */
export const saySaved = (text: string, file: string): void =>
  sayOfPaper({ text, action: { label: translatorNow().t('forms:showInFolder'), run: () => void showInFolder(file) } })
