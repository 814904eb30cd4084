import type { IpcPort, Sender } from '../../electron/ipc/port'
import { type Reply, unpacked } from '../../shared/carried'

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
      return unpacked(structuredClone(await listen(sender, structuredClone(name), structuredClone(input))))
    }
  }
}
