import { monthInWords } from '../dates'
import type { Translate, Translator } from '../messages'
import type { BehaviorKey } from '../model/behavior'
import { activities, type Level, levels, observationKinds, type Phase, phases } from '../model/field-of-work'
import type { Workbook } from '../model/workbook'
import { behaviorsIn, type Facet } from './columns'

/** The parts of a workbook that the labels of a log are taken from. */
type Names = Pick<Workbook, 'accounts' | 'deals' | 'behaviors' | 'cycles'>

export type LogSource = Names & Pick<Workbook, 'observations'>

/** Turns keys into words, in one language and for one workbook. */
export interface LogWords {
  language: string
  /** Empty for an empty key. */
  label(facet: Facet, key: string): string
  behavior(key: BehaviorKey): string
  /** The #1 behavior; its rating has a column of its own. */
  focus: BehaviorKey | null
}

function placeLabel(key: string, t: Translate): string {
  const [first, second] = key.split('/')
  const level: Level | undefined = levels.find((one) => one === first)
  const phase: Phase | undefined = phases.find((one) => one === second)
  return [level && t(`observation:level.${level}`), phase && t(`observation:phase.${phase}`)].filter(Boolean).join(', ')
}

/**
 * The words for a workbook's log. An account or deal that is gone has no label; a behavior that is gone shows its key.
 */
export function logWords(source: Names, { t, language }: Translator): LogWords {
  const behavior = (key: BehaviorKey) => source.behaviors[key]?.title ?? key
  const labels: Record<Facet, (key: string) => string> = {
    kind: (key) => {
      const kind = observationKinds.find((one) => one === key)
      return kind ? t(`observation:kind.${kind}`) : key
    },
    account: (key) => source.accounts[key]?.name ?? '',
    deal: (key) => source.deals[key]?.name ?? '',
    place: (key) => placeLabel(key, t),
    activity: (key) => {
      const activity = activities.find((one) => one === key)
      return activity ? t(`observation:activity.${activity}`) : key
    },
    behaviors: (key) => behaviorsIn(key).map(behavior).join(', '),
    observer: (key) => key,
    status: (key) => t(key === 'draft' ? 'log:draft' : 'log:recorded'),
    level: (key) => placeLabel(key, t),
    month: (key) => monthInWords(key, language)
  }
  const focus = Object.values(source.cycles).find((cycle) => cycle.closed === null)?.focus?.behavior ?? null
  const known = new Map<string, string>()
  function label(facet: Facet, key: string): string {
    if (key === '') return ''
    const name = `${facet} ${key}`
    const text = known.get(name) ?? labels[facet](key)
    known.set(name, text)
    return text
  }
  return { language, behavior, focus, label }
}
