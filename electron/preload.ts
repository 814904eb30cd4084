import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { callChannel, callNames, eventChannel, eventNames } from '../shared/channels'
import type { Bridge, EventName, EventPayload } from '../shared/contract'

/** The page may be hostile: only names of the contract are passed on, and no event object ever reaches the page. */
const bridge: Bridge = {
  call(name, input) {
    if (!Object.hasOwn(callNames, name)) return Promise.reject(new Error('There is no such call.'))
    return ipcRenderer.invoke(callChannel, name, input)
  },
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
    if (!Object.hasOwn(eventNames, name) || typeof listener !== 'function') throw new Error('There is no such event.')
    const relay = (_event: IpcRendererEvent, payload: EventPayload<N>) => listener(payload)
    ipcRenderer.on(eventChannel(name), relay)
    return () => {
      ipcRenderer.off(eventChannel(name), relay)
    }
  }
}

contextBridge.exposeInMainWorld('coachbook', bridge)
