import { describe, expect, test } from 'vitest'
import { actOf, pageOf } from '../../../../../renderer/features/today/act'
import { createTranslator } from '../../../../../shared/messages'
import type { CoachingKind } from '../../../../../shared/model/field-of-work'
import type { SessionType } from '../../../../../shared/model/session'
import type { Due } from '../../../../../shared/rules/things-due'
import type { OnDay } from '../../../../../shared/rules/week-of-days'

const { t } = createTranslator('en')
const rep = 'mira'
const today = '2026-11-20'
const before = '2026-11-19'

const act = (due: Due) => actOf(due, rep, today, t)
const rhythm = (type: SessionType, since = today): Due => ({ what: 'rhythm', since, type, moved: false })
const visit = (kind: CoachingKind, since = today): Due => ({ what: 'visit', since, id: 'd', kind, note: '' })

describe('S1-10 one action each, which leads to where it is done', () => {
  test('a ride-along that is due is written down as one, now; a session of another kind is planned as that', () => {
    const log = { label: 'Log', to: '/rep/mira/observations?new=joint-visit' }
    expect(act(rhythm('ride-along'))).toEqual(log)
    expect(act(rhythm('ride-along', before))).toEqual(log)
    expect(act(rhythm('deal-review'))).toEqual({ label: 'Plan', to: '/rep/mira/sessions?start=true&type=deal-review' })
    const uncoached: Due = {
      what: 'uncoached',
      since: before,
      type: 'ride-along',
      weeks: 5,
      every: 2,
      missed: 2,
      other: false
    }
    expect(act(uncoached)).toEqual(log)
    expect(act({ ...uncoached, type: 'weekly' }).to).toBe('/rep/mira/sessions?start=true&type=weekly')
  })

  test('an agreed date is done as what it was agreed for, and asked about once its day is over', () => {
    expect(act(visit('joint-visit')).to).toBe('/rep/mira/observations?new=joint-visit')
    expect(act(visit('call')).to).toBe('/rep/mira/observations?new=phone-call')
    expect(act(visit('one-on-one'))).toEqual({ label: 'Plan', to: '/rep/mira/sessions?start=true' })
    const ask = { label: 'Answer', to: '/rep/mira/reinforce#d' }
    expect(act(visit('support'))).toEqual(ask)
    for (const kind of ['joint-visit', 'call', 'one-on-one', 'support'] as const)
      expect(act(visit(kind, before))).toEqual(ask)
  })

  test('a plan that the rep has signed goes on with signing, actions are in sight, feedback has its observation', () => {
    expect(act({ what: 'plan', since: before, id: 'p', state: 'rep-signed' }).to).toBe('/rep/mira/sign/p')
    expect(act({ what: 'plan', since: before, id: 'p', state: 'rep-refused' }).to).toBe('/rep/mira/sign/p')
    expect(act({ what: 'plan', since: before, id: 'p', state: 'draft' }).to).toBe('/rep/mira/plan/p?write=true')
    const actions: Due = { what: 'actions', since: before, text: 'Call', count: 1, reports: 1, yours: 0 }
    expect(act(actions).to).toBe('/rep/mira#actions')
    expect(act({ what: 'feedback', since: before, id: 'o', account: '', count: 1 }).to).toBe('/rep/mira/observation/o')
  })

  test('in the week, what was promised is planned for its day, or done once that has come', () => {
    const item = (type: SessionType, at = ''): OnDay => ({ what: 'rhythm', rep, type, at })
    const ahead = '2026-11-23'
    expect(pageOf(item('ride-along', '09:30'), ahead, today)).toBe(
      '/rep/mira/sessions?start=true&type=ride-along&on=2026-11-23&at=09%3A30'
    )
    expect(pageOf(item('ride-along'), today, today)).toBe('/rep/mira/observations?new=joint-visit')
    expect(pageOf(item('weekly'), today, today)).toBe('/rep/mira/sessions?start=true&type=weekly')
  })
})
