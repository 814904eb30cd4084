import { mayRun } from '../core/actions'
import { dialogAsks } from '../core/left-over'
import { useLibrary } from '../core/library'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

const take = async (files: readonly File[]) => (await import('./take-dropped')).take(files)

/**
 * A PDF that is dropped anywhere on the window is checked; a photo or scan finds its record; of several at once
 * the rhythm reports are shown side by side (S1-13). A pack is shown (T-5), a table is read to be brought (D-5). The page
 * never goes where a file is; while the rep has the laptop, or looks on, a drop does nothing.
 */
export function takeDroppedFiles(window: Window): void {
  const isTaken = () => {
    const { state, handed } = useLibrary.getState()
    return state?.ready === true && handed === null && mayRun('pdf.verify')
  }
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken() ? 'copy' : 'none'
  })
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (!isTaken()) return
    // What a dialog would show takes the place of one that is open: a word in that one is asked about first.
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!dialogAsks(() => void take(files))) void take(files)
  })
}
