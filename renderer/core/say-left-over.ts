import type { Id } from '../../shared/model/scalars'
import { copyText } from './copy'
import type { LeftOver } from './left-over'
import { useMessages } from './messages'
import { translatorNow } from './translator'

/** Says what was not kept, with a way to take the words elsewhere. */
export function sayLeftOver({ says, words, copy }: LeftOver, workbook: Id | null): void {
  const action =
    words === '' ? {} : { action: { label: translatorNow().t(copy), run: () => copyText(words), stays: true as const } }
  const { say, sharedWith } = useMessages.getState()
  // In a one-on-one, only messages marked as being about its rep are shown.
  const shared = workbook !== null && workbook === sharedWith ? { workbook } : {}
  say({ tone: 'problem', text: says, ...action, of: workbook, ...shared })
}
