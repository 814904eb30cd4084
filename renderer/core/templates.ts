import { useEffect } from 'react'
import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract'
import { call } from './bridge'
import { attempt } from './messages'

/** Templates, behaviors and what else the library offers. */
export type Offered = CallOutput<'templates.list'>

const useOffered = create<{ offered: Offered | null; revision: string }>(() => ({ offered: null, revision: '' }))

let asking: Promise<Offered | undefined> | null = null

/** What the library offers now; undefined when it could not be had, after showing why. */
export function loadTemplates(): Promise<Offered | undefined> {
  asking ??= attempt(async () => {
    const known = useOffered.getState()
    const asked = call('templates.revision', {})
    // Asked for before the list: what changes in between is in the list, and is fetched once more the next time.
    const first = known.offered ? null : call('templates.list', {})
    first?.catch(() => undefined)
    const { revision } = await asked
    if (known.offered && known.revision === revision) return known.offered
    const offered = await (first ?? call('templates.list', {}))
    useOffered.setState({ offered, revision })
    return offered
  }).finally(() => {
    asking = null
  })
  return asking
}

/** What the library offers: null before the first answer, then always the latest answer. */
export function useTemplates(): Offered | null {
  useEffect(() => void loadTemplates(), [])
  return useOffered((state) => state.offered)
}
