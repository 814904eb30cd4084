import { Later, later } from '../../ui/later'
import { useAnother } from './switch'

const dialog = later(() => import('./StartThere'))

/** The question about a folder that was chosen; shown over whatever page is open. */
export function AskToStart() {
  const asked = useAnother((state) => state.asked)
  return asked && <Later part={dialog} props={{ asked }} />
}
