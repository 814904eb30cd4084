import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { z } from 'zod'
import type { Translate, Translator } from '../../shared/messages'
import type { Dialogs, FileManager } from '../ipc/ports'
import type { Remembered } from './remembered'

/** The folders that were chosen last; Electron 43 and later does not remember them. */
export const Folders = z.object({ save: z.string().optional(), open: z.string().optional() })

interface DialogsOptions {
  /** The window that a dialog belongs to. */
  window: BrowserWindow
  translator(): Translator
  folders: Remembered<z.infer<typeof Folders>>
  /** The folder with a person's documents, until another folder was chosen. */
  documents: string
}

export function createDialogs({ window, translator, folders, documents }: DialogsOptions): Dialogs {
  const t: Translate = (key) => translator().t(key)
  const last = () => folders.get() ?? {}
  const kinds = {
    pdf: { extension: 'pdf', named: 'dialogs:pdfFiles', save: 'dialogs:savePdf', open: 'dialogs:openPdf' },
    form: { extension: 'pdf', named: 'dialogs:pdfFiles', save: 'dialogs:saveForm', open: 'dialogs:openPdf' },
    pack: { extension: 'coachpack', named: 'dialogs:packFiles', save: 'dialogs:savePack', open: 'dialogs:openPack' },
    csv: { extension: 'csv', named: 'dialogs:csvFiles', save: 'dialogs:saveCsv', open: 'dialogs:openPdf' },
    calendar: {
      extension: 'ics',
      named: 'dialogs:calendarFiles',
      save: 'dialogs:saveCalendar',
      open: 'dialogs:openPdf'
    },
    coachbook: {
      extension: 'coachbook',
      named: 'dialogs:coachbookFiles',
      save: 'dialogs:saveCoachbook',
      open: 'dialogs:openCoachbook'
    },
    library: {
      extension: 'coachlibrary',
      named: 'dialogs:libraryFiles',
      save: 'dialogs:saveLibrary',
      open: 'dialogs:openLibrary'
    },
    zip: { extension: 'zip', named: 'dialogs:zipFiles', save: 'dialogs:saveRepCopy', open: 'dialogs:openBackup' },
    key: { extension: 'coachkey', named: 'dialogs:keyFiles', save: 'dialogs:saveKey', open: 'dialogs:openKey' },
    card: { extension: 'coachcard', named: 'dialogs:cardFiles', save: 'dialogs:saveCard', open: 'dialogs:openCard' },
    backup: { extension: 'zip', named: 'dialogs:backupFiles', save: 'dialogs:savePdf', open: 'dialogs:openBackup' },
    table: { extension: 'xlsx', named: 'dialogs:tableFiles', save: 'dialogs:saveCsv', open: 'dialogs:openTable' },
    png: { extension: 'png', named: 'dialogs:pictureFiles', save: 'dialogs:saveSheet', open: 'dialogs:openScan' },
    jpeg: { extension: 'jpg', named: 'dialogs:pictureFiles', save: 'dialogs:saveSheet', open: 'dialogs:openScan' },
    scan: { extension: 'pdf', named: 'dialogs:scanFiles', save: 'dialogs:savePdf', open: 'dialogs:openScan' }
  } as const
  const also: Partial<Record<(typeof kinds)[keyof typeof kinds]['named'], string[]>> = {
    'dialogs:scanFiles': ['png', 'jpg', 'jpeg'],
    'dialogs:tableFiles': ['xlsm', 'csv', 'tsv', 'txt']
  }
  const only = ({ named, extension }: (typeof kinds)[keyof typeof kinds]) => [
    { name: t(named), extensions: [extension, ...(also[named] ?? [])] }
  ]

  async function save(kind: keyof typeof kinds, name: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: t(kinds[kind].save),
      defaultPath: join(last().save ?? documents, name),
      filters: only(kinds[kind]),
      properties: ['createDirectory', 'showOverwriteConfirmation']
    })
    if (canceled || !filePath) return null
    await folders.set({ ...last(), save: dirname(filePath) })
    return filePath
  }

  async function open(kind: keyof typeof kinds): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: t(kinds[kind].open),
      buttonLabel: t(kind === 'pdf' ? 'dialogs:openPdfButton' : 'dialogs:openFileButton'),
      defaultPath: last().open ?? last().save ?? documents,
      filters: only(kinds[kind]),
      properties: ['openFile']
    })
    const [path] = filePaths
    if (canceled || !path) return null
    await folders.set({ ...last(), open: dirname(path) })
    return path
  }

  return {
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t('dialogs:chooseFolder'),
        buttonLabel: t('dialogs:chooseFolderButton'),
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory']
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async saveFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t('dialogs:saveFolder'),
        buttonLabel: t('dialogs:saveFolderButton'),
        defaultPath: last().save ?? documents,
        properties: ['openDirectory', 'createDirectory']
      })
      const [path] = filePaths
      if (canceled || !path) return null
      await folders.set({ ...last(), save: path })
      return path
    },
    savePdf: (name) => save('pdf', name),
    openPdf: () => open('pdf'),
    saveFile: save,
    openFile: open
  }
}

/** Only gets paths that main itself wrote or opened; a page cannot name one. */
export const systemFileManager: FileManager = {
  showFile: (path) => shell.showItemInFolder(path),
  async openFolder(path) {
    await shell.openPath(path)
  }
}
