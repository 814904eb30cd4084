import type { ReactNode } from 'react'

/** What every field shows besides its control. */
export interface About {
  label: string
  /** Beside the label, at the right. */
  aside?: ReactNode
  help?: string
}
