import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSettings } from '../../electron/services/library/defaults'
import { openParts } from '../../electron/services/library/open'
import type { OpenLibraryParts } from '../../electron/services/library/session'
import { newKeyFile, writeKeyFile } from '../../electron/services/protection/key-file'
import type { Files } from '../../electron/services/storage/files'
import { beginning } from '../../electron/services/storage/journal-format'
import { nodeFiles } from '../../electron/services/storage/node-files'
import { encodeSnapshot } from '../../electron/services/storage/snapshot-format'
import { createVault, type Vault } from '../../electron/services/storage/vault'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'
import { schemaVersion, type Workbook } from '../../shared/model/workbook'

/** Access to the files of a library that is protected and unlocked. */
async function sealedIn(folder: string) {
  const { file, key } = await newKeyFile('a passphrase of a test', { N: 2 ** 10, r: 8, p: 1 })
  await writeKeyFile(nodeFiles, folder, file)
  const vault = createVault(nodeFiles)
  vault.unlock(folder, key)
  return vault
}

/** A library in a temporary folder, opened as the program opens it; `sealed`: a protected one. */
export async function temporaryLibrary(
  now = localMoment,
  sealed = false,
  onArrived: (workbook: string) => void = () => undefined
): Promise<{
  folder: string
  /** Access to its files. */
  files: Files
  vault: Vault
  /** Opens it, or another folder. */
  open(other?: string): Promise<OpenLibraryParts>
  clear(): Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const vault = sealed ? await sealedIn(folder) : createVault(nodeFiles)
  const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  return {
    folder,
    files: vault.files,
    vault,
    open: (other = folder) =>
      openParts(other, {
        files: vault.files,
        vault,
        defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
        content,
        now,
        onSaving: () => undefined,
        onLibraryChanged: () => undefined,
        onArrived
      }),
    clear: () => rm(folder, { recursive: true, force: true })
  }
}

/** Puts a whole workbook into an opened library: adds it as a new rep, and replaces its snapshot while it is closed. */
export async function placeWorkbook(
  { workbooks }: OpenLibraryParts,
  workbook: Workbook,
  files: Files = nodeFiles
): Promise<string> {
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
  await files.write(file, encodeSnapshot(schemaVersion, beginning(id), workbook))
  return file
}
