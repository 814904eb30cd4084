import { z } from 'zod'
import { dateOf } from '../dates'
import { RuleError } from '../errors'
import { mostMetrics } from '../limits'
import { type Brought, BroughtCell, BroughtMetric, BroughtObservation } from '../model/bring'
import { type Metric, newMetric } from '../model/metric'
import { newObservation, type Observation } from '../model/observation'
import { Hash, Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { activityObserved } from '../rules/activity'
import { accountsInUse, broughtBy, keepsObservation, metricDigest, observationDigest } from '../rules/brought'
import { periodStart } from '../rules/periods'
import { trainedOn } from '../rules/trained-on'
import { type CommandContext, define, need, refuse, refuseAhead, refuseLongAgo } from './command'
import { keepAccount, keepBehavior, keepTemplate } from './keep'
import { refreshDraftPlans } from './observation'

/** The most records of one change; a larger import is several changes, which are undone as one. */
const mostBrought = 1000

/** The workbook's note of what an import brought; it is made with the first record. */
function keptOf(draft: Workbook, id: Id, { now }: CommandContext): Brought {
  draft.brought ??= {}
  if (!Object.hasOwn(draft.brought, id))
    draft.brought[id] = { at: now, observations: {}, accounts: {}, metrics: {}, cells: {} }
  return need(draft.brought, id, 'bring.gone')
}

type Come = z.infer<typeof BroughtObservation>

/** Rates behaviors that the rep was trained on by that day; of others it is only noted that they were missed (S3-6). */
function rate(
  draft: Workbook,
  { when, ratings }: Come,
  context: CommandContext
): Pick<Observation, 'ratings' | 'flags'> {
  const isTrained = (behavior: string) => trainedOn(context.raw.rep.trainedOn, behavior, dateOf(when)) !== null
  for (const { behavior } of ratings) keepBehavior(draft, behavior, context)
  return {
    ratings: ratings.filter(({ behavior }) => isTrained(behavior)).map((rating) => ({ ...rating, note: '' })),
    flags: ratings
      .filter(({ behavior }) => !isTrained(behavior))
      .map(({ behavior, rating }) => ({ behavior, note: String(rating) }))
  }
}

function takeObservation(draft: Workbook, kept: Brought, template: Hash, come: Come, context: CommandContext): void {
  const { id, when, kind, account, feelings, ratings: _, ...words } = come
  refuse(Object.hasOwn(draft.observations, id), 'observation.exists')
  refuse(Date.parse(when) > Date.parse(context.now), 'observation.in-future')
  refuseLongAgo(when, context.now)
  if (account && !Object.hasOwn(context.raw.accounts, account.id)) kept.accounts[account.id] = account.name
  const observation: Observation = {
    ...newObservation({ id, template, createdAt: context.now, when, observer: words.observer, kind }),
    ...words,
    ...rate(draft, come, context),
    status: 'recorded',
    account: keepAccount(draft, account),
    private: { feelings, values: {} }
  }
  const [first] = observation.ratings
  const rated = first && context.raw.behaviors[first.behavior]
  const { level, phase } = rated ?? { level: null, phase: null }
  const placed = { ...observation, level, phase }
  const whole = { ...placed, activity: activityObserved(placed) }
  draft.observations[id] = whole
  kept.observations[id] = observationDigest(whole, context.digest)
}

function takeCell(draft: Workbook, kept: Brought, { metric: id, on, value }: z.infer<typeof BroughtCell>, now: string) {
  const metric = need(draft.metrics, id, 'metric.gone')
  refuse(periodStart(on, metric.period) !== on, 'metric.no-period')
  refuseAhead(on, now)
  const before = Object.hasOwn(metric.values, on) ? (metric.values[on] ?? null) : null
  metric.values[on] = value
  const ofMetric = kept.cells[id]
  if (!ofMetric) kept.cells[id] = { [on]: { value, before } }
  else ofMetric[on] = { value, before: ofMetric[on]?.before ?? before }
}

const isCellThere = (metric: Metric | undefined, on: string, value: number) =>
  metric !== undefined && Object.hasOwn(metric.values, on) && metric.values[on] === value

/**
 * Hands what this import noted to the later import that changed the same things. The later one then knows what was
 * there before both and what this one added, so that both can be taken back in either order.
 */
function passOn(draft: Workbook, id: Id, brought: Brought, raw: Workbook): void {
  const later = Object.entries(draft.brought ?? {})
    .filter(([other]) => other > id)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
  for (const [metric, cells] of Object.entries(brought.cells))
    for (const [on, { value, before }] of Object.entries(cells)) {
      const next = later.map((one) => one.cells[metric]?.[on]).find((cell) => cell !== undefined)
      if (next?.before === value) next.before = before
    }
  for (const [metric, was] of Object.entries(brought.metrics)) {
    const heir = later.find((one) => one.cells[metric] !== undefined)
    if (heir) heir.metrics[metric] = was
  }
  for (const [account, name] of Object.entries(brought.accounts)) {
    const isTheirs = (one: Brought) =>
      Object.keys(one.observations).some((observation) => raw.observations[observation]?.account === account)
    const heir = later.find(isTheirs)
    if (heir) heir.accounts[account] = name
  }
}

/**
 * Removes what the import brought and nobody has changed since: first observations, up to the most of one change; once
 * none is left, its cells, numbers and accounts, and the note of the import.
 */
function giveBack(draft: Workbook, id: Id, brought: Brought, { raw, digest }: CommandContext): void {
  const held = need(draft.brought ?? {}, id, 'bring.gone')
  for (const [observation, was] of Object.entries(brought.observations).slice(0, mostBrought)) {
    const there = Object.hasOwn(raw.observations, observation) ? raw.observations[observation] : undefined
    if (there && keepsObservation(raw, there, was, digest) === null) delete draft.observations[observation]
    delete held.observations[observation]
  }
  if (Object.keys(held.observations).length > 0) return
  passOn(draft, id, brought, raw)
  for (const [metric, cells] of Object.entries(brought.cells)) {
    const values = draft.metrics[metric]?.values
    for (const [on, { value, before }] of Object.entries(cells)) {
      if (!values || !isCellThere(raw.metrics[metric], on, value)) continue
      if (before === null) delete values[on]
      else values[on] = before
    }
  }
  for (const [metric, was] of Object.entries(brought.metrics)) {
    const there = raw.metrics[metric]
    if (there && Object.keys(there.values).length === 0 && metricDigest(there, digest) === was)
      delete draft.metrics[metric]
  }
  const used = accountsInUse(raw)
  for (const [account, name] of Object.entries(brought.accounts))
    if (raw.accounts[account]?.name === name && !used.has(account)) delete draft.accounts[account]
  delete draft.brought?.[id]
  if (Object.keys(raw.brought ?? {}).length === 0) delete draft.brought
}

export const bringCommands = [
  /** Takes a part of an import: observations that were recorded elsewhere, and numbers (D-3, D-5). */
  define(
    'bring.take',
    {
      import: Id,
      /** The form that the observations are kept with. */
      template: Hash.nullable(),
      observations: z.array(BroughtObservation).max(mostBrought),
      metrics: z.array(BroughtMetric).max(mostMetrics),
      cells: z.array(BroughtCell).max(mostBrought)
    },
    (draft, { import: id, template, observations, metrics, cells }, context) => {
      const kept = keptOf(draft, id, context)
      if (observations.length > 0) {
        if (template === null) throw new RuleError('template.unknown')
        keepTemplate(draft, template, 'observation', context)
        for (const come of observations) takeObservation(draft, kept, template, come, context)
        refreshDraftPlans(draft, context)
      }
      for (const metric of metrics) {
        refuse(Object.hasOwn(draft.metrics, metric.id), 'metric.exists')
        refuse(Object.keys(draft.metrics).length >= mostMetrics, 'metric.too-many', { count: mostMetrics })
        const added = newMetric(metric)
        draft.metrics[metric.id] = added
        kept.metrics[metric.id] = metricDigest(added, context.digest)
      }
      for (const cell of cells) takeCell(draft, kept, cell, context.now)
    }
  ),

  /**
   * Takes back what an import brought and nobody has changed since, up to a thousand observations at a time; the rest
   * stays. It is finished when the workbook has no note of the import any more.
   */
  define(
    'bring.takeBack',
    { import: Id },
    (draft, { import: id }, context) => {
      const brought = broughtBy(context.raw, id)
      if (!brought) throw new RuleError('bring.gone')
      giveBack(draft, id, brought, context)
      refreshDraftPlans(draft, context)
    },
    { undoable: false }
  )
] as const
