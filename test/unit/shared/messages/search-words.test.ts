import { expect, test } from 'vitest'
import { actions, foundPlaces } from '../../../../shared/actions'
import { beginner, holder } from '../../../../shared/folding'
import { createTranslator } from '../../../../shared/messages'
import type { languages } from '../../../../shared/messages/languages'

const titles = {
  theme: 'settings:theme',
  language: 'settings:language',
  paper: 'settings:paper',
  pin: 'settings:pin',
  process: 'settings:process',
  backups: 'backups:title',
  protection: 'protection:title',
  network: 'settings:network',
  patterns: 'patterns:title',
  disclosure: 'disclosure:tab',
  archive: 'team:archived',
  hold: 'erasure:hold',
  erase: 'erasure:open'
} as const

/** The actions and places that the palette finds for a query. */
function found(language: (typeof languages)[number], query: string) {
  const { t } = createTranslator(language)
  const [isWanted, isMeant] = [holder(query), beginner(query)]
  return [
    ...actions.map(({ id }) => ({ id, title: t(`actions:${id}`) })),
    ...foundPlaces.map((id) => ({ id, title: t(titles[id]) }))
  ]
    .filter(({ id, title }) => isWanted(title) || isMeant(t(`searchWords:${id}`)))
    .map(({ id }) => id)
}

test.each([
  ['en', 'zoom', 'help.keys'],
  ['en', 'dark', 'theme'],
  ['en', 'verify', 'pdf.verify'],
  ['en', 'addendum', 'rep.planInForce'],
  ['en', 'backup', 'backups'],
  ['en', 'lock', 'library.lock'],
  ['en', 'lock', 'protection'],
  ['en', 'print', 'paper.print'],
  ['en', 'export', 'paper.save'],
  ['en', 'language', 'language'],
  ['en', 'passphrase', 'protection'],
  ['en', 'calendar', 'go.rhythm'],
  ['en', 'import', 'bring.open'],
  ['en', '1:1', 'session.begin'],
  ['en', 'dark mode', 'theme'],
  ['en', 'erase', 'erase'],
  ['en', 'delete', 'erase'],
  ['en', 'hold', 'hold'],
  ['en', 'archive', 'archive'],
  ['en', 'disclosure', 'disclosure'],
  ['en', 'what the rep would receive', 'disclosure'],
  ['de', 'löschen', 'erase'],
  ['de', 'löschsperre', 'hold'],
  ['de', 'archiv', 'archive'],
  ['de', 'auskunft', 'disclosure'],
  ['de', 'zoom', 'help.keys'],
  ['de', 'dunkel', 'theme'],
  ['de', 'verifizieren', 'pdf.verify'],
  ['de', 'Nachtrag', 'rep.planInForce'],
  ['de', 'sicherung', 'backups'],
  ['de', 'sperren', 'library.lock'],
  ['de', 'drucken', 'paper.print'],
  ['de', 'sprache', 'language'],
  ['de', 'kennwort', 'protection'],
  ['de', 'kalender', 'go.rhythm'],
  ['de', 'excel', 'bring.open'],
  ['de', 'einstufen', 'observation.new'],
  ['de', 'tastenkombination', 'help.keys'],
  ['de', 'mitarbeitergespräch', 'session.begin'],
  ['en', 'pto', 'go.rhythm']
] as const)('D-2 in %s “%s” finds %s', (language, query, id) => {
  expect(found(language, query)).toContain(id)
})

test('D-2 a word in the middle of another brings nothing up that is called otherwise', () => {
  expect(found('en', 'ark')).not.toContain('theme')
  expect(beginner('')('anything')).toBe(false)
})
