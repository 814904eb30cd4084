import type { Translate } from '../../../shared/messages'
import type { PackContents, SignatureState } from '../../../shared/model/pack'
import { formatUnit } from '../../../shared/numbers'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** `3 forms, 24 behaviors`: what a pack brings, counted. */
export function contentWords(contents: PackContents, t: Translate): string {
  const counted = [
    { key: 'packScreens:count.forms', count: contents.templates.length },
    { key: 'packScreens:count.behaviors', count: sum(contents.frameworks.map(({ behaviors }) => behaviors)) },
    { key: 'packScreens:count.questions', count: sum(contents.guides.map(({ questions }) => questions)) },
    { key: 'packScreens:count.help', count: contents.help.length }
  ] as const
  const words = counted.filter(({ count }) => count > 0).map(({ key, count }) => t(key, { count }))
  return words.length > 0 ? words.join(', ') : t('packScreens:nothingInside')
}

/** `12 kB`. */
export function sizeWords(bytes: number, language: string): string {
  const [unit, amount] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1_000_000] as const)
  return formatUnit(amount, unit, language, amount < 10 ? 1 : 0)
}

/** The kind of a signature in words: `own` if the key is the manager's. */
export type SignerKind = SignatureState['state'] | 'own'

export const signerKind = (signature: SignatureState, ownKeys: readonly { fingerprint: string }[]): SignerKind =>
  signature.state === 'known' && ownKeys.some(({ fingerprint }) => fingerprint === signature.fingerprint)
    ? 'own'
    : signature.state

export const signerName = (signature: SignatureState): string => ('name' in signature ? signature.name : '')
