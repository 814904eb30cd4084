import { mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import { RuleError } from '../../shared/errors'
import type { Translator } from '../../shared/messages'
import { createPlanPages, type PlanPages } from '../services/export/plan-pages'
import { createRecordPages, type RecordPages } from '../services/export/record-pages'
import { createSignedPages, type SignedPages } from '../services/export/signed-pages'
import { defaultSettings } from '../services/library/defaults'
import { freshName } from '../services/library/device'
import { openParts } from '../services/library/open'
import type { OpenLibraryParts } from '../services/library/session'
import type { PdfService } from '../services/pdf/pdf-service'
import { keyByPassphrase, readKeyFile } from '../services/protection/key-file'
import type { GuardedReader } from '../services/records/guarded-reader'
import { nodeFiles } from '../services/storage/node-files'
import { createVault } from '../services/storage/vault'
import { type BuiltInContent, readBuiltInContent } from '../services/templates/built-in'
import { localMoment as now } from '../services/workbooks/clock'
import { askHidden, libraryVariable } from './pack/passphrase'

/** The services of the command line: the same as those of the window, without a window. */
export interface Program {
  content: BuiltInContent
  translator: Translator
  pdf: PdfService
  /** Reads PDFs from outside in a separate thread. */
  reader: GuardedReader
  openLibrary(folder: string): Promise<OpenLibraryParts>
  pagesOf(library: OpenLibraryParts): PlanPages
  recordsOf(library: OpenLibraryParts): RecordPages
  /** The PDFs of signed records. */
  signedOf(library: OpenLibraryParts): SignedPages
}

/** `resources`: the folder with the built-in packs and fonts. */
export async function createProgram(
  resources: string,
  translator: Translator,
  pdf: PdfService,
  reader: GuardedReader,
  passphrase: () => Promise<string | null> = async () => process.env[libraryVariable] ?? askHidden('Passphrase: ')
): Promise<Program> {
  const vault = createVault(nodeFiles)
  const { files } = vault

  /** Opens a protected library with its passphrase, from the environment or the terminal. */
  async function unlock(folder: string): Promise<void> {
    const keyFile = await readKeyFile(nodeFiles, folder)
    if (keyFile === 'none' || keyFile === 'damaged') return
    const typed = await passphrase()
    if (typed === null) throw new RuleError('protection.nobody', { name: libraryVariable })
    const key = await keyByPassphrase(keyFile, typed)
    if (!key) throw new RuleError('protection.not-it')
    vault.unlock(folder, key)
    key.fill(0)
  }

  const content = await readBuiltInContent(join(resources, 'packs'))
  const onPaper = (library: OpenLibraryParts) => ({
    pdf,
    translator: () => translator,
    manager: () => library.settings.get().managerName,
    now
  })
  return {
    content,
    translator,
    pdf,
    reader,
    async openLibrary(folder) {
      await unlock(folder)
      return openParts(folder, {
        files,
        device: freshName(),
        vault,
        defaults: defaultSettings('en', ''),
        content,
        now,
        onSaving: (_workbook, saving) => saving,
        onLibraryChanged: () => undefined
      })
    },
    pagesOf: (library) => createPlanPages(onPaper(library)),
    recordsOf: (library) => createRecordPages(onPaper(library)),
    signedOf: (library) =>
      createSignedPages({
        files,
        pages: createPlanPages(onPaper(library)),
        records: createRecordPages(onPaper(library)),
        translator: () => translator,
        version
      })
  }
}

export const defaultLibrary = () => join(homedir(), 'Documents', 'Coachbook')
/** A new folder with an unpredictable name, so that nobody can put a link in its place beforehand. */
export const newTemporaryFolder = () => mkdtempSync(join(tmpdir(), 'coachbook-demo-'))
