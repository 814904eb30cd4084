import type { MessageKey } from '../../../shared/messages'
import { type Stage, stages } from '../../../shared/model/cycle'
import type { Id } from '../../../shared/model/scalars'
import { paths } from '../../core/navigation'

/** A page of a workbook by its path, and its name. */
export interface RepPlace {
  to: string
  label: MessageKey
}

type Some = readonly [RepPlace, ...RepPlace[]]

/** The pages of a step; the step links to the first one. */
export function pagesOf(rep: Id, stage: Stage): Some {
  const pages: Record<Stage, Some> = {
    see: [
      { to: paths.observations(rep), label: 'rep:observations' },
      { to: paths.gaps(rep), label: 'rep:gaps' }
    ],
    coach: [{ to: paths.sessions(rep), label: 'session:tab' }],
    agree: [{ to: paths.plans(rep), label: 'rep:plans' }],
    reinforce: [{ to: paths.reinforce(rep), label: 'reinforce:tab' }]
  }
  return pages[stage]
}

const past = (rep: Id): Some => [
  { to: paths.history(rep), label: 'rep:history' },
  { to: paths.timeline(rep), label: 'rep:timeline' }
]

/** The pages outside the four steps, in the order in which the menu at the rep's name lists them. */
export const placesOf = (rep: Id): readonly RepPlace[] => [
  { to: paths.rep(rep), label: 'rep:overview' },
  { to: paths.numbers(rep), label: 'numbers:tab' },
  { to: paths.deals(rep), label: 'selling:tab' },
  { to: paths.profile(rep), label: 'profile:tab' },
  { to: paths.documents(rep), label: 'documents:tab' },
  { to: paths.notes(rep), label: 'rep:notes' },
  past(rep)[0],
  { to: paths.passOn(rep), label: 'passOn:tab' }
]

/** Where a page belongs: its step, the other pages of that step, and its entry in the menu at the rep's name. */
export interface Whereabouts {
  stage: Stage | null
  siblings: readonly RepPlace[]
  place: string
}

/** Where the page of a path belongs in a rep's workbook. */
export function whereabouts(rep: Id, path: string): Whereabouts {
  const holds = (pages: readonly RepPlace[]) => pages.some(({ to }) => to === path)
  const stage = stages.find((one) => holds(pagesOf(rep, one))) ?? null
  const siblings = stage ? pagesOf(rep, stage) : holds(past(rep)) ? past(rep) : []
  return {
    stage,
    siblings: siblings.length > 1 ? siblings : [],
    place: stage === null && siblings[0] ? siblings[0].to : path
  }
}
