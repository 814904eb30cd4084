import { mayRun } from '../core/actions'
import { dialogAsks } from '../core/left-over'
import { useLibrary } from '../core/library'
import { withTexts } from '../core/translator'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

const take = async (files: readonly File[]) => (await withTexts(() => import('./take-dropped'))).take(files)

/**
 * Takes files that are dropped anywhere on the window:
 * - a PDF is checked;
 * - a photo or scan is matched to its record;
 * - several rhythm reports are shown side by side (S1-13);
 * - a pack is shown (T-5);
 * - a table is read for import (D-5).
 * The page itself never navigates to a file. While the rep has the laptop or looks on, a drop does nothing.
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
    // The dialog for the files would replace one that is open, so unsaved words in that one are asked about first.
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!dialogAsks(() => void take(files))) void take(files)
  })
}
