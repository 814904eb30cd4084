import { limits } from '../../shared/limits'
import type { Translate } from '../../shared/messages'
import { fitted } from '../../shared/written'
import { copyText } from './copy'
import { useMessages } from './messages'

/**
 * The name for a copy. If it is too long, says which part was cut and offers that part for copying. `label`: what the
 * field is called.
 */
export function nameOfCopy(title: string, label: string, t: Translate): string {
  const { kept, over } = fitted(t('templates:copyTitle', { title }), limits.name)
  if (over !== '')
    useMessages.getState().say({
      tone: 'problem',
      text: t('ui:tooLongLeft', { name: label, count: over.length }),
      action: { label: t('ui:copyOver'), run: () => copyText(over), stays: true }
    })
  return kept
}
