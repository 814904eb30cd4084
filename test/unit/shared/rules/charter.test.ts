import { describe, expect, test } from 'vitest'
import type { Stance } from '../../../../shared/model/signature'
import { charterStanding, chartersOf } from '../../../../shared/rules/charter'
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
