import type { Id } from '../../../shared/model/scalars'
import type { SessionMode, SessionType } from '../../../shared/model/session'
import type { Workbook } from '../../../shared/model/workbook'
import { go, paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import type { Offered } from '../../core/templates'

type Guide = Offered['templates'][number]

const usual: Record<SessionMode, string> = {
  skill: 'four-step-coaching-talk',
  process: 'four-step-coaching-talk',
  human: 'how-are-you'
}

/** Guides for a talk in the reader's language, the usual one of its mode first. */
export function guidesFor(mode: SessionMode, templates: Offered['templates'], language: string): Guide[] {
  const guides = templates.filter(({ template }) => template.kind === 'session-guide')
  const readable = guides.filter(({ template }) => template.language === language)
  const rank = ({ template }: Guide) => (template.id.startsWith(usual[mode]) ? 0 : 1)
  return (readable.length > 0 ? readable : guides).sort(
    (a, b) => rank(a) - rank(b) || a.template.title.localeCompare(b.template.title)
  )
}

/** What kind of one-on-one a built-in guide is for. */
const kinds: Readonly<Record<string, SessionType>> = {
  'weekly-one-on-one': 'weekly',
  'ride-along-day': 'ride-along',
  'pipeline-review': 'deal-review'
}

/** The kind of one-on-one that a guide is for; with a trainer's guide, what it was for the last time. */
export function kindOfGuide(
  { hash, template }: Guide,
  workbook: Pick<Workbook, 'sessions' | 'templates'>
): SessionType {
  const before = Object.values(workbook.sessions).filter(
    (session) => session.template === hash || workbook.templates[session.template ?? '']?.id === template.id
  )
  const last = before.sort((a, b) => Date.parse(b.when) - Date.parse(a.when))[0]
  return kinds[template.id] ?? last?.type ?? 'coaching-talk'
}

/** Begins the talk, or goes on with it, on the quiet screen. */
export async function holdTalk(workbook: Id, session: Id): Promise<void> {
  if (await dispatchTo(workbook, { type: 'session.start', id: session })) await go(paths.talk(workbook, session))
}
