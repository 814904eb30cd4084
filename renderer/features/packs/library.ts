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

/** Asks what packs and trainers the library holds by now. */
export const loadPacks = () =>
  attempt(async () => {
    const [packs, trainers] = await Promise.all([call('packs.list', {}), call('trainer.list', {})])
    useHeld.setState({ packs, trainers })
  })

/** After packs came or went: the forms that they bring are other ones, too. */
export async function packsChanged(): Promise<void> {
  await Promise.all([loadPacks(), loadTemplates()])
}

/** The packs and trainers of the library; null until they were asked for, then the last answer until the next one. */
export function useHeldPacks(): Held {
  useEffect(() => void loadPacks(), [])
  return useHeld()
}
