import type { Translator } from '../../../shared/messages'
import { type Differs, heldKinds, type RepToRestore } from '../../../shared/model/backup'
import { isInBackup, losesAnything } from '../../../shared/rules/restore-choice'
import { countsOf } from '../../../shared/rules/restore-look'

/** The most reps who are named at the button. */
const mostNamed = 3

type Losses = Pick<Differs, 'signed' | 'goes' | 'changes' | 'comes'>

/** A number stays on the same line as the noun after it. */
const kept = (text: string) => text.replaceAll(' ', '\u00a0')

const whatOf = ({ path }: { path: string }) => path.split('/')[0] ?? path

const signedKinds = ['plans', 'addenda', 'documents', 'statements'] as const

/** Counted records by kind, as a list in words. */
export function kindsInWords({ t }: Pick<Translator, 't'>, counts: Differs['goes']): string {
  const kinds = [...heldKinds, 'rep', 'private', 'other'] as const
  return kinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => kept(t(`backups:${kind}`, { count: counts[kind] ?? 0 })))
    .join(', ')
}

/** What somebody loses: signed records by kind, other entries, and later words of entries that stay. */
function lossesOf({ t, language }: Translator, losses: readonly Losses[]): string {
  const signed = losses.flatMap((one) => one.signed)
  const of = (kind: string) => signed.filter((line) => whatOf(line) === kind).length
  const counted = losses.map(countsOf)
  const gone = signed.filter(({ kind }) => kind === 'goes').length
  const goes = counted.reduce((sum, one) => sum + one.goes, 0) - gone
  const changes = counted.reduce((sum, one) => sum + one.changes, 0) - (signed.length - gone)
  const parts = [
    ...signedKinds.map((kind) => (of(kind) > 0 ? t(`backups:lost.${kind}`, { count: of(kind) }) : '')),
    goes > 0 ? t('backups:lost.entries', { count: goes }) : '',
    changes > 0 ? t('backups:lost.words', { count: changes }) : ''
  ]
  return new Intl.ListFormat(language).format(parts.filter((part) => part !== '').map(kept))
}

interface Choice {
  /** The reps who become what they were, or are taken away. */
  chosen: readonly RepToRestore[]
  /** How many stay as they are and get back what they lack. */
  mended: number
  rest: boolean
}

/** What pressing the button does, in a few sentences: who is put back, who is taken away, who loses what. */
export function whatHappens(translator: Translator, { chosen, mended, rest }: Choice): string {
  const { t, language } = translator
  const back = chosen.filter(isInBackup).length
  const away = chosen.length - back
  const losing = chosen
    .flatMap((rep) => (rep.differs && losesAnything(rep) ? [{ name: rep.name, losses: rep.differs }] : []))
    .sort((a, b) => b.losses.signed.length - a.losses.signed.length)
  const named = losing.slice(0, losing.length === mostNamed + 1 ? mostNamed + 1 : mostNamed)
  const others = losing.slice(named.length).map(({ losses }) => losses)
  const namesOf = (reps: readonly RepToRestore[]) => new Intl.ListFormat(language).format(reps.map(({ name }) => name))
  const aside = chosen.filter(({ unreadHere }) => unreadHere)
  const undone = chosen.filter(({ isUndone }) => isUndone)
  const isKnown = chosen.every(({ differs, here, damaged }) => !damaged && (differs !== null || here === null))
  const sentences = [
    back > 0 ? t('backups:willBack', { count: back }) : '',
    mended > 0 ? t('backups:willMend', { count: mended }) : '',
    away > 0 ? t('backups:willAway', { count: away }) : '',
    ...named.map(({ name, losses }) => t('backups:willLose', { name, what: lossesOf(translator, [losses]) })),
    others.length > 0 ? t('backups:willLoseMore', { count: others.length, what: lossesOf(translator, others) }) : '',
    aside.length > 0 ? t('backups:willSetAside', { names: namesOf(aside) }) : '',
    undone.length > 0 ? t('backups:willUndo', { names: namesOf(undone) }) : '',
    back + mended > 0 && losing.length === 0 && isKnown ? t('backups:willLoseNothing') : '',
    rest ? t('backups:willRest') : ''
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
