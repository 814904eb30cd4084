import { Later, later } from '../../ui/later'
import { useAnother } from './switch'

const dialog = later(() => import('./StartThere'))

/** What is asked about a folder that was chosen; over whatever page is on the screen. */
export function AskToStart() {
  const asked = useAnother((state) => state.asked)
  return asked && <Later part={dialog} props={{ asked }} />
}
