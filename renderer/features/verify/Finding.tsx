import { Later, later } from '../../ui/later'
import { useFinding } from './verify-pdf'

const dialog = later(() => import('./FindingDialog'))

/** What the last check of a PDF found, while it is shown; over whatever page is on the screen. */
export function Finding() {
  const { finding } = useFinding()
  return finding && <Later part={dialog} props={{ finding }} />
}
