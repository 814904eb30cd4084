import { create } from 'zustand'
import type { Settings } from '../../shared/model/settings'

/** The stages of selling of the library, apart from it, so that forms are drawn where no library is. */
export const useSalesProcess = create<{ stages: Settings['salesProcess'] }>(() => ({ stages: [] }))
