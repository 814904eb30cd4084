import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../shared/commands'
import type { DraftPlan } from '../../shared/model/plan'
import type { Id } from '../../shared/model/scalars'
import { inDays, tenOn } from './days'
import type { Coachbook } from './driver'
import { openTab } from './seen-rep'

/** The rep and the plan that a test begins with. */
export interface PlanScene {
  rep: Id
  plan: Id
  /** The #1 behavior that the plan is about. */
  behavior: string
}

type Words = Partial<Pick<DraftPlan, 'why' | 'how' | 'confidence' | 'actions' | 'coachingDates'>>

/** What makes a plan complete: how, two actions and three dates. */
export const completeWords = (): Words => ({
  why: 'In four of six visits the customer’s real reason came up only after the demonstration.',
  how: 'Before each visit I write down two questions I do not know the answer to. I ask them first and say nothing about us until I can repeat the answer.',
  confidence: 8,
  actions: [
    action('Write three openers for the Northfield visit', 'rep', 'Read out in the pre-call talk', inDays(2)),
    action('Open with a question on five calls, note the answers', 'rep', 'Five answers written down', inDays(5)),
    action('Join the Northfield visit, stay silent in the opening', 'manager', 'Rated on the same scale', inDays(4))
  ],
  coachingDates: [
    { id: newId(), on: inDays(4), kind: 'joint-visit', note: 'Northfield Clinic', proposedBy: 'rep' },
    { id: newId(), on: inDays(11), kind: 'call', note: '20 minutes', proposedBy: 'manager' },
    { id: newId(), on: inDays(18), kind: 'joint-visit', note: 'Harbour Dental', proposedBy: 'together' }
  ]
})

const action = (text: string, owner: 'rep' | 'manager', sign: string, by: string) => ({
  id: newId(),
  text,
  owner,
  sign,
  by,
  proposedBy: owner
})

/**
 * A library with a rep who was observed and said yes to one behavior, and the draft of a plan from the built-in form.
 * The window shows the team; the files on the disk were made by the same calls that the screens make.
 */
export async function planScene(
  coachbook: Coachbook,
  { name = 'Mira Lindqvist', manager = 'Jonas Ek', words = {} }: { name?: string; manager?: string; words?: Words } = {}
): Promise<PlanScene> {
  await coachbook.call('library.begin', { managerName: manager, choice: null })
  const { templates, behaviors } = await coachbook.call('templates.list', {})
  const behavior = behaviors.find(({ key }) => key === 'b2b/asks-before-showing')
  const formOf = (id: string) => templates.find(({ template }) => template.id === id)?.hash ?? ''
  if (!behavior) throw new Error('this behavior is not built in any more')

  const rep = newId()
  await coachbook.call('workbook.create', {
    id: rep,
    name,
    role: 'Account executive',
    territory: 'North',
    frameworks: [behavior.key.split('/')[0] ?? '']
  })
  const change = (command: CommandInput) => coachbook.call('workbook.dispatch', { workbook: rep, command })
  const observation = newId()
  await change({
    type: 'observation.start',
    id: observation,
    template: formOf('four-step-observation'),
    when: tenOn(-80)
  })
  await change({ type: 'observation.rate', id: observation, behavior: behavior.key, rating: 2 })
  await change({ type: 'observation.record', id: observation })
  await change({ type: 'cycle.chooseFocus', behavior: behavior.key, why: '', impact: '' })
  await change({
    type: 'cycle.recordAgreement',
    session: newId(),
    agreed: true,
    on: inDays(-73),
    words: 'Yes, I want to ask first.',
    minutes: 20
  })
  const plan = newId()
  await change({ type: 'plan.start', id: plan, template: formOf('four-step-action-plan') })
  if (Object.keys(words).length > 0) await change({ type: 'plan.edit', id: plan, changes: words })
  await coachbook.page.reload()
  return { rep, plan, behavior: behavior.behavior.title }
}

/** Opens the plan of the scene, as a user finds it. */
export async function openPlan(page: Page, { behavior }: PlanScene, name = 'Mira Lindqvist'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click()
  await openTab({ page }, 'Plans')
  await page.getByRole('table', { name: 'Plans' }).getByRole('link', { name: behavior }).click()
  await expect(page.getByRole('heading', { level: 2, name: behavior })).toBeVisible()
}
