import { useMayRun } from '../../core/actions'
import { Later, later } from '../../ui/later'
import { useSheets } from './sheets'

const reader = later(() => import('./ReadingSheets'))
const dialog = later(() => import('./SheetsDialog'))

/** A photo or scan while it is read, and the sheets in it; shown over any page except one that a rep looks at. */
export function Sheets() {
  const { reading, finding } = useSheets()
  if (!useMayRun('sheets.open')) return null
  if (reading !== null) return <Later part={reader} props={{ reading }} />
  return finding && <Later part={dialog} props={{ finding }} />
}
