import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../shared/model/document'
import type { Stance } from '../../../../shared/model/signature'
import { charterStanding, chartersOf, documentName, isCharter } from '../../../../shared/rules/charter'
import { begun, id } from '../../../support/begun-document'
import { countedId } from '../../../support/large-workbook'
import { templateNamed } from '../../../support/library-in-memory'

describe('S2-3 the charter of a workbook', () => {
  test('is none while there is only another form', () => {
    expect(charterStanding({ documents: {}, templates: {} })).toEqual({ is: 'none' })
    expect(charterStanding(begun('which-help-fits').workbook)).toEqual({ is: 'none' })
  })

  test('is none while there is only what manager and leader promise each other', () => {
    const { workbook, sign } = begun('coaching-commitment')
    sign('rep')
    sign('manager')
    expect(charterStanding(workbook)).toEqual({ is: 'none' })
    expect(chartersOf(begun('coaching-charter').workbook).map((one) => one.id)).toEqual([id])
  })

  test('is a draft, then on its way, then agreed', () => {
    const { workbook, sign } = begun('coaching-charter')
    expect(charterStanding(workbook)).toMatchObject({ is: 'draft', document: { id } })
    sign('rep')
    expect(charterStanding(workbook)).toMatchObject({ is: 'open', document: { id } })
    sign('manager')
    expect(charterStanding(workbook)).toEqual({ is: 'agreed' })
  })

  test.each<Stance>(['received', 'disagreed', 'declined'])('is not agreed where the rep answered “%s”', (stance) => {
    const { workbook, done, sign } = begun('coaching-charter')
    sign('rep', stance, stance === 'declined' ? { method: 'none' } : undefined)
    sign('manager')
    expect(charterStanding(workbook)).toMatchObject({ is: 'not-agreed', document: { id } })
    done({ type: 'document.start', id: countedId(10), template: templateNamed('coaching-charter'), on: '2026-11-01' })
    expect(charterStanding(workbook)).toMatchObject({ is: 'draft', document: { id: countedId(10) } })
  })

  test('waits for its ink, and the answer on the sheet decides', () => {
    const { workbook, done, sign } = begun('coaching-charter')
    sign('rep', 'agreed', { method: 'paper' })
    sign('manager', 'agreed', { method: 'paper' })
    expect(charterStanding(workbook)).toMatchObject({ is: 'open', document: { id } })
    done({ type: 'document.ink', id, on: '2026-11-22', stance: 'declined', comment: '' })
    expect(charterStanding(workbook)).toMatchObject({ is: 'not-agreed', document: { id } })
  })
})

test('S2-3 what is called a charter is a form of that kind between rep and coach', () => {
  const { workbook, held } = begun('coaching-charter')
  const form = workbook.templates[held().template]
  const leaders = begun('coaching-commitment')
  const ofLeaders = leaders.workbook.templates[leaders.held().template]
  if (!form || !ofLeaders) throw new Error('the forms are kept')
  expect([isCharter(form), isCharter(ofLeaders)]).toEqual([true, false])
  expect(documentName({ kind: 'charter' }, {})).toBe('charter')
  expect(documentName({ kind: 'charter' }, { rep: 'Manager' })).toBe('document')
  expect(documentName({ kind: 'free-form' }, {})).toBe('document')
  expect(documentName({}, {})).toBe('document')
})

test('S2-3 of several charters the agreed one counts, else what can become one, else the latest', () => {
  const { workbook, held, sign } = begun('coaching-charter')
  sign('rep', 'received')
  sign('manager')
  const refused = held()
  const standing = (documents: Document[]) =>
    charterStanding({ ...workbook, documents: Object.fromEntries(documents.map((one) => [one.id, one])) })
  const later: Document = { ...refused, id: 'later', on: '2026-12-01' }
  expect(standing([refused, later])).toMatchObject({ is: 'not-agreed', document: { id: 'later' } })
  const open = begun('coaching-charter')
  const draft: Document = { ...open.held(), id: 'draft', on: '2026-01-01' }
  expect(standing([refused, later, draft])).toMatchObject({ is: 'draft', document: { id: 'draft' } })
  open.sign('rep')
  open.sign('manager')
  const agreed: Document = { ...open.held(), id: 'agreed', on: '2026-01-01' }
  expect(standing([draft, later, agreed])).toEqual({ is: 'agreed' })
})

test('S2-3 a charter whose form is not kept is one all the same', () => {
  const { workbook, held } = begun('coaching-charter')
  expect(chartersOf({ ...workbook, templates: {} }).map((one) => one.id)).toEqual([held().id])
  const other: Document = { ...held(), kind: 'free-form' }
  expect(chartersOf({ documents: { [id]: other }, templates: {} })).toEqual([])
})
