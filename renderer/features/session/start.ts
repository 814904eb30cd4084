import { today } from '../../../shared/dates'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { SessionMode, SessionType } from '../../../shared/model/session'
import { boundField } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { thingOf } from '../../../shared/rules/languages'
import { type OpeningLines, openingLines } from '../../../shared/rules/opening-lines'
import { go, paths } from '../../core/navigation'
import { dispatchTo, useReplica } from '../../core/replica'
import type { Offered } from '../../core/templates'
import { translatorOfForm } from '../../core/translator'

type Guide = Offered['templates'][number]

/** What a one-on-one is asked for: its kind, and when, where that is known. */
export interface AskedTalk {
  type?: SessionType
  when?: Moment
}

const usual: Record<SessionMode, string> = {
  skill: 'four-step-coaching-talk',
  process: 'four-step-coaching-talk',
  human: 'how-are-you'
}

/** The guides for a talk: the one used last in its mode (`last`: its id, in whatever language), then the usual one. */
export function guidesFor(mode: SessionMode, templates: Offered['templates'], last?: string): Guide[] {
  const used = last === undefined ? '' : thingOf(last)
  const rank = ({ template }: Guide) =>
    thingOf(template.id) === used ? 0 : template.id.startsWith(usual[mode]) ? 1 : 2
  return templates
    .filter(({ template }) => template.kind === 'session-guide')
    .sort((a, b) => rank(a) - rank(b) || a.template.title.localeCompare(b.template.title))
}

/** The kind of one-on-one that each built-in guide is for. */
const kinds: Readonly<Record<string, SessionType>> = {
  'weekly-one-on-one': 'weekly',
  'ride-along-day': 'ride-along',
  'pipeline-review': 'deal-review'
}

/** The kind of one-on-one that a guide is for; for a trainer's guide, the kind it was used for last. */
export function kindOfGuide(
  { hash, template }: Guide,
  workbook: Pick<Workbook, 'sessions' | 'templates'>
): SessionType {
  const before = Object.values(workbook.sessions).filter(
    (session) => session.template === hash || workbook.templates[session.template ?? '']?.id === template.id
  )
  const last = before.sort((a, b) => Date.parse(b.when) - Date.parse(a.when))[0]
  return kinds[thingOf(template.id)] ?? last?.type ?? 'coaching-talk'
}

/** Whether a guide is only for talks about the person: nothing of such a talk goes into a plan (S2-5). */
export const isGuideAboutPerson = ({ template }: Guide): boolean => thingOf(template.id) === usual.human

/** The opening lines of the guide of a one-on-one, filled in for its first start. */
async function linesFor(workbook: Id, id: Id): Promise<OpeningLines | undefined> {
  const held = useReplica.getState().replica?.workbook
  const session = held?.id === workbook ? held.sessions[id] : undefined
  const guide = session?.template ? held?.templates[session.template] : undefined
  if (!held || !session || !guide || session.startedAt !== null) return undefined
  const lines = openingLines(held, session, await translatorOfForm(guide.language), today(new Date()))
  const asked = (line: keyof OpeningLines) => (boundField(guide, `session.${line}`) ? lines[line] : '')
  return { context: asked('context'), groundRules: asked('groundRules'), opening: asked('opening') }
}

/** Begins the talk, or continues it, on the quiet screen. */
export async function holdTalk(workbook: Id, session: Id): Promise<void> {
  const lines = await linesFor(workbook, session)
  const began = await dispatchTo(workbook, { type: 'session.start', id: session, ...(lines ? { lines } : {}) })
  if (began) await go(paths.talk(workbook, session))
}
