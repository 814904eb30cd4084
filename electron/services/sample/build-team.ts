import { dateOf } from '../../../shared/dates'
import type { Moment } from '../../../shared/model/scalars'
import { thingOf } from '../../../shared/rules/languages'
import { offeredBy, type SourcePack } from '../templates/built-in'
import { Calendar } from './calendar'
import type { SampleContent } from './content'
import { planCycles } from './cycles'
import { planGroup } from './group'
import { planNumbers } from './numbers'
import { planRhythm } from './rhythm'
import { planSurroundings } from './surroundings'
import { planTalks } from './talks'
import { type SampleForms, type SampleWorkbook, Telling, type TellingParts } from './telling'
import { planUnfinished, planVisits } from './visits'

interface Options {
  content: SampleContent
  /** The packs that come with Coachbook; a manager's own forms may ask for more than the story has. */
  packs: readonly SourcePack[]
  now: Moment
  /** The coach of all these people: the person at the keyboard. */
  manager: string
}

function formsOf(templates: ReturnType<typeof offeredBy>['templates'], language: string): SampleForms {
  const hashOf = (thing: string) => {
    const found = templates.find(({ template }) => thingOf(template.id) === thing && template.language === language)
    if (!found) throw new Error(`the built-in form ${thing} is missing in ${language}`)
    return found.hash
  }
  return {
    observation: hashOf('four-step-observation'),
    talk: hashOf('four-step-coaching-talk'),
    plan: hashOf('four-step-action-plan'),
    call: hashOf('pre-call-and-debrief')
  }
}

/**
 * The workbooks of the sample team with their past, one after the other: a year that ends today (D-4). The same day
 * gives the same team.
 */
export function* tellSampleTeam({ content, packs, now, manager }: Options): Generator<SampleWorkbook, void> {
  const { templates, behaviors, frameworks } = offeredBy(packs)
  const framework = frameworks.find(({ id, language }) => thingOf(id) === 'b2b' && language === content.language)
  const templateByHash = new Map(templates.map(({ hash, template }) => [hash, template]))
  const behaviorByKey = new Map(behaviors.map(({ key, behavior }) => [key, behavior]))
  const parts: TellingParts = {
    offers: { template: (hash) => templateByHash.get(hash), behavior: (key) => behaviorByKey.get(key) },
    forms: formsOf(templates, content.language),
    trainedOn: framework?.id ?? 'b2b',
    evidence: content.evidence,
    weekly: content.weekly,
    numbers: content.numbers,
    group: content.group,
    calendar: new Calendar(dateOf(now)),
    manager
  }
  for (const [index, rep] of content.reps.entries()) {
    const telling = new Telling(rep, parts, 20_000 + index * 101)
    planSurroundings(telling)
    planVisits(telling)
    planUnfinished(telling)
    planTalks(telling)
    planCycles(telling)
    planRhythm(telling, 30_000 + index * 101)
    planNumbers(telling, 40_000 + index * 101)
    planGroup(telling, index)
    yield telling.finish()
  }
}
