import { useEffect } from 'react'
import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract'
import { call } from './bridge'
import { attempt } from './messages'

/** Templates, behaviors and what else the library offers. */
export type Offered = CallOutput<'templates.list'>

const useOffered = create<{ offered: Offered | null }>(() => ({ offered: null }))

let asking: Promise<Offered | undefined> | null = null

/** What the library offers by now; undefined when it could not be had, and the reason is on the screen. */
export function loadTemplates(): Promise<Offered | undefined> {
  asking ??= attempt(async () => {
    const offered = await call('templates.list', {})
    useOffered.setState({ offered })
    return offered
  }).finally(() => {
    asking = null
  })
  return asking
}

/** What the library offers; null until it was asked for the first time, then the last answer until the next one. */
export function useTemplates(): Offered | null {
  useEffect(() => void loadTemplates(), [])
  return useOffered((state) => state.offered)
}
