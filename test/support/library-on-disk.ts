import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSettings } from '../../electron/services/library/defaults'
import { openParts } from '../../electron/services/library/open'
import type { OpenLibraryParts } from '../../electron/services/library/session'
import { beginning } from '../../electron/services/storage/journal-format'
import { nodeFiles as files } from '../../electron/services/storage/node-files'
import { encodeSnapshot } from '../../electron/services/storage/snapshot-format'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'
import { schemaVersion, type Workbook } from '../../shared/model/workbook'

/** A library in a temporary folder, opened as the program opens it. */
export async function temporaryLibrary(now = localMoment): Promise<{
  folder: string
  open(): Promise<OpenLibraryParts>
  clear(): Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  return {
    folder,
    open: () =>
      openParts(folder, {
        files,
        defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
        content,
        now,
        onSaving: () => undefined,
        onLibraryChanged: () => undefined
      }),
    clear: () => rm(folder, { recursive: true, force: true })
  }
}

/** Puts a whole workbook into an opened library: it is added as a new rep's, and its snapshot replaced while it is closed. */
export async function placeWorkbook({ workbooks }: OpenLibraryParts, workbook: Workbook): Promise<string> {
  const { id, rep } = workbook
  await workbooks.create({
    id,
    name: rep.name,
    role: rep.role,
    territory: rep.territory,
    frameworks: Object.keys(rep.trainedOn.frameworks)
  })
  await workbooks.close(id)
  const file = join(await workbooks.folderOf(id), 'workbook.json')
  await writeFile(file, encodeSnapshot(schemaVersion, beginning(id), workbook))
  return file
}
