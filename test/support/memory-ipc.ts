import type { IpcPort, Sender } from '../../electron/ipc/port'
import { type Reply, unpacked } from '../../shared/carried'

/** The connection between a window and main, in memory; everything that passes is copied, as in the real one. */
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
      return unpacked(structuredClone(await listen(sender, structuredClone(name), structuredClone(input))))
    }
  }
}
