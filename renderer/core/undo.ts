import type { Id } from '../../shared/model/scalars'
import type { Workbook } from '../../shared/model/workbook'
import { shortName } from '../../shared/rules/names'
import { call } from './bridge'
import { useMessages } from './messages'
import { go, history, paths } from './navigation'
import { changesMade, type Step, step, useReplica } from './replica'
import { translatorNow } from './translator'
import { flushTyping } from './typing'
import { undoElsewhere } from './undo-elsewhere'

/**
 * The page on display: the last change of its workbook when it was opened (null until the workbook is open), and how
 * many changes were taken back on it.
 */
const page = { path: '', since: null as number | null, takenBack: 0 }

function arrive(): void {
  const { pathname } = history.location
  const { replica } = useReplica.getState()
  const here = replica && pathname.startsWith(paths.rep(replica.workbook.id)) ? replica.seq : null
  if (page.path !== pathname) Object.assign(page, { path: pathname, since: here, takenBack: 0 })
  else page.since ??= here
}
history.subscribe(arrive)
useReplica.subscribe(arrive)

/** The page that shows a change of a workbook, by the collection that its record is in. */
const pageOf: Readonly<Record<string, (workbook: Id, id: Id) => string>> = {
  observations: paths.observation,
  sessions: paths.session,
  plans: paths.plan,
  addenda: paths.addendum,
  documents: paths.document,
  calls: paths.call,
  deals: paths.deals,
  accounts: paths.deals,
  cycles: paths.cycle,
  metrics: paths.numbers,
  rep: paths.profile,
  trainings: paths.profile
}

/** The page of a record if the record exists, or else the page with all changes. */
function placeOf({ id: rep, ...maps }: Workbook, target: string | null): string {
  const [map = '', id = ''] = target?.split('/') ?? []
  if (target === 'private/notes') return paths.notes(rep)
  const held: unknown = Reflect.get(maps, map)
  const isThere = typeof held === 'object' && held !== null && Object.hasOwn(held, id)
  return (isThere && Object.hasOwn(pageOf, map) && pageOf[map]?.(rep, id)) || paths.history(rep)
}

/** Says what was undone or redone elsewhere, and links to it. */
async function tell(which: 'undo' | 'redo', { workbook, of }: Step): Promise<void> {
  const [entry] = await call('workbook.history', { workbook, before: of + 1, limit: 1 })
  const held = useReplica.getState().replica?.workbook
  if (held?.id !== workbook) return
  const { t, ofCode } = translatorNow()
  const known = entry?.seq === of ? entry : undefined
  const what = ofCode('history', known?.type ?? '', { name: shortName(held.rep.name) }, 'history:other')
  const place = placeOf(held, known?.target ?? null)
  const show = { action: { label: t('ui:showIt'), run: () => void go(place) } }
  useMessages.getState().say({
    tone: 'info',
    text: t(`history:${which}Of`, { what }),
    workbook,
    cause: 'undo',
    ...(place === history.location.pathname ? {} : show)
  })
}

/** How many changes had been made in this window when a backup was restored; null when none was. */
let restoredAt: number | null = null

/** The window was loaded anew because a backup was restored. */
export function noteRestored(): void {
  restoredAt = changesMade()
}

/**
 * Says where a restore or a merge is taken back that Undo does not reach; false when there was neither. While a rep
 * looks on, nothing is said.
 */
async function saysWhereInstead(): Promise<boolean> {
  await flushTyping()
  const { sharedWith, say } = useMessages.getState()
  if (sharedWith !== null) return false
  const { replica } = useReplica.getState()
  const here = replica && history.location.pathname.startsWith(paths.rep(replica.workbook.id)) ? replica : null
  if (here && here.nextUndo !== null) return false
  const id = here?.workbook.id ?? null
  const kindOf = async (seq: number): Promise<string | null> => {
    const [entry] = id === null ? [] : await call('workbook.history', { workbook: id, before: seq + 1, limit: 1 })
    return entry?.type === 'redo' && entry.of !== undefined ? kindOf(entry.of) : (entry?.type ?? null)
  }
  const kind = here && (await kindOf(here.seq))
  const { t } = translatorNow()
  if (kind === 'workbook.restored' || restoredAt === changesMade()) {
    const action = { label: t('backups:showAll'), run: () => void go(paths.backups) }
    say({ tone: 'info', text: t('history:undoRestored'), cause: 'undo', action })
    return true
  }
  if (kind !== 'workbook.merged' || id === null) return false
  const action = { label: t('ui:showIt'), run: () => void go(paths.history(id)) }
  say({ tone: 'info', text: t('history:undoMerged'), workbook: id, cause: 'undo', action })
  return true
}

/**
 * Undo or Redo of the menu. What was just done in a workbook that is not on the screen is undone first; what was
 * written in the one on the screen before that stays. A change made before this page was opened is named in words,
 * since it is not visible here. While a rep looks on, such a change is left alone because it may be private.
 */
async function take(which: 'undo' | 'redo'): Promise<void> {
  if (which === 'undo' && ((await undoElsewhere()) || (await saysWhereInstead()))) return
  arrive()
  const { sharedWith } = useMessages.getState()
  let unseen = false
  const made = await step(which, (of) => {
    unseen = which === 'undo' ? of <= (page.since ?? 0) : page.takenBack === 0
    return !unseen || sharedWith === null
  })
  if (!made) return
  page.takenBack = Math.max(0, page.takenBack + (which === 'undo' ? 1 : -1))
  if (unseen) await tell(which, made)
}

export const undo = () => take('undo')
export const redo = () => take('redo')
