import { useEffect } from 'react'
import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract'
import type { PackSummary } from '../../../shared/model/pack'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { loadTemplates } from '../../core/templates'

export type TrainerList = CallOutput<'trainer.list'>

interface Held {
  packs: readonly PackSummary[] | null
  trainers: TrainerList | null
}

const useHeld = create<Held>(() => ({ packs: null, trainers: null }))

/** Asks which packs and trainers the library holds now. */
export const loadPacks = () =>
  attempt(async () => {
    const [packs, trainers] = await Promise.all([call('packs.list', {}), call('trainer.list', {})])
    useHeld.setState({ packs, trainers })
  })

/** Refreshes packs and forms after a pack was added or removed, since packs bring forms. */
export async function packsChanged(): Promise<void> {
  await Promise.all([loadPacks(), loadTemplates()])
}

/** The packs and trainers of the library: null before the first answer, then always the latest answer. */
export function useHeldPacks(): Held {
  useEffect(() => void loadPacks(), [])
  return useHeld()
}
