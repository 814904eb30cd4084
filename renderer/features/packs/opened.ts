import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract'
import { CallFailure, call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { hush } from './telling'

export type Opened = NonNullable<CallOutput<'packs.choose'>>

interface Choice {
  /** The pack that is being looked at; nothing of it is installed. */
  opened: Opened | null
  /** Why the last chosen file was not taken. */
  refusal: string | null
}

export const useOpened = create<Choice>(() => ({ opened: null, refusal: null }))

export const putRefusalAway = () => useOpened.setState({ refusal: null })
export const putOpenedAway = () => useOpened.setState({ opened: null })

async function open(read: () => Promise<Opened | null>): Promise<void> {
  try {
    const opened = await read()
    if (!opened) return
    hush()
    useOpened.setState({ opened, refusal: null })
    await go(paths.openedPack)
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    hush()
    useOpened.setState({ refusal: error.message })
    await go(paths.packs)
  }
}

/** Asks for a pack and shows what is in it, or why it is not taken. */
export const openPackFile = () => open(() => call('packs.choose', {}))

/** `openPackFile` for a pack that was dropped on the window. */
export const readPack = (name: string, bytes: Uint8Array) =>
  open(() => call('packs.read', { name: name.slice(0, 1000), bytes }))

/** Inspects the opened pack again: its signer may be trusted by now. */
export const lookAgain = () =>
  attempt(async () => {
    const { opened } = useOpened.getState()
    if (!opened) return
    const pack = await call('packs.inspect', { choice: opened.choice })
    useOpened.setState({ opened: { ...opened, pack } })
  })
