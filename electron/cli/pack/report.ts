import type { Translator } from '../../../shared/messages'
import type { InspectedPack, SignatureState } from '../../../shared/model/pack'
import { shownFingerprint } from '../../../shared/model/trainer'
import { quoted, quotedLines } from '../output'

/** Who signed a pack, in one line. */
export function signatureLine(signature: SignatureState): string {
  switch (signature.state) {
    case 'known':
      return `Signed by ${quoted(signature.name)}, a trainer you trust (${shownFingerprint(signature.fingerprint)})`
    case 'unknown':
      return `Signed by somebody who goes by ${quoted(signature.name)} (${shownFingerprint(signature.fingerprint)}); you have no card of theirs`
    case 'unsigned':
      return 'Not signed'
    case 'damaged':
      return 'Signed, but the signature does not fit: the pack was changed after it was signed'
  }
}

export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const kinds: Record<string, string> = {
  'action-plan': 'action plan',
  observation: 'observation',
  'session-guide': 'session guide',
  'pre-call': 'pre-call plan',
  charter: 'charter',
  'free-form': 'free form'
}

/** Rows in columns under a heading; empty without rows. */
function table(heading: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return [
    '',
    heading,
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
  ]
}

/** The contents of a pack for people. */
export function contentsLines({
  info,
  signature,
  contents,
  madeWith
}: Pick<InspectedPack, 'info' | 'signature' | 'contents' | 'madeWith'>): string[] {
  const { templates, frameworks, guides, help, notes } = contents
  return [
    quoted(info.title),
    `${info.id} ${info.version} · by ${quoted(info.author)} · ${info.license} · ${info.language}${madeWith === '' ? '' : ` · made with ${madeWith}`}`,
    signatureLine(signature),
    ...(info.description === '' ? [] : ['', ...quotedLines(info.description)]),
    ...table(
      'Forms',
      templates.map((one) => [
        quoted(one.title),
        kinds[one.kind] ?? one.kind,
        one.version,
        counted(one.fields, 'field', 'fields'),
        one.id
      ])
    ),
    ...table(
      'Behaviors',
      frameworks.map((one) => [quoted(one.title), one.version, counted(one.behaviors, 'behavior', 'behaviors'), one.id])
    ),
    ...table(
      'Questions',
      guides.map((one) => [quoted(one.title), one.version, counted(one.questions, 'question', 'questions'), one.id])
    ),
    ...table(
      'Help',
      help.map((one) => [quoted(one.title), one.id])
    ),
    ...(notes.trim() === '' ? [] : ['', 'Notes', ...quotedLines(notes)])
  ]
}

/** How a pack compares with a library. */
export function standingLines({ installed, obstacle, conflicts }: InspectedPack, words: Translator): string[] {
  const relation = { same: 'this version', newer: 'an older version', older: 'a newer version' }
  return [
    '',
    installed === null
      ? 'Not in the library.'
      : `The library has ${relation[installed.relation]} (${installed.version}).`,
    ...(obstacle === null
      ? []
      : [`Cannot be installed: ${words.ofCode('errors', obstacle.code, obstacle.params, 'errors:call.failed')}`]),
    ...conflicts.map(
      ({ title, key, mine, theirs }) =>
        `You have changed ${quoted(title)} (${key}): yours ${mine ?? 'is a draft'}, theirs ${theirs}.`
    )
  ]
}
