import { basename } from 'node:path'
import { dateOf } from '../../shared/dates'
import { RuleError } from '../../shared/errors'
import type { Translator } from '../../shared/messages'
import type { BatchOrder, BatchSheet, BatchState } from '../../shared/model/batch'
import type { RepSummary } from '../../shared/model/library'
import type { Id, Moment } from '../../shared/model/scalars'
import type { Template } from '../../shared/model/template'
import { toldApart } from '../../shared/rules/told-apart'
import { type Batch, createBatch } from '../services/export/batch'
import { createBatchSheets, type MadePage } from '../services/export/batch-sheets'
import { saveNew } from '../services/export/pdf-file'
import type { PlanPages } from '../services/export/plan-pages'
import type { RecordPages } from '../services/export/record-pages'
import type { SignedPages } from '../services/export/signed-pages'
import type { LibrarySession } from '../services/library/session'
import type { Files } from '../services/storage/files'
import { nowUnlessRefused } from '../services/storage/refusal'
import type { TemplatePages } from '../services/templates/pages'
import { failureOf, type Log } from './failure'
import type { Dialogs, FileManager, Printing } from './ports'

interface BatchServices {
  session: LibrarySession
  pages: PlanPages
  records: RecordPages
  signed: SignedPages
  forms: TemplatePages
  dialogs: Pick<Dialogs, 'saveFolder'>
  printing: Printing
  files: Files
  fileManager: Pick<FileManager, 'openFolder'>
  /** Whether the rep has the laptop; nothing is printed then. */
  isHeld(): boolean
  translator(): Translator
  now(): Moment
  log: Log
  onChanged(): void
  /** The threads that draw for the batch are not needed any more. */
  onRest(): Promise<void>
}

/** The one batch since the program started: under way, or finished and not yet dismissed. */
export interface Batches {
  start(order: BatchOrder): Promise<BatchState | null>
  look(): BatchState | null
  /** Throws a `RuleError` when there is none. */
  current(): Batch
  again(): void
  showFolder(): Promise<void>
  putAway(): void
  /** How many items are left; 0 when nothing is under way. */
  left(): number
  /** Throws a `RuleError` while a batch is under way; for whatever replaces the open library or its content. */
  mustBeDone(): void
  stop(): Promise<void>
  /** Forgets a batch in which everything succeeded; one that was stopped or had failures is kept to be reported. */
  forget(): void
  nudge(): void
}

/**
 * How many threads of its own a batch draws with, besides the window's. With two cores, main and the window's thread
 * use both already, and starting another costs more than it saves.
 */
export const ownThreads = (cores: number): number => (cores > 2 ? 1 : 0)

/**
 * How many items are saved to a folder at the same time: some are drawn while others are read and written. A printer
 * gets them one after the other, in order.
 */
const atOnce = 4

export function createBatches(services: BatchServices): Batches {
  const { session, dialogs, printing, files, fileManager, translator, log } = services
  /** `library`: the folder of the library that the batch belongs to; the batch is not shown in another library. */
  let held: { batch: Batch; library: string; folder: string | null } | null = null

  const isHere = (library: string) => nowUnlessRefused(() => session.opened().library.folder === library, false)
  const mine = () => (held && isHere(held.library) ? held : null)

  function opened(library: string) {
    const parts = session.opened()
    if (parts.library.folder !== library) throw new RuleError('batch.other-library')
    return parts
  }

  async function formsOf(sheets: readonly BatchSheet[]): Promise<Map<string, Template>> {
    if (!sheets.some(({ kind }) => kind === 'blank')) return new Map()
    const { templates } = await session.opened().templates.list()
    return new Map(templates.map(({ hash, template }) => [hash, template]))
  }

  /** The name of a printer for people: its label in the system, otherwise its technical name. */
  const labelOf = async (printer: string) =>
    (await printing.printers()).find(({ name }) => name === printer)?.label ?? printer

  async function portOf({ sheets, paper, printer }: BatchOrder, folder: string, onEnd: () => void) {
    const library = session.opened().library.folder
    const reps = await session.opened().workbooks.list()
    const known = new Map<Id, RepSummary>(reps.map((rep) => [rep.id, rep]))
    const told = toldApart(reps)
    const forms = await formsOf(sheets)
    const make = createBatchSheets({
      pages: services.pages,
      records: services.records,
      signed: services.signed,
      forms: services.forms,
      template: (hash) => forms.get(hash),
      apart: (workbook) => told.get(workbook),
      today: () => dateOf(services.now()),
      async open(workbook) {
        const { workbooks } = opened(library)
        return { workbook: (await workbooks.open(workbook)).workbook, folder: await workbooks.folderOf(workbook) }
      }
    })
    const nameOf = (sheet: BatchSheet) => {
      if (sheet.kind === 'blank') return forms.get(sheet.template)?.title ?? ''
      if (sheet.kind === 'receipts') return translator().t('batch:everyone')
      const name = known.get(sheet.workbook)?.name ?? ''
      const apart = told.get(sheet.workbook)
      return apart === undefined ? name : `${name} (${apart})`
    }
    const written = new Set<string>()
    const label = printer === null ? '' : await labelOf(printer)
    return {
      to: printer === null ? ('folder' as const) : ('printer' as const),
      place: printer === null ? basename(folder) : label,
      atOnce: printer === null ? atOnce : 1,
      nameOf,
      async make(sheet: BatchSheet) {
        return make(sheet, paper)
      },
      async put(page: MadePage) {
        if (printer === null) {
          const saved = await saveNew(files, folder, page.name, page.pdf, written)
          if (page.of.length === 0) return { is: saved.is }
          const { exports } = opened(library)
          const notes = page.of.map((of) => exports.note({ what: 'batch', path: saved.path, ...of }))
          return { is: saved.is, noted: Promise.all(notes).then(() => undefined) }
        }
        const queued = await printing.printTo({ pdf: page.pdf, paper: page.paper, title: page.name, printer, label })
        return { is: 'put' as const, waits: queued === 'waiting' }
      },
      inWords: (error: unknown) => failureOf(error, 'batch', translator(), log).message,
      isHeld: () => printer !== null && services.isHeld(),
      onChanged: () => {
        if (!isHere(library)) void held?.batch.stop()
        services.onChanged()
      },
      onRest: onEnd
    }
  }

  return {
    async start(order) {
      if (mine() && held?.batch.isUnderWay()) throw new RuleError('batch.under-way')
      const folder = order.printer === null ? await dialogs.saveFolder() : ''
      if (folder === null) return null
      const library = session.opened().library.folder
      const batch = createBatch(order.sheets, await portOf(order, folder, () => void services.onRest()))
      held = { batch, library, folder: order.printer === null ? folder : null }
      void batch.run()
      return batch.look()
    },
    look: () => mine()?.batch.look() ?? null,
    current() {
      const found = mine()
      if (!found) throw new RuleError('batch.none')
      return found.batch
    },
    again() {
      void this.current().run()
    },
    async showFolder() {
      const folder = mine()?.folder
      if (!folder) throw new RuleError('batch.none')
      await fileManager.openFolder(folder)
    },
    putAway() {
      if (held?.batch.isUnderWay()) throw new RuleError('batch.under-way')
      held = null
      services.onChanged()
    },
    left() {
      if (!held?.batch.isUnderWay()) return 0
      const { all, settled } = held.batch.look()
      return all - settled
    },
    mustBeDone() {
      if (this.left() > 0) throw new RuleError('batch.before-library')
    },
    async stop() {
      await held?.batch.stop()
    },
    forget() {
      const found = held?.batch.look()
      if (found?.state === 'done' && found.failed.length + found.nothing.length === 0) held = null
    },
    nudge: () => held?.batch.nudge()
  }
}
