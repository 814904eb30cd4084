import type { GroupWords } from '../../shared/model/group'

/** A group session as it is planned by the programs that are killed. */
export const plannedGroup: GroupWords = {
  status: 'planned',
  kind: 'training',
  when: '2026-03-03T12:00:00+01:00',
  minutes: 60,
  subject: 'Questions before a demo',
  behaviors: [],
  notes: 'Each played the buyer once.'
}
