import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBringing } from '../../../../../electron/ipc/bringing'
import { appHandlers } from '../../../../../electron/ipc/handlers/app'
import { asManager, repHandlers } from '../../../../../electron/ipc/handlers/for-rep'
import { handoverHandlers } from '../../../../../electron/ipc/handlers/handover'
import { libraryHandlers } from '../../../../../electron/ipc/handlers/library'
import { workbookHandlers } from '../../../../../electron/ipc/handlers/workbooks'
import { type Handlers, register } from '../../../../../electron/ipc/register'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { createHandOver, type HandOver } from '../../../../../electron/services/settings/hand-over'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { localMoment as now } from '../../../../../electron/services/workbooks/clock'
import { HeldScans } from '../../../../../electron/services/workbooks/held-scans'
import type { CallInput, CallName } from '../../../../../shared/contract'
import { createTranslator } from '../../../../../shared/messages'
import { inDays } from '../../../../support/days'
import { countedId } from '../../../../support/large-workbook'
import { answersTo, templateNamed } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { MemoryFiles } from '../../../../support/memory-files'
import { createMemoryIpc } from '../../../../support/memory-ipc'
import { leaves, opens, RepStory } from '../../../../support/rep-story'

const window = { page: 1, url: 'app://coachbook/index.html', isMainFrame: true }
const other = countedId(9000)

let place: Awaited<ReturnType<typeof temporaryLibrary>>
let session: LibrarySession
let handOver: HandOver
let ipc: ReturnType<typeof createMemoryIpc>
let reloads: number
let rep: string
let plan: string

const noPage = { pdf: new Uint8Array(), pages: 1, missingGlyphs: [], paper: 'a4', kept: 'none' } as const

const refuse = () => {
  throw new Error('this is not asked for here')
}

/** A rep's plan that is ready to be signed, in a library with another rep. */
beforeEach(async () => {
  place = await temporaryLibrary()
  reloads = 0
  session = createLibrarySession({
    files,
    location: { get: () => null, recent: () => [], set: async () => undefined, forget: async () => undefined },
    given: place.folder,
    offered: place.folder,
    home: '/',
    defaults: defaultSettings('en', 'US'),
    open: () => place.open()
  })
  await session.start()
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  plan = story.plan('2026-09-10', [inDays(10)])
  story.run('2026-09-10', { type: 'plan.edit', id: plan, changes: { notes: 'SECRET' } })
  rep = story.workbook.id
  const { workbooks } = session.opened()
  await workbooks.adopt(story.workbook)
  await workbooks.create({ id: other, name: 'SECRET', role: '', territory: '', frameworks: [] })

  handOver = await createHandOver({ files, path: join(place.folder, 'user', 'hand-over.json'), now })
  const page = { ready: () => undefined, flushed: () => undefined, reload: () => (reloads += 1) }
  const dialogs = {
    saveFolder: refuse,
    chooseFolder: refuse,
    savePdf: refuse,
    openPdf: refuse,
    saveFile: refuse,
    openFile: refuse
  }
  const search = { add: refuse, has: () => false, follow: refuse, find: refuse, clear: refuse, close: refuse }
  const sample = { add: refuse, remove: refuse }
  const versions = { look: refuse, keep: refuse }
  const fileManager = { showFile: refuse, openFolder: refuse }
  const info = { version: '1', platform: 'linux', locale: 'en', runtime: 'Node' }
  const all = {
    ...appHandlers({
      info,
      window: page,
      programLog: { path: '', write: refuse },
      fileManager,
      walls: { look: refuse },
      onMenu: refuse
    }),
    ...handoverHandlers({ session, handOver, window: page }),
    ...libraryHandlers({
      session,
      sample,
      versions,
      search,
      dialogs,
      fileManager,
      window: page,
      batches: { mustBeDone: refuse },
      onSettings: refuse
    }),
    ...workbookHandlers({
      session,
      scans: new HeldScans(new MemoryFiles()),
      signed: { keep: async () => null, look: refuse, page: refuse, forPrinter: refuse },
      search,
      bringing: createBringing(),
      programLog: { write: refuse },
      translator: refuse
    }),
    'protection.state': () => ({ protected: false, locked: null, minutes: null, waits: 0, words: 'kept' as const }),
    'protection.stir': () => ({}),
    'protection.copied': () => ({}),
    'plan.page': (): ReturnType<Handlers['plan.page']> => ({ ...noPage, missingGlyphs: [] }),
    'record.page': (): ReturnType<Handlers['record.page']> => ({ ...noPage, missingGlyphs: [] })
  }
  const few = repHandlers({ session, handOver }, all)
  ipc = createMemoryIpc()
  const managers = { ...all, 'workbook.dispatch': asManager(all['workbook.dispatch']) }
  register(ipc, () => (handOver.handed() ? { handlers: few, withRep: true } : { handlers: managers, withRep: false }), {
    isTrusted: () => true,
    translator: () => createTranslator('en'),
    log: (line) => expect(line).toBe(''),
    checksOutputs: true
  })
})
afterEach(async () => {
  await session.close()
  await place.clear()
})

/** The answer to a call, or the code of its refusal. */
async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<unknown> {
  const reply = await ipc.call(window, name, input)
  return reply.ok ? reply.value : reply.error.code
}
const prepare = (party: 'rep' | 'manager', id = plan) =>
  ask('workbook.dispatch', {
    workbook: rep,
    command: {
      type: 'plan.prepareSignature',
      id,
      prepared: { party, stance: 'received', comment: 'Mine.', method: 'drawn', typed: '' }
    }
  })

describe('R-1 while the rep has the laptop', () => {
  beforeEach(() => ask('handover.give', { given: { workbook: rep, plan } }))

  test('the page was loaded anew, so that nothing is left in it', () => expect(reloads).toBe(1))

  test('no answer of main holds a word that is not for the rep', async () => {
    const answers = [
      await ask('handover.state', {}),
      await ask('settings.get', {}),
      await ask('library.state', {}),
      await ask('library.reps', {}),
      await ask('workbook.open', { workbook: rep }),
      await prepare('rep'),
      await ask('plan.page', { workbook: rep, plan, paper: 'a4' })
    ]
    for (const answer of answers) expect(answer).not.toEqual(expect.any(String))
    expect(JSON.stringify(answers)).not.toMatch(/SECRET|user|coachbook-/)
    expect(answers[3]).toEqual([])
  })

  test('another workbook, another plan and the manager’s own commands are refused', async () => {
    const dispatch = (command: CallInput<'workbook.dispatch'>['command'], workbook = rep) =>
      ask('workbook.dispatch', { workbook, command })
    const refused = [
      await ask('workbook.open', { workbook: other }),
      await ask('workbook.undo', { workbook: rep, change: 1 }),
      await ask('workbook.history', { workbook: rep, before: null, limit: 10 }),
      await ask('plan.page', { workbook: rep, plan: other, paper: 'a4' }),
      await ask('plan.page', { workbook: other, plan, paper: 'a4' }),
      await ask('search.find', { query: 'SECRET', limit: 10 }),
      await ask('handover.setPin', { pin: null }),
      await ask('handover.give', { given: { workbook: rep, plan } }),
      await prepare('manager'),
      await prepare('rep', other),
      await dispatch({ type: 'plan.edit', id: plan, changes: { how: 'Other' } }),
      await dispatch({ type: 'plan.discard', id: plan }),
      await dispatch({ type: 'notes.write', notes: 'x' }, other)
    ]
    expect(refused).toEqual(refused.map(() => 'call.with-rep'))
  })

  test('once the rep has signed the page is the one on which the laptop is handed back', async () => {
    await ask('workbook.dispatch', {
      workbook: rep,
      command: {
        type: 'plan.sign',
        id: plan,
        party: 'rep',
        stance: 'declined',
        comment: '',
        mark: { method: 'none' }
      }
    })
    expect(await ask('handover.state', {})).toMatchObject({ handed: { page: 'hand-back' } })
    await ask('handover.takeBack', { pin: '' })
    expect(JSON.stringify(await ask('workbook.open', { workbook: rep }))).toContain('SECRET')
  })
})

describe('R-1 the laptop is not handed over', () => {
  test('with a plan that is not there, not ready, or signed by the rep', async () => {
    expect(await ask('handover.give', { given: { workbook: rep, plan: other } })).toBe('plan.gone')
    const dispatch = (command: CallInput<'workbook.dispatch'>['command']) =>
      ask('workbook.dispatch', { workbook: rep, command })
    await dispatch({ type: 'plan.edit', id: plan, changes: { how: '' } })
    expect(await ask('handover.give', { given: { workbook: rep, plan } })).toBe('plan.incomplete')
    await dispatch({ type: 'plan.edit', id: plan, changes: { how: 'I ask.' } })
    await ask('handover.give', { given: { workbook: rep, plan } })
    await dispatch({
      type: 'plan.sign',
      id: plan,
      party: 'rep',
      stance: 'declined',
      comment: '',
      mark: { method: 'none' }
    })
    await ask('handover.takeBack', { pin: '' })
    expect(await ask('handover.give', { given: { workbook: rep, plan } })).toBe('plan.rep-has-signed')
    expect(handOver.handed()).toBeNull()
  })
})

describe('R-3 the laptop is handed over with an addendum', () => {
  const addendum = countedId(9200)
  const dispatch = (command: CallInput<'workbook.dispatch'>['command']) =>
    ask('workbook.dispatch', { workbook: rep, command })
  const sign = (type: 'plan.sign' | 'addendum.sign', id: string, party: 'rep' | 'manager') =>
    dispatch({ type, id, party, stance: 'agreed', comment: '', mark: { method: 'typed', text: 'M' } })
  const give = () => ask('handover.give', { given: { workbook: rep, addendum } })
  const words = (text: string) => dispatch({ type: 'addendum.edit', id: addendum, changes: { words: text } })

  beforeEach(async () => {
    await ask('handover.give', { given: { workbook: rep, plan } })
    await sign('plan.sign', plan, 'rep')
    await ask('handover.takeBack', { pin: '' })
    await sign('plan.sign', plan, 'manager')
    await dispatch({ type: 'addendum.start', id: addendum, plan, because: 'Moved.', askedBy: 'rep' })
  })

  test('only when it is complete, and then nothing else of the workbook is seen', async () => {
    expect(await give()).toBe('addendum.incomplete')
    await words('By phone.')
    await give()
    const opened = await ask('workbook.open', { workbook: rep })
    expect(opened).toMatchObject({ workbook: { addenda: { [addendum]: { words: 'By phone.' } } } })
    expect(opened).toHaveProperty('workbook.plans', {})
    expect(JSON.stringify(opened)).not.toContain('SECRET')
    const record = { kind: 'addendum', id: addendum } as const
    expect(await ask('record.page', { workbook: rep, record, paper: 'a4' })).toMatchObject({ pages: 1 })
    expect(await ask('record.page', { workbook: rep, record: { kind: 'story', id: plan }, paper: 'a4' })).toBe(
      'call.with-rep'
    )
    expect([await words('x'), await sign('addendum.sign', addendum, 'manager')]).toEqual([
      'call.with-rep',
      'call.with-rep'
    ])
    await sign('addendum.sign', addendum, 'rep')
    expect(await ask('handover.state', {})).toMatchObject({ handed: { page: 'hand-back' } })
    await ask('handover.takeBack', { pin: '' })
    expect(await give()).toBe('addendum.rep-has-signed')
  })
})

describe('R-1 what only the rep does', () => {
  const talk = countedId(9100)
  const dispatch = (command: CallInput<'workbook.dispatch'>['command']) =>
    ask('workbook.dispatch', { workbook: rep, command })
  const mark = () => dispatch({ type: 'session.markAsRep', id: talk, comment: 'Mine.' })

  beforeEach(async () => {
    const template = templateNamed('four-step-coaching-talk')
    await dispatch({ type: 'session.plan', id: talk, when: now(), template, changes: { purpose: 'SECRET' } })
  })

  test('is refused from the manager’s side: signing, choosing where one stands, marking a one-on-one', async () => {
    const declined = { stance: 'declined', comment: '', mark: { method: 'none' } } as const
    expect(await dispatch({ type: 'plan.sign', id: plan, party: 'rep', ...declined })).toBe('call.only-rep')
    expect(await prepare('rep')).toBe('call.only-rep')
    expect(await mark()).toBe('call.only-rep')
  })

  test('is signing a document, with that document and nothing else in the window', async () => {
    const [document, form] = [countedId(9300), templateNamed('coaching-charter')]
    const given = { workbook: rep, document }
    const asRep: CallInput<'workbook.dispatch'>['command'] = {
      type: 'document.sign',
      id: document,
      party: 'rep',
      stance: 'declined',
      comment: '',
      mark: { method: 'none' }
    }
    const page = (id: string) => ask('record.page', { workbook: rep, record: { kind: 'document', id }, paper: 'a4' })
    await dispatch({ type: 'document.start', id: document, template: form, on: inDays(0) })
    expect(await ask('handover.give', { given })).toBe('document.incomplete')
    await dispatch({ type: 'document.edit', id: document, changes: { values: answersTo(form) } })
    expect(await dispatch(asRep)).toBe('call.only-rep')
    await ask('handover.give', { given })
    const answers = [await ask('workbook.open', { workbook: rep }), await page(document)]
    for (const answer of answers) expect(answer).not.toEqual(expect.any(String))
    expect(JSON.stringify(answers)).not.toContain('SECRET')
    const refused = [
      await page(countedId(9301)),
      await prepare('rep'),
      await dispatch({
        type: 'plan.sign',
        id: document,
        party: 'rep',
        stance: 'agreed',
        comment: '',
        mark: { method: 'none' }
      }),
      await dispatch({ type: 'document.edit', id: document, changes: { title: 'x' } })
    ]
    expect(refused).toEqual(refused.map(() => 'call.with-rep'))
    expect(await dispatch(asRep)).not.toEqual(expect.any(String))
    expect(await ask('handover.state', {})).toMatchObject({ handed: { page: 'hand-back' } })
  })

  test('is marking a one-on-one that began, with that one-on-one and nothing else in the window', async () => {
    const given = { workbook: rep, session: talk }
    expect(await ask('handover.give', { given })).toBe('session.no-marks')
    await dispatch({ type: 'session.start', id: talk })
    await ask('handover.give', { given })
    expect(reloads).toBe(1)
    const answers = [await ask('workbook.open', { workbook: rep }), await mark(), await ask('handover.state', {})]
    for (const answer of answers) expect(answer).not.toEqual(expect.any(String))
    expect(JSON.stringify(answers)).not.toContain('SECRET')
    const refused = [
      await dispatch({ type: 'session.edit', id: talk, changes: { repComment: 'x' } }),
      await dispatch({ type: 'session.markAsRep', id: countedId(9200), comment: 'x' }),
      await ask('plan.page', { workbook: rep, plan, paper: 'a4' }),
      await prepare('rep')
    ]
    expect(refused).toEqual(refused.map(() => 'call.with-rep'))
    await ask('handover.takeBack', { pin: '' })
    const { workbook } = await session.opened().workbooks.open(rep)
    expect(workbook.sessions[talk]).toMatchObject({ repComment: 'Mine.', purpose: 'SECRET' })
    expect(workbook.sessions[talk]?.markedByRep).toBeDefined()
  })
})

describe('S0-7 after a one-on-one on the screen that both look at', () => {
  const talk = countedId(9400)
  const dispatch = (command: CallInput<'workbook.dispatch'>['command']) =>
    ask('workbook.dispatch', { workbook: rep, command })

  beforeEach(async () => {
    const template = templateNamed('how-are-you')
    const changes = { purpose: 'SECRET', mode: 'human' } as const
    expect(await dispatch({ type: 'session.plan', id: talk, when: now(), template, changes })).toBeTypeOf('object')
  })

  test('main tells whether it is over and nothing else, and does nothing to it', async () => {
    const given = { workbook: rep, talk }
    expect(await ask('handover.share', given)).toBe('session.gone')
    await dispatch({ type: 'session.start', id: talk })
    await ask('handover.give', { given })
    expect(reloads).toBe(1)
    const answers = [
      await ask('handover.state', {}),
      await ask('settings.get', {}),
      await ask('library.state', {}),
      await ask('library.reps', {}),
      await ask('workbook.open', { workbook: rep })
    ]
    for (const answer of answers) expect(answer).not.toEqual(expect.any(String))
    expect(answers[0]).toMatchObject({ handed: { given, page: 'hand-back' } })
    expect(answers[4]).toMatchObject({ workbook: { sessions: { [talk]: { status: 'open' } } } })
    for (const kind of ['plans', 'cycles']) expect(answers[4]).toHaveProperty(`workbook.${kind}`, {})
    expect(JSON.stringify(answers)).not.toMatch(/SECRET|human|how-are-you/)
    const refused = [
      await dispatch({ type: 'session.start', id: talk }),
      await dispatch({ type: 'session.markAsRep', id: talk, comment: 'x' }),
      await prepare('rep'),
      await ask('plan.page', { workbook: rep, plan, paper: 'a4' }),
      await ask('workbook.open', { workbook: other }),
      await ask('handover.share', given)
    ]
    expect(refused).toEqual(refused.map(() => 'call.with-rep'))
  })

  test('from one whose beginning was taken back there is no way but the page in between, which shows nothing of it', async () => {
    await ask('handover.give', { given: { workbook: rep, talk } })
    expect(await ask('handover.state', {})).toMatchObject({ handed: { page: 'hand-back' } })
    const shown = await ask('workbook.open', { workbook: rep })
    for (const kind of ['sessions', 'plans', 'cycles']) expect(shown).toHaveProperty(`workbook.${kind}`, {})
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|human|how-are-you/)
    expect(await ask('handover.resume', {})).toBe('call.with-rep')
    await ask('handover.takeBack', { pin: '' })
    await dispatch({ type: 'session.delete', id: talk })
    await ask('handover.give', { given: { workbook: rep, talk } })
    expect(await ask('workbook.open', { workbook: rep })).toHaveProperty('workbook.sessions', {})
  })

  test('both go on with one that is paused, and not with one that is over or with anything else', async () => {
    const given = { workbook: rep, talk }
    expect(await ask('handover.resume', {})).toBe('call.with-rep')
    await dispatch({ type: 'session.start', id: talk })
    await ask('handover.give', { given })
    expect(await ask('handover.resume', {})).toEqual({})
    expect(await ask('handover.state', {})).toMatchObject({ handed: null })
    await dispatch({ type: 'session.finish', id: talk })
    const { workbook } = await session.opened().workbooks.open(rep)
    if (workbook.sessions[talk]?.status !== 'held') throw new Error('the one-on-one is not over')
    await ask('handover.give', { given })
    expect(await ask('handover.resume', {})).toBe('call.with-rep')
    await ask('handover.takeBack', { pin: '' })
    await ask('handover.give', { given: { workbook: rep, plan } })
    expect(await ask('handover.resume', {})).toBe('call.with-rep')
  })
})
