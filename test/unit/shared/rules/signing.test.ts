import { describe, expect, test } from 'vitest'
import type { Ink, Mark, Signature, Stance } from '../../../../shared/model/signature'
import {
  isOnPaper,
  lacksInk,
  repSigned,
  type Sealed,
  signedOn,
  signingOfRecord,
  signingOfSealed,
  stanceOf
} from '../../../../shared/rules/signing'

const typed: Mark = { method: 'typed', text: 'Mira Lindqvist' }
const paper: Mark = { method: 'paper' }
const nothing: Mark = { method: 'none' }

const signature = (party: 'rep' | 'manager', mark: Mark, stance: Stance, at: string): Signature => ({
  party,
  name: party === 'rep' ? 'Mira Lindqvist' : 'Jonas Ek',
  stance,
  comment: '',
  mark,
  at,
  content: 'a'.repeat(64)
})

/** Signed by the rep on the 6th, by the manager on the 8th. */
const sealed = (rep: Mark, manager: Mark, stance: Stance = 'agreed', ink?: Ink): Sealed => ({
  repSignature: signature('rep', rep, stance, '2026-09-06T23:30:00+02:00'),
  managerSignature: signature('manager', manager, 'agreed', '2026-09-08T00:30:00+02:00'),
  ink
})

const ink = (on: string, stance: Stance): Ink => ({
  on,
  stance,
  comment: '',
  by: 'Jonas Ek',
  at: '2026-09-20T09:00:00+02:00'
})

describe('R-1 what is signed on the screen', () => {
  test('counts from the day of the manager’s signature, with where the rep stands', () => {
    for (const stance of ['agreed', 'received', 'disagreed'] as const)
      expect(signingOfSealed(sealed(typed, typed, stance))).toEqual({ signing: 'signed', stance, on: '2026-09-08' })
  })

  test('needs no ink, also where the rep put no name under it', () => {
    const declined = sealed(nothing, typed, 'declined')
    expect([isOnPaper(declined), lacksInk(declined), stanceOf(declined)]).toEqual([false, false, 'declined'])
  })
})

describe('R-1 what is signed on paper', () => {
  test('waits for the ink of either, and says nothing of the rep’s stance until then', () => {
    for (const record of [sealed(paper, typed), sealed(typed, paper), sealed(paper, paper)]) {
      expect([isOnPaper(record), lacksInk(record)]).toEqual([true, true])
      expect(signingOfSealed(record)).toEqual({ signing: 'awaiting-ink', stance: null, on: '2026-09-08' })
    }
  })

  test('waits for the ink whatever the rep chose on the screen before signing on paper', () => {
    for (const stance of ['received', 'disagreed'] as const) {
      const record = sealed(paper, typed, stance)
      expect([stanceOf(record), signingOfSealed(record).signing]).toEqual([null, 'awaiting-ink'])
      expect(signingOfRecord(record.repSignature, record.managerSignature).signing).toBe('awaiting-ink')
    }
  })

  test('stands as the rep marked it on the sheet, whatever was chosen on the screen', () => {
    const record = sealed(paper, typed, 'agreed', ink('2026-09-10', 'disagreed'))
    expect([isOnPaper(record), lacksInk(record)]).toEqual([true, false])
    expect(signingOfSealed(record)).toEqual({ signing: 'signed', stance: 'disagreed', on: '2026-09-10' })
  })

  test('keeps what the rep said on the screen where only the manager signs with ink', () => {
    expect(stanceOf(sealed(typed, paper, 'received', ink('2026-09-10', 'agreed')))).toBe('received')
  })

  test('waits for nothing where the rep did not agree on the screen: the coach’s ink changes no word of it', () => {
    for (const stance of ['received', 'disagreed', 'declined'] as const) {
      const record = sealed(stance === 'declined' ? nothing : typed, paper, stance)
      expect([isOnPaper(record), lacksInk(record)]).toEqual([true, true])
      expect(signingOfSealed(record)).toEqual({ signing: 'signed', stance, on: '2026-09-08' })
      expect(signingOfRecord(record.repSignature, record.managerSignature)).toEqual(signingOfSealed(record))
    }
  })

  test('counts from the ink only where it came after the seal', () => {
    const on = (day: string) => signedOn(sealed(paper, typed, 'agreed', ink(day, 'agreed')))
    expect(['2026-09-07', '2026-09-08', '2026-09-09'].map(on)).toEqual(['2026-09-08', '2026-09-08', '2026-09-09'])
  })
})

describe('R-1 what only the rep has signed', () => {
  const by = (mark: Mark, stance: Stance) => repSigned(signature('rep', mark, stance, '2026-09-06T23:30:00+02:00'))

  test('says where the rep stands, of the day on the rep’s clock', () => {
    expect(by(typed, 'received')).toEqual({ signing: 'rep-signed', stance: 'received', on: '2026-09-06' })
    expect(by(nothing, 'declined').stance).toBe('declined')
  })

  test('says nothing of it where it is to be marked on paper', () => {
    expect(by(paper, 'agreed')).toEqual({ signing: 'rep-signed', stance: null, on: '2026-09-06' })
  })
})

describe('V-1 what a record says by its two signatures alone', () => {
  const of = ({ repSignature, managerSignature }: Sealed) => signingOfRecord(repSignature, managerSignature)

  test('is signed by both on the day of the second', () => {
    expect(of(sealed(typed, typed, 'disagreed'))).toEqual({ signing: 'signed', stance: 'disagreed', on: '2026-09-08' })
  })

  test('awaits the ink of either, as nobody can tell it from the record', () => {
    const awaiting = { signing: 'awaiting-ink', stance: null, on: '2026-09-08' }
    expect([sealed(paper, typed), sealed(typed, paper)].map(of)).toEqual([awaiting, awaiting])
  })
})

test('R-1 what was answered in a file counts like ink, and is told as that', () => {
  const answer = { name: 'Mira', date: '10 Sep', known: 'By mail' }
  const record = sealed(paper, typed, 'agreed', { ...ink('2026-09-10', 'received'), answer })
  expect(signingOfSealed(record)).toEqual({ signing: 'signed', stance: 'received', on: '2026-09-10', byFile: true })
})
