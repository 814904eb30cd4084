import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levels, phases } from '../../../../shared/model/field-of-work'
import { coverageOf } from '../../../../shared/rules/coverage'
import { largeWorkbook } from '../../../support/large-workbook'

const template = Object.values(largeWorkbook(1).observations)[0]

it('S3-5 has eight cells; each recorded observation with a place is counted in one, drafts and others in none', () => {
  if (!template) throw new Error('no observation')
  const any = fc.record({
    status: fc.constantFrom('draft' as const, 'recorded' as const),
    level: fc.constantFrom(null, ...levels),
    phase: fc.constantFrom(null, ...phases)
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (seen) => {
      const observations = Object.fromEntries(seen.map((one, index) => [String(index), { ...template, ...one }]))
      const cells = coverageOf({ observations })
      const placed = seen.filter(({ status, level, phase }) => status === 'recorded' && level && phase)
      expect(cells).toHaveLength(8)
      expect(cells.reduce((sum, cell) => sum + cell.observations, 0)).toBe(placed.length)
      for (const cell of cells)
        expect(cell.observations).toBe(
          placed.filter(({ level, phase }) => level === cell.level && phase === cell.phase).length
        )
    })
  )
})
