import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../shared/commands'
import { momentOf } from '../../shared/dates'
import type { BehaviorKey } from '../../shared/model/behavior'
import type { Id, Moment, PlainDate } from '../../shared/model/scalars'
import { inDays } from './days'
import type { Coachbook } from './driver'

/** Behaviors that come with Coachbook; the target of each is level 4. */
export const opens = { key: 'b2b/asks-before-showing', title: 'Asks two open questions before showing anything' }
export const leaves = { key: 'b2b/leaves-with-next-step', title: 'Leaves with a next step that has a date' }
export const maps = { key: 'b2b/maps-decision-makers', title: 'Maps who decides, who uses and who can stop it' }

/** What was seen on a day: ratings by behavior, and the account. */
export interface Visit {
  on: PlainDate
  ratings: Record<BehaviorKey, number>
  account?: string
}

/**
 * Nine in the morning of a past day. For today it is the present moment, since nothing can be observed before it
 * happens.
 */
export const seenAt = (on: PlainDate): Moment => (on < inDays(0) ? `${on}T09:00:00+00:00` : momentOf(new Date()))

export const changeIn = (coachbook: Coachbook, workbook: Id) => (command: CommandInput) =>
  coachbook.call('workbook.dispatch', { workbook, command })

export async function formOf(coachbook: Coachbook, id: string): Promise<string> {
  const { templates } = await coachbook.call('templates.list', {})
  const form = templates.find(({ template }) => template.id === id)
  if (!form) throw new Error(`there is no built-in form ${id}`)
  return form.hash
}

/**
 * A library with a rep who was observed on these visits, made by the calls that the screens make. The window shows the
 * rep.
 */
export async function seenRep(coachbook: Coachbook, visits: readonly Visit[], name = 'Mira Lindqvist'): Promise<Id> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const rep = newId()
  await coachbook.call('workbook.create', {
    id: rep,
    name,
    role: 'Account manager',
    territory: '',
    frameworks: ['b2b']
  })
  const change = changeIn(coachbook, rep)
  const template = await formOf(coachbook, 'four-step-observation')
  for (const { on, ratings, account } of visits) {
    const id = newId()
    await change({ type: 'observation.start', id, template, when: seenAt(on) })
    await change({
      type: 'observation.edit',
      id,
      changes: { kind: 'joint-visit', account: account === undefined ? null : { id: newId(), name: account } }
    })
    for (const [behavior, rating] of Object.entries(ratings))
      await change({ type: 'observation.rate', id, behavior, rating })
    await change({ type: 'observation.record', id })
  }
  await coachbook.page.reload()
  await openRep(coachbook, name)
  return rep
}

/** Opens a rep from the sidebar, as a user would. */
export async function openRep({ page }: Coachbook, name = 'Mira Lindqvist'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** The step of each page that can be opened from the steps. */
const stepOf: Readonly<Record<string, string>> = {
  Observations: 'See',
  Gaps: 'See',
  'One-on-ones': 'Coach',
  Sessions: 'Coach',
  Plans: 'Agree',
  Reinforce: 'Reinforce'
}

/** Opens a page of the workbook on the screen: by its step, or by the links beside the name. */
export async function openTab({ page }: Pick<Coachbook, 'page'>, name: string): Promise<void> {
  const step = stepOf[name]
  if (step === undefined) {
    const links = page.getByRole('navigation', { name: 'Parts of the workbook' })
    const link = links.getByRole('link', { name, exact: true })
    const more = links.getByRole('button', { name: 'More' })
    await link.or(more).first().waitFor()
    if (await link.isVisible()) return link.click()
    await more.click()
    return page.getByRole('menuitem', { name, exact: true }).click()
  }
  const steps = page.getByRole('list', { name: 'The four steps' })
  await steps.getByRole('link', { name: new RegExp(`^${step}`) }).click()
  if (name !== 'Gaps') return
  await page.getByRole('navigation', { name: 'Pages of this part' }).getByRole('link', { name }).click()
}
