import { expect, test } from 'vitest'
import { nameApart } from '../../../../electron/ipc/name-apart'

type Session = Parameters<typeof nameApart>[0]

const rep = (id: string, name: string, territory: string) => ({ id, name, role: '', territory })

test('R-7 the file of one of two reps of a name says which of them it is of, and no other file does', async () => {
  const reps = [
    rep('1', 'Mira Lindqvist', 'North'),
    rep('2', 'mira lindqvist', 'South'),
    rep('3', 'Jonas Weber', 'North')
  ]
  const session = { opened: () => ({ workbooks: { list: async () => reps } }) } as unknown as Session
  const named = (id: string, name: string) => nameApart(session, id, `${name} – 2026-11-22.pdf`)
  expect([
    await named('1', 'Mira Lindqvist'),
    await named('2', 'mira lindqvist'),
    await named('3', 'Jonas Weber'),
    // The manager's own workbook is not among the reps.
    await named('4', 'Mira Lindqvist')
  ]).toEqual([
    'Mira Lindqvist – 2026-11-22 – North.pdf',
    'mira lindqvist – 2026-11-22 – South.pdf',
    'Jonas Weber – 2026-11-22.pdf',
    'Mira Lindqvist – 2026-11-22.pdf'
  ])
})
