import { applyPatches, enablePatches, produce } from 'immer'
import { useContext, useMemo } from 'react'
import { create } from 'zustand'
import type { CommandInput } from '../../shared/commands'
import { applyInPlace, isSplice } from '../../shared/commands/patch'
import type { CallInput, Changed } from '../../shared/contract'
import type { Notice } from '../../shared/model/notice'
import type { Id } from '../../shared/model/scalars'
import type { AsideCount } from '../../shared/model/set-aside'
import type { Workbook } from '../../shared/model/workbook'
import { Queue } from '../../shared/queue'
import { CallFailure, call } from './bridge'
import { causeOf } from './cause-of'
import { placeNow, sayProblem, settle } from './messages'
import { history, paths } from './navigation'
import { isTold } from './said-to'
import { noteFault } from './trouble'
import { flushTyping } from './typing'
import { untilSaved } from './unsaved'
import { WorkbookContext } from './workbook-context'

enablePatches()

export interface Replica {
  workbook: Workbook
  seq: number
  /** The change that Undo or Redo would act on. */
  nextUndo: number | null
  nextRedo: number | null
  readOnly: Notice | null
  notices: Notice[]
  aside: AsideCount
}

/** The workbook on the screen, as main last told it. */
export const useReplica = create<{ replica: Replica | null }>(() => ({ replica: null }))

const held = () => useReplica.getState().replica
const heldAs = (id: Id) => (held()?.workbook.id === id ? held() : null)

/** One change at a time, so that patches arrive in their order. */
const queue = new Queue()
const inTurn = <T>(run: () => Promise<T>): Promise<T> => untilSaved(queue.run(run))

/** The workbook that the window went to last; answers for earlier ones come too late to be shown. */
let wanted: Id | null = null

/** A workbook that main read, before it is known whether its file is sound and whether anything comes after it. */
type Read = Promise<{ key: Id; workbook: Workbook } | null>

/** The workbook that was asked for ahead of its page. */
let ahead: { id: Id; read: Read } | null = null

async function read(id: Id): Read {
  // What keeps it from being read is said by `workbook.open`.
  const found = await call('workbook.read', { workbook: id }).catch(noteFault)
  try {
    return found ? { key: found.key, workbook: JSON.parse(found.text) } : null
  } catch {
    // The text of a damaged file; `workbook.open` says what became of it.
    return null
  }
}

/** Has main read a workbook that will probably be opened next. Nothing is shown of it before it is opened. */
export function readAhead(id: Id): void {
  if (heldAs(id) || ahead?.id === id) return
  ahead = { id, read: read(id) }
}

/** The workbook as it was read, if main says that it is still so. */
async function openedAsRead(id: Id): Promise<Replica | null> {
  const begun = ahead?.id === id ? ahead.read : read(id)
  if (ahead?.id === id) ahead = null
  const found = await begun
  const state = found && (await call('workbook.openRead', { workbook: id, key: found.key }))
  return state && { ...state, workbook: found.workbook }
}

async function fetchWorkbook(id: Id): Promise<void> {
  const replica = (await openedAsRead(id)) ?? (await call('workbook.open', { workbook: id }))
  // Frozen, so that values derived from an unchanged workbook are computed once.
  Object.freeze(replica.workbook)
  if (wanted === id) useReplica.setState({ replica })
}

/**
 * Shows a workbook once everything sent before has its answer; false when the window went elsewhere meanwhile. The one
 * that is already shown stays as it is.
 */
export async function openWorkbook(id: Id): Promise<boolean> {
  wanted = id
  await flushTyping()
  await queue.run(async () => {
    if (wanted === id && !heldAs(id)) await fetchWorkbook(id)
  })
  return wanted === id
}

/**
 * The window is on its way to a page of this workbook, or of none. The page itself opens the workbook as well, finds it
 * here, and says why if it cannot be opened.
 */
export function headFor(id: Id | null): void {
  if (id === null) wanted = null
  else if (id !== wanted) openWorkbook(id).catch(noteFault)
}

/** Main took something up by itself: the workbook is opened again if it is on the screen, or else by its next page. */
export async function refreshWorkbook(id: Id): Promise<void> {
  await flushTyping()
  await queue.run(async () => {
    if (!heldAs(id)) return
    if (wanted === id) await fetchWorkbook(id)
    else closeWorkbook()
  })
}

/** Main changed several workbooks, of which this window may hold one. */
export async function refreshHeld(): Promise<void> {
  const id = held()?.workbook.id
  if (id !== undefined) await refreshWorkbook(id)
}

/** Nothing of a workbook is on the screen any more, so Undo in the menu has nothing to act on. */
export function leaveWorkbook(id: Id): void {
  if (wanted === id) wanted = null
}

/** The workbook whose pages the window shows; null on other pages. */
export const workbookOnScreen = (): Id | null => wanted

export const closeWorkbook = () => useReplica.setState({ replica: null })

export const dismissNotices = () =>
  useReplica.setState(({ replica }) => ({ replica: replica && { ...replica, notices: [] } }))

/** Applies what main changed; opens the workbook again when a change was missed. */
async function take(id: Id, { patches, ...changed }: Changed): Promise<void> {
  const replica = heldAs(id)
  if (!replica) return
  if (changed.seq > replica.seq + 1) return fetchWorkbook(id)
  // `applyInPlace` knows patches of a part of a text, immer does not. Immer knows a patch of the whole workbook, which
  // the rep's side gets.
  const whole = patches.filter((patch) => !isSplice(patch))
  const workbook =
    whole.length === patches.length
      ? applyPatches(replica.workbook, whole)
      : produce(replica.workbook, (draft) => applyInPlace(draft, patches))
  useReplica.setState({ replica: { ...replica, ...changed, workbook } })
}

let made = 0

/** Counts the changes that this window made, in whatever workbook. */
export const changesMade = (): number => made

/** What a message that offers to undo a change is about; once the change is undone, in whatever way, it is over. */
const undoOf = (workbook: Id, seq: number) => `undo of ${seq} in ${workbook}`

/** Asks main for a change of one workbook. Throws what main refuses. */
async function tryChange(id: Id, ask: () => Promise<Changed>, cause: () => string | null): Promise<Changed> {
  const changed = await inTurn(async () => {
    const answer = await ask()
    await take(id, answer)
    return answer
  })
  made += 1
  settle(cause())
  return changed
}

/** Asks main for a change of one workbook; null when it was refused, after showing why. */
async function change(
  id: Id,
  ask: () => Promise<Changed>,
  cause: () => string | null = () => null
): Promise<Changed | null> {
  const place = placeNow()
  try {
    return await tryChange(id, ask, cause)
  } catch (error) {
    sayProblem(error, { workbook: id, cause: cause(), place })
    return null
  }
}

/** A change that depends on what the workbook holds is a function: it sees every change that was sent before. */
type Asked = CommandInput | ((workbook: Workbook) => CommandInput)

function send(id: Id, asked: Asked): Promise<Changed | null> {
  let command: CommandInput | null = null
  return change(
    id,
    async () => {
      const workbook = async () => heldAs(id)?.workbook ?? (await call('workbook.open', { workbook: id })).workbook
      const given = typeof asked === 'function' ? asked(await workbook()) : asked
      command = isTold(given) ? { ...given, said: true } : given
      return call('workbook.dispatch', { workbook: id, command })
    },
    () => command && causeOf(id, command)
  )
}

/**
 * Applies a change that was set aside; false when it was refused, after showing why. `written`: for a question about a
 * text, the text here as it was read, and the one that was written, if any.
 */
export async function applyAside(
  workbook: Id,
  key: string,
  written: CallInput<'workbook.applyAside'>['written'] = null
): Promise<boolean> {
  await flushTyping()
  return (await change(workbook, () => call('workbook.applyAside', { workbook, key, written }))) !== null
}

/** Notes how many changes are still set aside. */
export function takeAside(id: Id, aside: AsideCount): void {
  const replica = heldAs(id)
  if (replica) useReplica.setState({ replica: { ...replica, aside } })
}

/**
 * Sends a change of one workbook to main, whatever workbook is on the screen by then; false when it was refused, after
 * showing why.
 */
export const dispatchTo = async (workbook: Id, asked: Asked): Promise<boolean> => (await send(workbook, asked)) !== null

/** Takes back exactly one change, in its own workbook. */
export interface TakeBack {
  workbook: Id
  /** What a message that offers it is about. */
  cause: string
  /** False when it was refused, after showing why. */
  run: () => Promise<boolean>
  /** The same, for several at once: returns why it was refused, and shows nothing. */
  attempt: () => Promise<CallFailure | null>
}

/** `dispatchTo`, but returns what takes this change back; null when it was refused, after showing why. */
export async function performIn(workbook: Id, asked: Asked): Promise<TakeBack | null> {
  const changed = await send(workbook, asked)
  if (!changed) return null
  const { seq, patches } = changed
  const cause = undoOf(workbook, seq)
  const run = async () => patches.length === 0 || undoChange(workbook, seq)
  async function attempt() {
    await flushTyping()
    try {
      if (patches.length > 0)
        await tryChange(
          workbook,
          () => call('workbook.undo', { workbook, change: seq }),
          () => cause
        )
      return null
    } catch (error) {
      if (error instanceof CallFailure) return error
      throw error
    }
  }
  return { workbook, cause, run, attempt }
}

/** Takes this change back, which must be the next to undo; false when it was refused, after showing why. */
export async function undoChange(workbook: Id, seq: number): Promise<boolean> {
  await flushTyping()
  const ask = () => call('workbook.undo', { workbook, change: seq })
  return (await change(workbook, ask, () => undoOf(workbook, seq))) !== null
}

/** Takes back a merge of a file that was made as this change; false when it was refused, after showing why. */
export async function takeMergeBack(workbook: Id, seq: number): Promise<boolean> {
  await flushTyping()
  return (await change(workbook, () => call('workbook.takeMergeBack', { workbook, change: seq }))) !== null
}

/** A completed Undo or Redo of the menu. */
export interface Step {
  workbook: Id
  /** The number of the change that was taken back or restored. */
  of: number
}

/**
 * Undoes or redoes the last step of the workbook on the screen. Null when it was refused, and on other pages, where
 * there is nothing to undo. `may` is asked about the change that would be next.
 */
export async function step(which: 'undo' | 'redo', may: (of: number) => boolean): Promise<Step | null> {
  await flushTyping()
  const id = wanted
  // While this waited for the words to be sent, the window may have moved to another page that is not drawn yet.
  if (id === null || !heldAs(id) || !history.location.pathname.startsWith(paths.rep(id))) return null
  let of = 0
  const ask = () => {
    // No change has the number 0: main refuses it with the message that there is nothing to undo.
    const next = (which === 'undo' ? heldAs(id)?.nextUndo : heldAs(id)?.nextRedo) ?? 0
    of = may(next) ? next : 0
    return call(`workbook.${which}`, { workbook: id, change: of })
  }
  const changed = await change(id, ask, () => (which === 'undo' && of > 0 ? undoOf(id, of) : null))
  return changed && { workbook: id, of }
}

/** The id of the workbook that this page was made for; only below a `WorkbookGate`. */
export function useWorkbookId(): Id {
  const id = useContext(WorkbookContext)
  if (id === null) throw new Error('the page belongs to no workbook')
  return id
}

/** Sends a change of the workbook that this page was made for; false when it was refused. */
export function useDispatch(): (asked: Asked) => Promise<boolean> {
  const id = useWorkbookId()
  return useMemo(() => (asked: Asked) => dispatchTo(id, asked), [id])
}

/** `useDispatch`, but returns what takes the change back. */
export function usePerform(): (asked: Asked) => Promise<TakeBack | null> {
  const id = useWorkbookId()
  return useMemo(() => (asked: Asked) => performIn(id, asked), [id])
}

/** The open workbook; only below a `WorkbookGate`, which shows its children once it is there. */
export function useWorkbook(): Workbook {
  const workbook = useReplica(({ replica }) => replica?.workbook)
  if (!workbook) throw new Error('no workbook is open')
  return workbook
}
