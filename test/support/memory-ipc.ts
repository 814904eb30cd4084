import type { IpcPort, Sender } from '../../electron/ipc/port'
import type { Handlers } from '../../electron/ipc/register'
import type { Reply } from '../../shared/contract'

/** The wire between a window and main, in memory; what passes is copied, as a real wire does. */
export interface MemoryIpc extends IpcPort {
  call(sender: Sender, name: unknown, input: unknown): Promise<Reply<unknown>>
}

export function createMemoryIpc(): MemoryIpc {
  let listen: Parameters<IpcPort['onCall']>[0] | undefined
  return {
    onCall(listener) {
      listen = listener
    },
    async call(sender, name, input) {
      if (!listen) throw new Error('nobody listens')
      return structuredClone(await listen(sender, structuredClone(name), structuredClone(input)))
    }
  }
}

const uncalled = (): never => {
  throw new Error('this test does not call that')
}

/** Handlers for a test that needs one or two of them; any other call fails. */
export const handlersWith = (some: Partial<Handlers>): Handlers => ({
  'app.info': uncalled,
  'app.ready': uncalled,
  'window.flushed': uncalled,
  'settings.get': uncalled,
  'settings.change': uncalled,
  'library.state': uncalled,
  'library.chooseFolder': uncalled,
  'library.begin': uncalled,
  'library.reps': uncalled,
  'library.showFolder': uncalled,
  'workbook.create': uncalled,
  'workbook.open': uncalled,
  'workbook.dispatch': uncalled,
  'workbook.undo': uncalled,
  'workbook.redo': uncalled,
  'workbook.history': uncalled,
  'templates.list': uncalled,
  'plan.page': uncalled,
  'plan.export': uncalled,
  'plan.verify': uncalled,
  'pdf.verify': uncalled,
  'files.show': uncalled,
  ...some
})
