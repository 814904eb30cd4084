import { applyPatches, enablePatches } from 'immer'
import { create } from 'zustand'
import type { CommandInput } from '../../shared/commands'
import type { Changed, Notice, SaveState } from '../../shared/contract'
import type { Id } from '../../shared/model/scalars'
import type { Workbook } from '../../shared/model/workbook'
import { call } from './bridge'
import { sayProblem } from './messages'
import { flushTyping } from './typing'

enablePatches()

export interface Replica {
  workbook: Workbook
  seq: number
  saving: SaveState
  canUndo: boolean
  canRedo: boolean
  readOnly: Notice | null
  notices: Notice[]
}

/** The workbook on the screen, as main last told it; `busy` counts changes on their way. */
export const useReplica = create<{ replica: Replica | null; busy: number }>(() => ({ replica: null, busy: 0 }))

const held = () => useReplica.getState().replica

export async function openWorkbook(id: Id): Promise<void> {
  await flushTyping()
  const { workbook, seq, saving, canUndo, canRedo, readOnly, notices } = await call('workbook.open', { workbook: id })
  useReplica.setState({ replica: { workbook, seq, saving, canUndo, canRedo, readOnly, notices } })
}

export const closeWorkbook = () => useReplica.setState({ replica: null })

export const dismissNotices = () =>
  useReplica.setState(({ replica }) => ({ replica: replica && { ...replica, notices: [] } }))

/** Applies what main changed; opens the workbook anew when something was missed. */
async function take(id: Id, { patches, ...changed }: Changed): Promise<void> {
  const replica = held()
  if (replica?.workbook.id !== id) return
  if (changed.seq > replica.seq + 1) return openWorkbook(id)
  useReplica.setState({ replica: { ...replica, ...changed, workbook: applyPatches(replica.workbook, patches) } })
}

let queue: Promise<unknown> = Promise.resolve()

/** One change after the other, so that patches arrive in their order. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  useReplica.setState(({ busy }) => ({ busy: busy + 1 }))
  const result = queue.then(run)
  const done = () => useReplica.setState(({ busy }) => ({ busy: busy - 1 }))
  queue = result.then(done, done)
  return result
}

async function change(ask: (workbook: Id) => Promise<Changed>): Promise<boolean> {
  const id = held()?.workbook.id
  if (!id) return false
  try {
    await inTurn(async () => take(id, await ask(id)))
    return true
  } catch (error) {
    sayProblem(error, id)
    return false
  }
}

/**
 * Sends a change to main; false when it was refused, and the reason is on the screen. A change that is made from what
 * the workbook holds (a list with one more row) is given as a function: it sees every change that was sent before.
 */
export const dispatch = (command: CommandInput | ((workbook: Workbook) => CommandInput)): Promise<boolean> =>
  change((id) => {
    const workbook = held()?.workbook
    if (workbook?.id !== id) throw new Error('the workbook was closed')
    return call('workbook.dispatch', {
      workbook: id,
      command: typeof command === 'function' ? command(workbook) : command
    })
  })

export async function undo(): Promise<void> {
  await flushTyping()
  await change((workbook) => call('workbook.undo', { workbook }))
}

export async function redo(): Promise<void> {
  await flushTyping()
  await change((workbook) => call('workbook.redo', { workbook }))
}

/** The open workbook; only below a `WorkbookGate`, which shows its children once it is there. */
export function useWorkbook(): Workbook {
  const workbook = useReplica(({ replica }) => replica?.workbook)
  if (!workbook) throw new Error('no workbook is open')
  return workbook
}
