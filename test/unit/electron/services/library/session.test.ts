import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { openParts } from '../../../../../electron/services/library/open'
import {
  createLibrarySession,
  type LibrarySession,
  type LibrarySessionOptions
} from '../../../../../electron/services/library/session'
import { createLocation } from '../../../../../electron/services/settings/location'
import { RuleError } from '../../../../../shared/errors'
import { countedId } from '../../../../support/large-workbook'
import { content, TestClock } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const home = '/home/anna'
const offered = `${home}/Documents/Coachbook`
const clock = new TestClock()

let files: MemoryFiles
let sessions: LibrarySession[]

beforeEach(async () => {
  files = new MemoryFiles()
  sessions = []
  await files.makeFolder(`${home}/.config`)
})

afterEach(async () => {
  for (const session of sessions) await session.close()
})

/** A start of the program on this machine. */
async function start(
  given: string | null = null,
  printerPaper?: LibrarySessionOptions['printerPaper']
): Promise<LibrarySession> {
  const defaults = defaultSettings('en-US', 'US')
  const session = createLibrarySession({
    files,
    location: await createLocation({ files, path: `${home}/.config/location.json`, now: clock.now }),
    given,
    offered,
    home,
    defaults,
    ...(printerPaper && { printerPaper }),
    open: (folder) =>
      openParts(folder, {
        files,
        defaults,
        content,
        now: clock.now,
        onSaving: () => undefined,
        onLibraryChanged: () => undefined
      })
  })
  sessions.push(session)
  await session.start()
  return session
}

const begin = (session: LibrarySession, choice: string | null = null) =>
  session.begin({ managerName: 'Anna Brandt', choice })

describe('the first start', () => {
  test('R-7 a library begins with the paper of the usual printer; one that is there keeps what was set', async () => {
    const session = await start(null, async () => 'a4')
    await begin(session)
    expect(session.settings().paper).toBe('a4')
    await session.opened().settings.change({ paper: 'letter' })
    await session.close()
    const again = await start(null, async () => 'a4')
    await begin(again)
    expect(again.settings().paper).toBe('letter')
  })

  test('R-7 where no printer says its paper, it is that of the country', async () => {
    const session = await start(null, async () => null)
    await begin(session)
    expect(session.settings().paper).toBe('letter')
  })

  test('offers a folder and writes nothing', async () => {
    const session = await start()
    expect(session.state()).toEqual({
      ready: false,
      nameless: null,
      locked: false,
      folder: 'Documents/Coachbook',
      readOnly: null,
      notices: [],
      unsaved: []
    })
    expect(session.settings()).toEqual(defaultSettings('en-US', 'US'))
    expect(() => session.opened()).toThrow(new RuleError('library.not-open'))
    expect(await files.look(offered)).toBe(null)
  })

  test('keeps the folder and the name for the next one', async () => {
    const first = await start()
    expect(await begin(first)).toMatchObject({ ready: true, folder: 'Documents/Coachbook' })
    await first.close()
    const next = await start()
    expect([next.state().ready, next.settings().managerName]).toEqual([true, 'Anna Brandt'])
  })

  test('can be told another folder, once', async () => {
    await begin(await start('/usb/team'))
    expect((await start('/usb/team')).state()).toMatchObject({ ready: true, folder: '/usb/team' })
    expect((await start()).state()).toMatchObject({ ready: false, folder: 'Documents/Coachbook' })
  })
})

describe('a chosen folder', () => {
  test('becomes the library when the person begins', async () => {
    await files.makeFolder(`${home}/Team`)
    const session = await start()
    const { choice, folder } = await session.keepChoice(`${home}/Team`)
    expect(folder).toBe('Team')
    expect(await begin(session, choice)).toMatchObject({ ready: true, folder: 'Team' })
    await session.close()
    expect((await start()).state().folder).toBe('Team')
  })

  test('is forgotten with the start that it was chosen in', async () => {
    await files.makeFolder(`${home}/Team`)
    const { choice } = await (await start()).keepChoice(`${home}/Team`)
    await expect(begin(await start(), choice)).rejects.toEqual(new RuleError('library.no-choice'))
  })

  test('replaces the library that was open', async () => {
    await files.makeFolder(`${home}/Team`)
    const session = await start()
    await begin(session)
    const { choice } = await session.keepChoice(`${home}/Team`)
    await begin(session, choice)
    expect(session.opened().library.folder).toBe(`${home}/Team`)
    expect(await files.look(`${offered}/library.lock`)).toBe(null)
  })

  test('that can be neither made nor read leaves everything as it was', async () => {
    const session = await start()
    await begin(session)
    files.failing = (_operation, path) => (path.startsWith('/broken') ? 'failed' : null)
    const keep = session.keepChoice('/broken')
    await expect(keep).rejects.toThrow()
    expect(session.state()).toMatchObject({ ready: true, folder: 'Documents/Coachbook' })
  })
})

describe('a library that was chosen earlier', () => {
  async function chosenEarlier() {
    const session = await start()
    await begin(session)
    await session.close()
  }

  test('and is gone is not made anew; another one can be chosen', async () => {
    await chosenEarlier()
    await files.rename(offered, '/drive')
    await files.makeFolder(`${home}/Team`)
    const session = await start()
    expect(session.state()).toMatchObject({
      ready: false,
      notices: [{ code: 'library.gone', params: { folder: 'Documents/Coachbook' } }]
    })
    expect(await files.look(offered)).toBe(null)
    const { choice } = await session.keepChoice(`${home}/Team`)
    expect(await begin(session, choice)).toMatchObject({ ready: true, folder: 'Team', notices: [] })
  })

  test('and cannot be read says so and is left alone', async () => {
    await chosenEarlier()
    files.failing = (operation, path) => (operation === 'list' && path === offered ? 'failed' : null)
    expect((await start()).state()).toMatchObject({
      ready: false,
      notices: [{ code: 'library.unreadable', params: { folder: 'Documents/Coachbook' } }]
    })
  })

  test('and cannot be written to is opened for reading under the name it has', async () => {
    await chosenEarlier()
    files.readOnly = true
    const session = await start()
    expect(session.state()).toMatchObject({ ready: true, readOnly: { code: 'library.read-only' } })
    expect(session.settings().managerName).toBe('Anna Brandt')
  })
})

describe('A5 a library whose settings cannot be read', () => {
  const rep = { id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] }
  const settings = `${offered}/settings.json`

  async function torn() {
    const session = await start()
    await begin(session)
    await session.opened().workbooks.create(rep)
    await session.close()
    await files.remove(settings)
    await files.write(settings, Buffer.from('{"managerName":"An'))
  }

  test('says how many workbooks lie in it, and opens under the name that it is told', async () => {
    await torn()
    const session = await start()
    expect(session.state()).toMatchObject({
      ready: false,
      nameless: 1,
      notices: [{ code: 'file.damaged', params: { file: 'settings.json' } }]
    })
    expect(await begin(session)).toMatchObject({ ready: true, nameless: null, folder: 'Documents/Coachbook' })
    expect(await session.opened().workbooks.list()).toMatchObject([{ name: 'Anna Berg' }])
    await session.close()
    expect((await start()).state()).toMatchObject({ ready: true, nameless: null, notices: [] })
  })

  test('says so at the start after, too, and without any workbook', async () => {
    await torn()
    await (await start()).close()
    expect((await start()).state()).toMatchObject({ ready: false, nameless: 1 })

    const empty = await start('/usb/team')
    expect(empty.state().nameless).toBeNull()
    await begin(empty)
    await empty.close()
    await files.remove('/usb/team/settings.json')
    await files.write('/usb/team/settings.json', Buffer.from('{'))
    expect((await start('/usb/team')).state()).toMatchObject({ ready: false, nameless: 0 })
  })

  test('opens also where the file is there and cannot be read, and leaves it as it is', async () => {
    const first = await start()
    await begin(first)
    await first.opened().workbooks.create(rep)
    await first.close()
    files.failing = (operation, path) => (operation === 'read' && path === settings ? 'failed' : null)
    const session = await start()
    expect(session.state()).toMatchObject({ ready: false, nameless: 1, notices: [{ code: 'file.unreadable' }] })
    expect(await session.begin({ managerName: 'Anna', choice: null })).toMatchObject({ ready: true })
    expect(await session.opened().workbooks.list()).toMatchObject([{ name: 'Anna Berg' }])
    await session.close()
    files.failing = () => null
    const again = await start()
    expect([again.state().ready, again.settings().managerName]).toEqual([true, 'Anna Brandt'])
  })

  test('is found by opening it from another one, too', async () => {
    await torn()
    const session = await start('/usb/team')
    await begin(session)
    const { choice } = await session.keepChoice(offered)
    await session.openChosen({ choice, start: false })
    expect(session.state()).toMatchObject({ ready: false, nameless: 1, folder: 'Documents/Coachbook' })
  })
})

describe('C4 another library', () => {
  const rep = { id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] }
  const team = `${home}/Team`

  /** An open library that has a rep, and the choice of an empty folder. */
  async function withAnother() {
    await files.makeFolder(team)
    const session = await start()
    await begin(session)
    await session
      .opened()
      .settings.change({ language: 'de', paper: 'a4', salesProcess: [{ id: 'one', title: 'Eins' }] })
    await session.opened().workbooks.create(rep)
    return { session, chosen: await session.keepChoice(team) }
  }
  const opened = (session: LibrarySession) => session.opened().library.folder
  const recentOf = async (session: LibrarySession) =>
    (await session.recent()).map(({ folder, state }) => [folder, state])

  test('is started only when somebody says so, under the name and in the language of the first, which is given back whole', async () => {
    const { session, chosen } = await withAnother()
    expect(chosen).toMatchObject({ folder: 'Team', found: 'none' })
    await expect(session.openChosen({ choice: chosen.choice, start: false })).rejects.toMatchObject({
      code: 'library.none-there'
    })
    expect([opened(session), await files.list(team)]).toEqual([offered, []])
    await session.opened().workbooks.dispatch(rep.id, { type: 'notes.write', notes: 'Saved before.' })

    await session.openChosen({ choice: chosen.choice, start: true })
    expect([opened(session), session.state().ready]).toEqual([team, true])
    expect(session.settings()).toMatchObject({
      managerName: 'Anna Brandt',
      language: 'de',
      paper: 'a4',
      salesProcess: [{ title: 'Eins' }]
    })
    expect(await session.opened().workbooks.list()).toEqual([])
    expect(await files.look(`${offered}/library.lock`)).toBeNull()

    const back = await session.keepChoice(offered)
    expect(back).toMatchObject({ found: 'library' })
    await session.openChosen({ choice: back.choice, start: false })
    const { workbook } = await session.opened().workbooks.open(rep.id)
    expect(workbook.private.notes).toBe('Saved before.')
    await session.close()
    expect((await start()).state().folder).toBe('Documents/Coachbook')
  })

  test('that is the same one is no error, on whatever way it is named', async () => {
    const { session } = await withAnother()
    const same = await session.keepChoice(`${offered}/`)
    expect(same).toMatchObject({ folder: 'Documents/Coachbook', found: 'open' })
    const parts = session.opened()
    await session.openChosen({ choice: same.choice, start: false })
    expect(session.opened()).toBe(parts)
    expect(session.state().readOnly).toBeNull()
  })

  test('stays shut while something of the first cannot be saved', async () => {
    const { session, chosen } = await withAnother()
    files.failing = (operation) => (operation === 'append' ? 'disk-full' : null)
    await session.opened().workbooks.dispatch(rep.id, { type: 'notes.write', notes: 'Not yet.' })
    await expect(session.openChosen({ choice: chosen.choice, start: true })).rejects.toMatchObject({
      code: 'library.not-left'
    })
    files.failing = () => null
    const { workbook } = await session.opened().workbooks.open(rep.id)
    expect([opened(session), workbook.private.notes]).toEqual([offered, 'Not yet.'])
  })

  test('that cannot be started leaves the first as it was', async () => {
    const { session, chosen } = await withAnother()
    files.failing = (operation, path) => (operation === 'create' && path.startsWith(team) ? 'read-only' : null)
    await expect(session.openChosen({ choice: chosen.choice, start: true })).rejects.toMatchObject({
      code: 'library.not-started',
      params: { folder: 'Team' }
    })
    expect([opened(session), session.state().readOnly, session.state().notices]).toEqual([offered, null, []])
    await session.opened().workbooks.dispatch(rep.id, { type: 'notes.write', notes: 'Goes on.' })
  })

  test('is remembered with those before it; one that is gone says so and can be taken from the list', async () => {
    const { session, chosen } = await withAnother()
    await session.openChosen({ choice: chosen.choice, start: true })
    expect(await recentOf(session)).toEqual([
      ['Team', 'open'],
      ['Documents/Coachbook', 'there']
    ])
    files.takeAway(offered)
    const [open, gone] = await session.recent()
    expect(gone).toMatchObject({ folder: 'Documents/Coachbook', state: 'gone' })
    await expect(session.openChosen({ choice: gone?.choice ?? '', start: false })).rejects.toMatchObject({
      code: 'library.none-there'
    })
    expect(await files.look(offered)).toBeNull()
    await session.forget(open?.choice ?? '')
    await session.forget(gone?.choice ?? '')
    expect(await recentOf(session)).toEqual([['Team', 'open']])
    await session.close()
    expect(await recentOf(await start())).toEqual([['Team', 'open']])
  })

  test('can be gone back from also where the first was never chosen', async () => {
    await files.makeFolder(team)
    const session = await start('/usb/team')
    await begin(session)
    const { choice } = await session.keepChoice(team)
    await session.openChosen({ choice, start: true })
    expect(await recentOf(session)).toEqual([
      ['Team', 'open'],
      ['/usb/team', 'there']
    ])
  })
})

test('a library on a drive that comes back is opened by looking again', async () => {
  const first = await start()
  await begin(first)
  await first.close()
  await files.rename(offered, '/drive')
  const session = await start()
  expect(await session.startAgain()).toBe(false)
  expect(session.state().notices).toMatchObject([{ code: 'library.gone' }])
  await files.rename('/drive', offered)
  expect(await session.startAgain()).toBe(true)
  expect(session.state()).toMatchObject({ ready: true, folder: 'Documents/Coachbook', notices: [] })
})

describe('a library that changed hands', () => {
  const lock = `${offered}/library.lock`
  const rep = { id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] }
  const other = Buffer.from('{"host":"desk","pid":7,"id":"other","beat":9999999999999}')

  async function robbed() {
    const session = await start()
    await begin(session)
    await session.opened().workbooks.create(rep)
    await files.write(lock, other)
    await session.look()
    return session
  }

  test('is opened anew to be read, and what another program did meanwhile is said', async () => {
    const session = await robbed()
    expect(session.state().readOnly).toEqual({ code: 'library.taken', params: {} })
    const { saving } = await session.opened().workbooks.dispatch(rep.id, { type: 'notes.write', notes: 'ours' })
    expect(saving).toEqual({ state: 'not-saved', reason: 'taken' })

    expect(await session.reopen()).toBe(true)
    const { readOnly, notices } = session.state()
    expect(readOnly?.code).toBe('library.locked')
    expect(notices.map(({ code }) => code)).toEqual(['library.was-taken', 'workbook.fork'])
    expect(await session.opened().workbooks.open(rep.id)).toMatchObject({ workbook: { private: { notes: '' } } })
    expect(await files.read(lock)).toEqual(other)
  })

  test('that is closed while files of it are exchanged is closed once they are, and exchanges none from then on', async () => {
    const session = await start()
    await begin(session)
    const steps: string[] = []
    const exchanged = session.exchange(async () => {
      await files.list(offered)
      steps.push('exchanged')
    })
    const closed = session.close().then(({ state }) => steps.push(state))
    expect(await session.exchange(async () => void steps.push('late'))).toBe(false)
    expect(await exchanged).toBe(true)
    await closed
    expect(steps).toEqual(['exchanged', 'saved'])
    expect(() => session.opened()).toThrow(RuleError)
    expect(await files.look(lock)).toBeNull()
  })

  test('is written to again once the other program has ended', async () => {
    const session = await robbed()
    await session.reopen()
    await files.remove(lock)
    expect(await session.reopen()).toBe(true)
    expect(session.state().readOnly).toBeNull()
    const { saving } = await session.opened().workbooks.dispatch(rep.id, { type: 'notes.write', notes: 'ours' })
    expect(saving).toEqual({ state: 'saved' })
  })

  test('keeps what stood in the window until it can be written to again, and then with the library', async () => {
    const session = await robbed()
    const nora = { of: 'Add a rep', name: 'Name', words: 'Nora Halvorsen', workbook: null }
    const said = () =>
      session
        .opened()
        .leftWords.words()
        .map(({ words }) => words)
    await session.reopen([nora])
    expect(said()).toEqual(['Nora Halvorsen'])
    await session.reopen([{ ...nora, words: 'Mira Berg' }])
    expect(session.opened().leftWords.held()).toHaveLength(2)
    await files.remove(lock)
    await session.reopen()
    expect(said()).toEqual(['Nora Halvorsen', 'Mira Berg'])
    expect(session.opened().leftWords.held()).toEqual([])
  })

  test('and whose folder is not there is not made anew', async () => {
    const session = await robbed()
    files.takeAway(offered)
    expect(await session.reopen()).toBe(false)
    expect(await files.look(offered)).toBeNull()
  })
})
