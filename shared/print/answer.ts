import type { Translate } from '../messages'
import { type AnswerPart, answerFields } from '../model/answer'
import { stances } from '../model/signature'
import type { Entry, PrintDocument } from './blocks'

const entryOf = (part: AnswerPart, label: string, more: Partial<Entry> = {}): Entry => ({
  field: answerFields[part],
  label,
  lines: 1,
  ...more
})

/**
 * A sealed page that the rep answers from afar: the same pages, and one more with fields that any PDF reader can fill
 * in. The answer is not a signature, and the page says so. PDF/A allows no fields, so the file is a plain PDF.
 */
export function toAnswer(
  page: PrintDocument,
  { t, rep, manager }: { t: Translate; rep: string; manager: string }
): PrintDocument {
  const options = stances.map((stance) => ({ value: stance, label: t(`answer:stance.${stance}`) }))
  return {
    ...page,
    fillable: true,
    answerPages: [
      { type: 'title', text: t('answer:heading', { name: rep }) },
      { type: 'paragraph', text: t('answer:how', { name: manager }) },
      {
        type: 'entries',
        entries: [
          entryOf('stance', t('answer:stance'), { options }),
          entryOf('comment', t('answer:comment'), { lines: 6 }),
          entryOf('name', t('answer:name')),
          entryOf('date', t('answer:date'))
        ]
      },
      { type: 'note', text: t('answer:proves', { name: manager }) },
      { type: 'note', text: t('answer:plain') }
    ]
  }
}
