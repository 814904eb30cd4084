import { createMemoryHistory } from '@tanstack/react-router'
import { flushTyping } from './typing'
import { useUnsaved } from './unsaved'

/** The window's history, kept in memory; there is no address bar. */
export const history = createMemoryHistory({ initialEntries: ['/'] })

/**
 * The gate of every page: links, the palette, the menu and Back continue only when main has what was typed. It sits in
 * the history itself, so that nothing can bypass it. Pages that are requested while it waits are shown in their order.
 */
function behindTheGate<Way extends unknown[]>(leave: (...way: Way) => void): (...way: Way) => void {
  return (...way) => {
    if (useUnsaved.getState().waiting === 0) leave(...way)
    else void flushTyping().then(() => leave(...way))
  }
}
history.push = behindTheGate(history.push)
history.replace = behindTheGate(history.replace)
history.back = behindTheGate(history.back)
history.forward = behindTheGate(history.forward)
history.go = behindTheGate(history.go)

/** Goes to a page of the window after what is being typed was sent. */
export async function go(path: string): Promise<void> {
  await flushTyping()
  history.push(path)
}

export async function goBack(): Promise<void> {
  await flushTyping()
  history.back()
}

/** The workbook that a page belongs to. */
export const workbookOf = (pathname: string): string | null => /^\/rep\/([^/]+)/.exec(pathname)?.[1] ?? null

export const paths = {
  today: '/today',
  team: '/team',
  patterns: '/team/patterns',
  groups: '/team/groups',
  group: (group: string) => `/team/groups/${group}`,
  /** Opens the dialog for these reps and this subject. */
  planGroup: ({
    reps = [],
    behavior = '',
    subject = ''
  }: {
    reps?: string[]
    behavior?: string
    subject?: string
  } = {}) =>
    `/team/groups?${new URLSearchParams({ plan: 'true', ...(reps.length > 0 && { reps: reps.join(' '), behavior, subject }) })}`,
  erased: '/team/erased',
  results: '/team/results',
  templates: '/templates',
  template: (template: string) => `/templates/${template}`,
  templateEditor: (template: string) => `/templates/${template}/edit`,
  parts: '/templates/parts',
  part: ({ kind, id, pack }: { kind: string; id: string; pack: string }) =>
    `/templates/parts/${kind}/${id}${pack === '' ? '' : `/in/${pack}`}`,
  partEditor: ({ kind, id }: { kind: string; id: string }) => `/templates/parts/${kind}/${id}/edit`,
  packs: '/templates/packs',
  openedPack: '/templates/packs/open',
  newPack: '/templates/packs/new',
  trainers: '/templates/packs/trainers',
  pack: (pack: string) => `/templates/packs/of/${pack}`,
  own: '/own',
  /** It is begun for the commitment, which opens then. */
  ownForCommitment: '/own?commitment=true',
  rhythm: '/rhythm',
  /** With the dialog open: for these reps (none: all without such a rhythm) and this kind of session, as far as known. */
  setRhythm: ({ reps = [], session = '' }: { reps?: readonly string[]; session?: string } = {}) =>
    `/rhythm?${new URLSearchParams({ set: 'true', ...(reps.length > 0 && { reps: reps.join(' ') }), ...(session !== '' && { session }) })}`,
  managers: '/rhythm/managers',
  batch: '/batch',
  bring: '/bring',
  takeIn: '/take-in',
  /** With one rep chosen, for all plans. */
  batchOf: (rep: string) => `/batch?plans=true&rep=${rep}`,
  batchOfForms: '/batch?forms=true',
  settings: '/settings',
  backups: '/settings/backups',
  /** The backup that was opened last. */
  restore: '/settings/backups/restore',
  moving: '/settings/move',
  rep: (rep: string) => `/rep/${rep}`,
  /** With the actions of the plan in sight. */
  actions: (rep: string) => `/rep/${rep}#actions`,
  disclosure: (rep: string) => `/rep/${rep}/disclosure`,
  gaps: (rep: string) => `/rep/${rep}/gaps`,
  observations: (rep: string) => `/rep/${rep}/observations`,
  /** A new one of this kind, on the form that fits it. */
  newObservation: (rep: string, kind: string) => `/rep/${rep}/observations?new=${kind}`,
  observation: (rep: string, observation: string) => `/rep/${rep}/observation/${observation}`,
  /** An observation of the log, opened for changes. */
  observationToWrite: (rep: string, observation: string) => `/rep/${rep}/observation/${observation}?write=true`,
  agreement: (rep: string) => `/rep/${rep}/agreement`,
  plans: (rep: string) => `/rep/${rep}/plans`,
  plan: (rep: string, plan: string) => `/rep/${rep}/plan/${plan}`,
  /** With the cursor in the first missing field. */
  planToWrite: (rep: string, plan: string) => `/rep/${rep}/plan/${plan}?write=true`,
  signing: (rep: string, plan: string) => `/rep/${rep}/sign/${plan}`,
  planStory: (rep: string, plan: string) => `/rep/${rep}/plan/${plan}/story`,
  addendum: (rep: string, addendum: string) => `/rep/${rep}/addendum/${addendum}`,
  addendumSigning: (rep: string, addendum: string) => `/rep/${rep}/sign/addendum/${addendum}`,
  documents: (rep: string) => `/rep/${rep}/documents`,
  document: (rep: string, document: string) => `/rep/${rep}/document/${document}`,
  documentSigning: (rep: string, document: string) => `/rep/${rep}/sign/document/${document}`,
  reinforce: (rep: string) => `/rep/${rep}/reinforce`,
  /** With an agreed date of the plan in sight. */
  agreedDate: (rep: string, date: string) => `/rep/${rep}/reinforce#${date}`,
  cycle: (rep: string, cycle: string) => `/rep/${rep}/cycle/${cycle}`,
  deals: (rep: string) => `/rep/${rep}/deals`,
  call: (rep: string, call: string) => `/rep/${rep}/call/${call}`,
  numbers: (rep: string) => `/rep/${rep}/numbers`,
  profile: (rep: string) => `/rep/${rep}/profile`,
  sessions: (rep: string) => `/rep/${rep}/sessions`,
  /** With the dialog open: for this kind, day and time, as far as they are known. */
  startTalk: (rep: string, about: { type?: string; on?: string; at?: string } = {}) =>
    `/rep/${rep}/sessions?${new URLSearchParams({ start: 'true', ...about })}`,
  session: (rep: string, session: string) => `/rep/${rep}/session/${session}`,
  groupCopy: (rep: string, group: string) => `/rep/${rep}/group/${group}`,
  talk: (rep: string, session: string) => `/rep/${rep}/talk/${session}`,
  /** The step of a one-on-one in which the rep rates it. */
  talkMarks: (rep: string, session: string) => `/rep/${rep}/talk/${session}#marks`,
  notes: (rep: string) => `/rep/${rep}/notes`,
  timeline: (rep: string) => `/rep/${rep}/timeline`,
  history: (rep: string) => `/rep/${rep}/history`,
  passOn: (rep: string) => `/rep/${rep}/pass-on`,
  aside: (rep: string) => `/rep/${rep}/aside`
} as const
