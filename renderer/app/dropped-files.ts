import { mayRun } from '../core/actions'
import { dialogAsks } from '../core/left-over'
import { useLibrary } from '../core/library'
import { useMessages } from '../core/messages'
import { go, paths } from '../core/navigation'
import { translatorNow } from '../core/translator'
import { readSheets } from '../features/sheets/sheets'
import { readReports } from '../features/verify/reports'
import { checkBytes } from '../features/verify/verify-pdf'
import { decideOn, mostAtOnce } from './decide-on-drop'
import { isRefused } from './only-read'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

async function take(files: readonly File[]): Promise<void> {
  const dropped = await decideOn(files)
  const { t } = translatorNow()
  if (dropped?.do === 'say') {
    const text = t(`verify:dropped.${dropped.key}`, { name: dropped.name, most: mostAtOnce })
    useMessages.getState().say({ tone: 'problem', text })
  }
  if (dropped?.do === 'beside') {
    const left = dropped.left.map(({ name, key }) => ({ name, why: t(`verify:beside.${key}`) }))
    await readReports(dropped.files, left)
  }
  if (dropped?.do !== 'read') return
  const { file, what } = dropped
  const { name } = file
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sheets = async () => isRefused('sheets.open') || readSheets(name, bytes)
  if (what === 'picture') await sheets()
  else if (what === 'pdf') await checkBytes(name, bytes, sheets)
  else if (what === 'pack') await (await import('../features/packs/opened')).readPack(name, bytes)
  else if (!isRefused('bring.open')) {
    await go(paths.bring)
    await (await import('../features/bring/bring')).readTable(name, bytes)
  }
}

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
