import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { callChannel } from '../../shared/channels'
import type { IpcPort, Sender } from '../ipc/port'

const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  page: sender.id,
  url: senderFrame?.url ?? '',
  isMainFrame: senderFrame !== null && senderFrame.parent === null
})

/** Electron's connection between windows and main. */
export const electronIpc: IpcPort = {
  onCall(listener) {
    ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => listener(senderOf(event), name, input))
  }
}
