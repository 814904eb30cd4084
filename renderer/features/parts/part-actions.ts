import type { Translate } from '../../../shared/messages'
import type { PartPlace, PartStart } from '../../../shared/model/part'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { loadTemplates } from '../../core/templates'
import { keptParts, partKey } from '../templates/editor/kept-drafts'
import { takeAway } from '../templates/library-actions'

/** Begins a draft and opens it; false when that was refused. */
export async function startPart(start: PartStart): Promise<boolean> {
  const own = await attempt(() => call('parts.startDraft', start))
  if (!own) return false
  await loadTemplates()
  await go(paths.partEditor(own))
  return true
}

const forget = (part: PartPlace) => () => keptParts.drop(partKey(part))

export const discardPart = ({ kind, id }: PartPlace, t: Translate) =>
  takeAway(() => call('parts.discardDraft', { kind, id }), forget({ kind, id }), t('templates:discarded'), t)

export const removePart = ({ kind, id }: PartPlace, title: string, t: Translate) =>
  takeAway(() => call('parts.remove', { kind, id }), forget({ kind, id }), t('templates:removed', { title }), t)
