import { createHash } from 'node:crypto'
import { createTranslator } from '../../../../shared/messages'
import type { DraftPlan, Plan, SignedPlan } from '../../../../shared/model/plan'
import type { Mark, Signature, Stance } from '../../../../shared/model/signature'
import { Template } from '../../../../shared/model/template'
import type { PrintDocument } from '../../../../shared/print/blocks'
import { type PlanToPrint, planDocument } from '../../../../shared/print/plan'
import { canonical, contentOf, sealedRecord } from '../../../../shared/rules/seal'
import actionPlan from '../../../fixtures/pdf/action-plan.json'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const english = createTranslator('en')

export const template = Template.parse(actionPlan)
const templateHash = sha256(canonical(template))
export const rep = { name: 'Mira Lindqvist', role: 'Account executive', territory: 'North' }
export const manager = 'Jonas Ek'

const id = (number: number) => `01937f2c-0000-7000-8000-${String(number).padStart(12, '0')}`

/** The plan of the picture of a printed page. */
export const draft: DraftPlan = {
  id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001',
  status: 'draft',
  cycle: id(1),
  template: templateHash,
  createdAt: '2026-11-12T09:30:00+01:00',
  number: 1,
  refines: null,
  refinedBecause: '',
  behavior: {
    key: 'b2b/asks-first',
    title: 'Asks two open questions before showing anything',
    why: '',
    level: 'interaction',
    phase: 'execution',
    target: 'behavior',
    stage: '',
    desired: 4,
    anchors: ['shows at once', 'asks one question', 'asks two', 'asks two and waits', 'builds on the answers']
  },
  gap: { now: 2, wanted: 4, start: { rating: 1, on: '2026-09-03' } },
  account: null,
  deal: null,
  why: 'in four of six visits the customer’s real reason came up only after the demonstration. Hearing it first changes what is shown and shortens the visit.',
  how: 'Before each visit I write down two questions I do not know the answer to. I ask them first and say nothing about us until I can repeat the answer.',
  confidence: 8,
  actions: [
    {
      id: id(11),
      text: 'Write three openers for the Northfield visit',
      owner: 'rep',
      sign: 'Read out in the pre-call talk',
      by: '2026-11-19',
      proposedBy: 'rep'
    },
    {
      id: id(12),
      text: 'Open with a question on five calls, note the answers',
      owner: 'rep',
      sign: 'Five answers written down',
      by: '2026-11-24',
      proposedBy: 'rep'
    },
    {
      id: id(13),
      text: 'Join the Northfield visit, stay silent in the opening',
      owner: 'manager',
      sign: 'Rated on the same scale',
      by: '2026-11-26',
      proposedBy: 'rep'
    },
    {
      id: id(14),
      text: 'Share one recorded opening with the group',
      owner: 'rep',
      sign: 'Group keeps one idea',
      by: '2026-12-10',
      proposedBy: 'rep'
    }
  ],
  coachingDates: [
    { id: id(21), on: '2026-11-26', kind: 'joint-visit', note: 'Northfield Clinic', proposedBy: 'rep' },
    { id: id(22), on: '2026-12-03', kind: 'call', note: '20 minutes', proposedBy: 'together' },
    { id: id(23), on: '2026-12-10', kind: 'joint-visit', note: 'Harbor Dental', proposedBy: 'manager' },
    { id: id(24), on: '2026-12-17', kind: 'one-on-one', note: 'does it stick?', proposedBy: 'rep' }
  ],
  values: {},
  private: { notes: 'PRIVATE-NOTES', values: {} },
  repSignature: null,
  prepared: null
}

const wave = (turns: number, height: number): [number, number][] =>
  Array.from({ length: turns * 12 + 1 }, (_, step) => {
    const at = step / (turns * 12)
    return [
      Math.round((0.04 + at * 0.62) * 1e4) / 1e4,
      Math.round((0.16 - Math.sin(at * turns * Math.PI * 2) * height * (1 - at) + at * 0.03) * 1e4) / 1e4
    ]
  })

export const drawn: Mark = { method: 'drawn', strokes: [wave(4, 0.08), [[0.4, 0.05]]] }
const managerDrawn: Mark = { method: 'drawn', strokes: [wave(3, 0.06)] }

export interface Signing {
  stance?: Stance
  comment?: string
  mark?: Mark
  managerMark?: Mark
}

const names = (plan: { rep?: typeof rep }) => plan.rep ?? rep

function signature(
  party: Signature['party'],
  plan: DraftPlan,
  form: Template,
  { stance = 'agreed', comment = '', mark = drawn, managerMark = managerDrawn }: Signing,
  who = rep
): Signature {
  const content = sha256(canonical(contentOf({ rep: who, templates: { [plan.template]: form } }, plan)))
  return party === 'rep'
    ? { party, name: who.name, stance, comment, mark, at: '2026-11-12T16:42:10+01:00', content }
    : {
        party,
        name: manager,
        stance: 'agreed',
        comment: '',
        mark: managerMark,
        at: '2026-11-12T16:44:05+01:00',
        content
      }
}

export const signedByRep = (plan: DraftPlan = draft, signing: Signing = {}): DraftPlan => ({
  ...plan,
  repSignature: signature('rep', plan, template, signing)
})

/** Signs as the command does, with fixed times. */
export function signed(
  plan: DraftPlan = draft,
  signing: Signing = {},
  form: Template = template,
  who = rep
): SignedPlan {
  const { repSignature: _signature, prepared: _prepared, ...rest } = plan
  const first = signature('rep', plan, form, signing, who)
  const second = signature('manager', plan, form, signing, who)
  const content = contentOf({ rep: who, templates: { [plan.template]: form } }, plan)
  return {
    ...rest,
    status: 'signed',
    rep: names({ rep: who }),
    repSignature: first,
    managerSignature: second,
    seal: { algorithm: 'sha256-rfc8785', hash: sha256(canonical(sealedRecord(content, first, second))) },
    progress: { done: {}, reports: {}, practice: [] }
  }
}

export const printPlan = (plan: Plan, more: Partial<PlanToPrint> = {}): PrintDocument =>
  planDocument({
    plan,
    rep,
    template,
    manager,
    t: english.t,
    language: english.language,
    now: '2026-11-22T10:40:00+01:00',
    ...more
  })

/** More than one page of everything. */
export const longDraft: DraftPlan = {
  ...draft,
  how: `${draft.how} `.repeat(70).slice(0, 10_000),
  actions: Array.from({ length: 60 }, (_, index) => ({
    id: id(100 + index),
    text: `Step ${index + 1}: ${draft.actions[index % 4]?.text ?? ''}`,
    owner: index % 5 === 0 ? 'manager' : 'rep',
    sign: index % 3 === 0 ? 'Written down, read out and kept in the folder for the next talk' : 'Seen',
    by: '2027-01-14',
    proposedBy: index % 4 === 0 ? 'manager' : 'rep'
  })),
  coachingDates: Array.from({ length: 12 }, (_, index) => ({
    id: id(200 + index),
    on: `2027-${String((index % 12) + 1).padStart(2, '0')}-14`,
    kind: 'joint-visit',
    note: index === 3 ? 'A long word about the place, the people and what the visit is for' : 'Northfield Clinic',
    proposedBy: 'together'
  }))
}
