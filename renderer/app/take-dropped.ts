import { useMessages } from '../core/messages'
import { go, paths } from '../core/navigation'
import { translatorNow } from '../core/translator'
import { readSheets } from '../features/sheets/sheets'
import { readReports } from '../features/verify/reports'
import { checkBytes } from '../features/verify/verify-pdf'
import { decideOn, mostAtOnce } from './decide-on-drop'
import { isRefused } from './only-read'

/** Does what can be done with files that were dropped on the window. */
export async function take(files: readonly File[]): Promise<void> {
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
