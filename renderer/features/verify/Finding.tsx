import { useMayRun } from '../../core/actions'
import { Later, later } from '../../ui/later'
import { useCheck } from './verify-pdf'

const reader = later(() => import('./Reading'))
const dialog = later(() => import('./FindingDialog'))

/** The check of a PDF while it runs, and what it found; shown over any page except one that a rep looks at. */
export function Finding() {
  const { reading, finding } = useCheck()
  if (!useMayRun('pdf.verify')) return null
  if (reading !== null) return <Later part={reader} props={{ name: reading }} />
  return finding && <Later part={dialog} props={{ finding }} />
}
