import { v7 as newId } from 'uuid'
import { runCommand } from '../../../../../shared/commands'
import type { Behavior, BehaviorKey } from '../../../../../shared/model/behavior'
import { Template } from '../../../../../shared/model/template'
import { newWorkbook, type Workbook } from '../../../../../shared/model/workbook'

const anchors: Behavior['anchors'] = ['one', 'two', 'three', 'four', 'five']
const hash = 'a'.repeat(64)

const template = Template.parse({
  format: 1,
  kind: 'observation',
  id: 'seen',
  version: '1.0.0',
  language: 'en',
  title: 'Seen',
  heading: 'Seen',
  sections: [{ id: 'all', fields: [{ type: 'long-text', id: 'evidence', bind: 'observation.evidence' }] }]
})

type Place = Pick<Workbook['observations'][string], 'level' | 'phase'>

export interface Seen extends Partial<Place> {
  /** The day of November 2026 on which it was seen. */
  on: number
  account?: string
  ratings?: Record<BehaviorKey, number>
  draft?: boolean
}

/** A workbook made by commands: what was seen, and then the #1 behavior that was chosen. */
export function workbookOf(all: readonly Seen[], focus?: BehaviorKey): { workbook: Workbook; ids: string[] } {
  const workbook = newWorkbook(
    newId(),
    newId(),
    { name: 'Mira', role: '', territory: '' },
    '2026-11-01T08:00:00+01:00',
    { b2b: '2026-01-01' }
  )
  const run = (command: { type: string } & Record<string, unknown>) =>
    runCommand(workbook, command, {
      now: '2026-11-30T08:00:00+01:00',
      actor: 'Jonas',
      template: (wanted) => (wanted === hash ? template : undefined),
      behavior: (key) => ({
        title: key,
        why: '',
        level: 'interaction',
        phase: 'execution',
        target: 'behavior',
        stage: '',
        desired: 4,
        anchors
      }),
      digest: () => hash
    })
  const ids = all.map(({ on, account, ratings = {}, draft = false, level = null, phase = null }) => {
    const id = newId()
    run({
      type: 'observation.start',
      id,
      template: hash,
      when: `2026-11-${String(on).padStart(2, '0')}T10:00:00+01:00`
    })
    const known = Object.values(workbook.accounts).find(({ name }) => name === account)
    const named = account === undefined ? null : { id: known?.id ?? newId(), name: account }
    run({ type: 'observation.edit', id, changes: { evidence: 'Seen.', account: named, level, phase } })
    for (const [behavior, rating] of Object.entries(ratings)) run({ type: 'observation.rate', id, behavior, rating })
    if (!draft) run({ type: 'observation.record', id })
    return id
  })
  if (focus) run({ type: 'cycle.chooseFocus', behavior: focus, why: '', impact: '' })
  return { workbook, ids }
}
