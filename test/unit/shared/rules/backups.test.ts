import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { BackupReason } from '../../../../shared/model/backup'
import { backupsToRemove, isBackupDue } from '../../../../shared/rules/backups'

const today = '2026-11-29'
const at = (day: string, time: string) => `${day}T${time}:00+01:00`
const whole = { unread: [], holds: () => true }
const own = (day: string, time: string) => ({ ...whole, madeAt: at(day, time), reason: 'by-itself' as BackupReason })

describe('N-3 which backups stay', () => {
  it('three of today, one of each earlier day, ten in all', () => {
    const ofToday = ['08:00', '11:00', '14:00', '17:00'].map((time) => own(today, time))
    const earlier = Array.from({ length: 12 }, (_, day) => [
      own(plusDays(today, -1 - day), '09:00'),
      own(plusDays(today, -1 - day), '16:00')
    ]).flat()
    const all = [...earlier, ...ofToday]
    const gone = new Set(backupsToRemove(all, today))
    const left = all.filter((backup) => !gone.has(backup)).map(({ madeAt }) => madeAt)
    expect(left.filter((moment) => moment.startsWith(today))).toEqual(
      ['11:00', '14:00', '17:00'].map((time) => at(today, time))
    )
    expect(left).toHaveLength(10)
    expect(left).toContain(at(plusDays(today, -1), '16:00'))
    expect(left).not.toContain(at(plusDays(today, -1), '09:00'))
    expect(left).toContain(at(plusDays(today, -7), '16:00'))
    expect(left).not.toContain(at(plusDays(today, -8), '16:00'))
  })

  it('what somebody asked for does not count, and stays', () => {
    const asked = Array.from({ length: 9 }, (_, hour) => ({ ...own(today, `0${hour}:00`), reason: 'by-hand' as const }))
    expect(backupsToRemove([...asked, own(today, '10:00')], today)).toEqual([])
  })

  it('of what the newest lacks, as it could not be read, the last one that has it stays, however old it is', () => {
    const day = (ago: number, unread: string[]) => ({
      ...own(plusDays(today, -ago), '09:00'),
      unread,
      holds: (path: string) => !unread.includes(path)
    })
    const [withBoth, withAnna] = [day(40, []), day(30, ['reps/mira'])]
    const partial = Array.from({ length: 25 }, (_, ago) => day(ago, ['reps/mira', 'reps/anna']))
    const gone = backupsToRemove([day(41, []), withBoth, withAnna, ...partial], today)
    expect(gone).not.toContain(withBoth)
    expect(gone).not.toContain(withAnna)
    expect(gone).toHaveLength(16)
    const over = backupsToRemove([{ ...day(0, []), madeAt: at(today, '10:00') }, withBoth, withAnna, ...partial], today)
    expect(over).toEqual(expect.arrayContaining([withBoth, withAnna]))
  })

  it('the newest always stays, whatever the clock says', () => {
    const moment = fc
      .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 23 }))
      .map(([day, hour]) => at(plusDays(today, day), `${String(hour).padStart(2, '0')}:00`))
    const reason = fc.constantFrom<BackupReason>('by-itself', 'by-hand', 'before-restore')
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ madeAt: moment, reason }).map((made) => ({ ...made, ...whole })),
          { minLength: 1, maxLength: 60 }
        ),
        (all) => {
          const gone = new Set(backupsToRemove(all, today))
          const newest = Math.max(...all.map(({ madeAt }) => Date.parse(madeAt)))
          expect(all.some((backup) => Date.parse(backup.madeAt) === newest && !gone.has(backup))).toBe(true)
          expect(all.filter((backup) => backup.reason === 'by-itself' && !gone.has(backup)).length).toBeLessThanOrEqual(
            10
          )
        }
      )
    )
  })
})

describe('N-3 when a backup is due', () => {
  const last = (madeAt: string) => ({ madeAt, reason: 'by-itself' as const, stamp: 'a' })

  it.each([
    ['none yet', null, 'a', at(today, '09:00'), true],
    ['nothing changed', last(at('2026-11-01', '09:00')), 'a', at(today, '09:00'), false],
    ['changed an hour ago', last(at(today, '08:00')), 'b', at(today, '09:00'), false],
    ['changed three hours ago', last(at(today, '06:00')), 'b', at(today, '09:00'), true],
    ['changed since yesterday', last(at('2026-11-28', '23:30')), 'b', at(today, '00:10'), true],
    ['the clock was put back', last(at('2026-12-24', '08:00')), 'b', at(today, '09:00'), true]
  ])('%s', (_what, before, stamp, now, due) => expect(isBackupDue(before, stamp, now)).toBe(due))
})

describe('N-3 backups that somebody asked for, and the clock', () => {
  it('the last ten stay', () => {
    const asked = (count: number) =>
      Array.from({ length: count }, (_, day) => ({
        ...whole,
        madeAt: at(plusDays(today, -day), '09:00'),
        reason: 'by-hand' as BackupReason
      }))
    expect(backupsToRemove(asked(10), today)).toEqual([])
    expect(backupsToRemove(asked(12), today)).toEqual(asked(12).slice(10))
  })

  it('a clock that was put back asks for one, the moment of the last one does not', () => {
    const last = { madeAt: at(today, '09:00'), reason: 'by-itself' as BackupReason, stamp: 'a' }
    expect(isBackupDue(last, 'b', at(today, '09:00'))).toBe(false)
    expect(isBackupDue(last, 'b', at(today, '08:59'))).toBe(true)
  })
})
