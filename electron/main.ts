import { cpus, homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { ActionId } from '../shared/actions'
import { idsOfThing } from '../shared/rules/languages'
import { troubleLine, troubleOf } from '../shared/trouble'
import { createAtLock } from './ipc/at-lock'
import { type Batches, createBatches, ownThreads } from './ipc/batches'
import { createBringing } from './ipc/bringing'
import { handlersInTurn } from './ipc/handlers'
import { createKnownFiles } from './ipc/known-files'
import { outsideLibrary } from './ipc/outside-library'
import { register } from './ipc/register'
import { trusts } from './ipc/sender'
import { translatorFor } from './ipc/translators'
import { untilLocked } from './ipc/until-locked'
import { createBackups } from './services/backups/backups'
import { createTableReader } from './services/bring/table-reader'
import { createCoachbookReader } from './services/coachbook-file/reader'
import { createErasure } from './services/erasure/erasure'
import { createDisclosurePages } from './services/export/disclosure-pages'
import { createErasurePages } from './services/export/erasure-pages'
import { createPlanPages } from './services/export/plan-pages'
import { createRecordPages } from './services/export/record-pages'
import { createRecoverySheet } from './services/export/recovery-sheet'
import { createResultsPages } from './services/export/results-pages'
import { createRhythmPages } from './services/export/rhythm-pages'
import { createSignedPages } from './services/export/signed-pages'
import { defaultSettings } from './services/library/defaults'
import { markOfFolder, ownDevice } from './services/library/device'
import { documentsFolder } from './services/library/folder'
import { openParts } from './services/library/open'
import { createProtection, WrongGuesses } from './services/library/protection'
import { createLibrarySession } from './services/library/session'
import { createVersionChoice } from './services/library/two-versions'
import { createMoving } from './services/moving/moving'
import { endReading } from './services/outside/guarded-thread'
import { createOrigins } from './services/pdf/origins'
import { createPdfPool } from './services/pdf/pdf-pool'
import { createPdfService } from './services/pdf/pdf-thread'
import { paperOfPrinter } from './services/printing/printer-paper'
import { sweepQueued } from './services/printing/queue'
import { beginLog, createProgramLog } from './services/program-log/program-log'
import { createGuardedReader } from './services/records/guarded-reader'
import { createVerifier } from './services/records/verify'
import { createSampleTeam } from './services/sample/sample-team'
import { createSearch } from './services/search/search-service'
import { createHandOver } from './services/settings/hand-over'
import { createLocation } from './services/settings/location'
import { createSheetReader } from './services/sheets/sheet-reader'
import { later } from './services/storage/later'
import { nodeFiles as disk } from './services/storage/node-files'
import { createVault } from './services/storage/vault'
import { readBuiltInContent } from './services/templates/built-in'
import { createTemplatePages } from './services/templates/pages'
import { localMoment as now } from './services/workbooks/clock'
import { lookAgain } from './services/workbooks/look-again'
import { BeforeLock, lockMinutesOf, rememberLook, setMinutes, shownSettings } from './shell/before-lock'
import { watchCopied } from './shell/copied'
import { createDialogs, Folders, systemFileManager } from './shell/dialogs'
import { watchProcesses } from './shell/faults'
import { createWalls, hardenProcess, hardenSession, nothingRefused } from './shell/hardening'
import { electronIpc } from './shell/ipc'
import { becomeOnlyStart, endWithWindow, giveUp } from './shell/lifecycle'
import { createLocking } from './shell/locking'
import { createMenu } from './shell/menu/menu'
import { readOptions } from './shell/options'
import { isScreenLocked, onLeaving, onWaking } from './shell/power'
import { createPrinting } from './shell/printing'
import { declareAppScheme, serveApp } from './shell/protocol'
import { remembered } from './shell/remembered'
import { applyTheme } from './shell/theme'
import { type MainWindow, openMainWindow } from './shell/window'
import { WindowPlace } from './shell/window-place'

const program = join(__dirname, '..', '..')
const options = readOptions(process.argv, process.env)
if (options.userData) app.setPath('userData', options.userData)
const ownFile = (name: string) => join(app.getPath('userData'), name)
const endingFile = ownFile('ending')
const programLog = createProgramLog({ path: ownFile('coachbook.log'), now })
function log(line: string): void {
  programLog.write(line)
  console.error(line)
}

/** The actions that a person who writes needs, whoever has the laptop. */
const forWriting: readonly ActionId[] = ['edit.undo', 'edit.redo']

let window: MainWindow | null = null
const refused = nothingRefused()

/** All files of libraries are read and written through this, which seals those of a protected one. */
const vault = createVault(disk)
const { files } = vault

async function start(): Promise<void> {
  const [content, device] = await Promise.all([
    readBuiltInContent(join(program, 'resources', 'packs')),
    markOfFolder(app.getPath('userData')).then((place) => ownDevice(files, ownFile('device.json'), hostname(), place)),
    app.whenReady()
  ])
  const development = !app.isPackaged
  await hardenSession(session.defaultSession, { development, refused })
  serveApp(session.defaultSession, join(program, 'out', 'renderer'))

  const documents = documentsFolder(app.getPath('documents'), homedir())
  const defaults = defaultSettings(app.getLocale(), app.getLocaleCountryCode())
  const library = createLibrarySession({
    files,
    location: await createLocation({ files, path: ownFile('location.json'), now }),
    given: options.library,
    offered: join(documents, 'Coachbook'),
    home: homedir(),
    defaults,
    printerPaper: paperOfPrinter,
    vault,
    open: (folder) =>
      openParts(folder, {
        files,
        device,
        vault,
        defaults,
        content,
        now,
        onSaving: (workbook, saving) => window?.post('saving.changed', { workbook, saving }),
        onLibraryChanged: () => window?.post('library.changed', {}),
        onArrived: (workbook) => window?.post('workbook.arrived', { workbook }),
        onChangedHands: () => window?.post('library.changedHands', {})
      })
  })
  await library.start()
  void sweepQueued()
  onWaking(() => void library.look())
  const protection = createProtection({
    disk,
    vault,
    session: library,
    guesses: await remembered(files, ownFile('guesses.json'), WrongGuesses),
    onProgress: (done, all) => window?.post('protection.progress', { done, all })
  })
  /** What the program knows while the library is locked. */
  const beforeLock = await remembered(files, ownFile('lock.json'), BeforeLock)
  const shown = () => shownSettings(library, beforeLock.get())
  const backups = await createBackups({
    files,
    disk,
    packing: vault,
    session: library,
    path: ownFile('backups.json'),
    home: homedir(),
    now,
    log,
    onProgress: (done, all) => window?.post('backups.progress', { done, all }),
    onChanged: () => window?.post('backups.changed', {})
  })
  backups.watch()
  const erasure = createErasure({ files, session: library, backups, home: homedir(), now })

  const translator = () => translatorFor(shown().language)
  const drawing = () =>
    createPdfService({
      workerFile: join(program, 'out', 'main', 'pdf.worker.js'),
      fontsFolder: join(program, 'resources', 'fonts'),
      translator,
      log
    })
  const origins = createOrigins()
  /** A thread that is started again with the first page after a lock. */
  const forWindow = createPdfPool(drawing, 1)
  const pdf = origins.of(forWindow)
  /**
   * A batch draws with the window's thread, which is warmed up already, and with one of its own if a core is free for
   * it.
   */
  const manyPdfs = origins.of(createPdfPool(drawing, ownThreads(cpus().length), forWindow))
  const printing = createPrinting({
    async pictureOf(bytes) {
      const origin = origins.find(bytes)
      const reply = origin && (await pdf.picture(origin.document, origin.paper))
      return reply?.ok ? reply.value.picture : null
    }
  })
  const reader = createGuardedReader({
    workerFile: join(program, 'out', 'main', 'verify.worker.js'),
    fontsFolder: join(program, 'resources', 'fonts'),
    log
  })
  const sheetReader = createSheetReader({
    workerFile: join(program, 'out', 'main', 'sheet.worker.js'),
    wasmFile: join(program, 'out', 'main', 'zxing_reader.wasm'),
    log
  })
  const tableReader = createTableReader({ workerFile: join(program, 'out', 'main', 'table.worker.js'), log })
  const coachbookReader = createCoachbookReader({
    workerFile: join(program, 'out', 'main', 'coachbook.worker.js'),
    log
  })
  const moving = createMoving({
    disk,
    session: library,
    vault,
    workerFile: join(program, 'out', 'main', 'moving.worker.js'),
    now,
    log
  })
  const search = createSearch({
    workerFile: join(program, 'out', 'main', 'search.worker.js'),
    titlesOf: (form) => {
      const { templates } = library.opened()
      return idsOfThing(form).flatMap((id) => templates.offered(id)?.template.title ?? [])
    },
    log
  })
  const onPaper = { pdf, translator, manager: () => library.settings().managerName, now }
  const pages = createPlanPages(onPaper)
  const records = createRecordPages(onPaper)
  const inBatch = { ...onPaper, pdf: manyPdfs }
  const batchPages = createPlanPages(inBatch)
  const batchRecords = createRecordPages(inBatch)

  let onlyActions: readonly ActionId[] | null = null
  let batches: Batches | null = null
  const handOver = await createHandOver({
    files,
    path: ownFile('hand-over.json'),
    now,
    onChanged: () => {
      showSettings()
      batches?.nudge()
    }
  })
  const setMenu = createMenu()
  const act = (command: ActionId) => window?.post('menu.command', { command })
  const showMenu = () => {
    const only = handOver.handed() || library.locked() !== null ? forWriting : onlyActions
    setMenu({ only, t: translator().t, platform: process.platform, development, act })
  }
  const showSettings = () => {
    applyTheme(shown().theme)
    void rememberLook(library, beforeLock)
    showMenu()
  }
  showSettings()

  const opened = openMainWindow({
    title: app.getName(),
    preload: join(program, 'out', 'preload', 'preload.js'),
    place: await remembered(files, ownFile('window.json'), WindowPlace),
    development,
    translator,
    onPage: () => handOver.begin(),
    left: () => batches?.left() ?? 0,
    save: async () => {
      await batches?.stop()
      await erasure.settled()
      return library.close()
    }
  })
  window = opened
  // While the rep has the laptop, nothing changes on the page that both look at.
  const takeArrived = async () => {
    if (handOver.handed() === null) await library.takeArrived()
  }
  opened.browser.on('focus', () => void takeArrived())
  onWaking(() => void takeArrived())
  // The window keeps showing what another program or a sync tool writes, also while nobody turns to it.
  lookAgain(5000, later, async () => {
    if (!opened.browser.isDestroyed() && !opened.browser.isMinimized()) await takeArrived()
  })

  const system = createDialogs({
    window: opened.browser,
    translator,
    folders: await remembered(files, ownFile('folders.json'), Folders),
    documents
  })
  let locks = 0
  const dialogs = untilLocked(
    outsideLibrary(system, () => library.place()),
    () => locks
  )
  const signing = { files, translator, version: app.getVersion() }
  const rateable = () => library.opened().templates.list()
  const batch = createBatches({
    session: library,
    pages: batchPages,
    records: batchRecords,
    signed: createSignedPages({ ...signing, pages: batchPages, records: batchRecords }),
    forms: createTemplatePages({ pdf: manyPdfs, now, rateable }),
    dialogs,
    printing,
    files,
    fileManager: systemFileManager,
    isHeld: () => handOver.handed() !== null,
    translator,
    now,
    log,
    onChanged: () => opened.post('batch.changed', {}),
    onRest: () => manyPdfs.close()
  })
  batches = batch
  const known = createKnownFiles()
  const copied = watchCopied()
  const atLock = createAtLock()
  const bringing = createBringing()
  const lock = createLocking({
    isOpen: () => library.locked() === null && protection.isProtected(),
    left: () => batch.left(),
    isBringing: () => bringing.isUnderWay(),
    flush: () => opened.flush(),
    stay: () => opened.stay(),
    async save() {
      await Promise.all([batch.stop(), bringing.stop(), erasure.settled()])
      return library.lock()
    },
    say: (why) => opened.post('protection.stayed', { why }),
    clear() {
      locks += 1
      void copied.clear()
      printing.close()
      atLock.forget()
      batch.forget()
      backups.forget()
      void endReading()
      showSettings()
      opened.replacePage()
      search.clear()
      void search.close()
      void pdf.close()
      void manyPdfs.close()
    },
    now: Date.now
  })
  const minutes = () => lockMinutesOf(beforeLock.get())
  onLeaving((why) => void lock.lock(why))
  onWaking(() => void lock.look(minutes()))
  setInterval(() => void (isScreenLocked() ? lock.lock('screen') : lock.look(minutes())), 5000).unref()
  const inTurn = handlersInTurn({
    batches: batch,
    info: {
      version: app.getVersion(),
      platform: process.platform,
      locale: app.getLocale(),
      runtime: `Electron ${process.versions.electron}`
    },
    window: opened,
    programLog,
    session: library,
    shown,
    protection,
    locking: {
      lock: (why) => lock.lock(why),
      why: () => (library.locked() === null ? null : lock.last()),
      minutes,
      setMinutes: (chosen) => setMinutes(library, beforeLock, chosen),
      stir: () => lock.stir(),
      copied: () => void copied.note()
    },
    recoverySheet: createRecoverySheet({ pdf, translator, now }),
    backups,
    onRestored: () => opened.post('backups.restored', {}),
    disclosure: createDisclosurePages({ ...onPaper, plans: pages, records }),
    erasure,
    erasurePages: createErasurePages({ pdf, translator, now }),
    home: app.getPath('home'),
    onErased: (done) => opened.post('erasure.done', done),
    handOver,
    onMenu: (only) => {
      onlyActions = only
      showMenu()
    },
    versions: createVersionChoice({ files, vault, session: library, now }),
    sample: createSampleTeam({ folder: join(program, 'resources', 'sample'), packs: content, now }),
    search,
    pages,
    records,
    results: createResultsPages(onPaper),
    rhythm: createRhythmPages(onPaper),
    signed: createSignedPages({ ...signing, pages, records }),
    forms: createTemplatePages({ pdf, now, rateable }),
    verifier: createVerifier({ reader, translator }),
    sheetReader,
    tableReader,
    coachbookReader,
    moving,
    bringing,
    atLock,
    onBringing: (done, all) => opened.post('bring.progress', { done, all }),
    onSheets: (name, done, all) => opened.post('sheets.reading', { name, done, all }),
    onReading: (name) => opened.post('pdf.reading', { name }),
    dialogs,
    printing,
    files,
    known,
    fileManager: systemFileManager,
    walls: createWalls(session.defaultSession, refused),
    translator,
    now,
    onSettings: showSettings
  })
  register(electronIpc, inTurn, { isTrusted: trusts(opened.isOpenPage), translator, log, checksOutputs: development })
  endWithWindow(async () => {
    backups.stop()
    await library.close()
    await pdf.close()
    await manyPdfs.close()
    await search.close()
  }, endingFile)
  opened.load()
}

// Both must happen before the application is ready, and a start that waits for another program may become ready
// meanwhile.
hardenProcess(refused)
declareAppScheme()

async function begin(): Promise<void> {
  const system = () => defaultSettings(app.getLocale(), app.getLocaleCountryCode())
  const isOnly = await becomeOnlyStart({
    onSecondStart: () => window?.focus(),
    endingFile,
    t: () => translatorFor(system().language).t
  })
  if (!isOnly) return
  beginLog(programLog, `${app.getVersion()} Electron ${process.versions.electron} ${process.platform}`)
  watchProcesses(log, () => window?.post('program.trouble', {}))
  await start()
}

begin().catch((error) => {
  log(`start failed: ${troubleLine(troubleOf(error))}`)
  giveUp(error, translatorFor('en').t)
})
