import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { openParts } from '../../../../../electron/services/library/open'
import { createProtection, WrongGuesses } from '../../../../../electron/services/library/protection'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { createLocation } from '../../../../../electron/services/settings/location'
import { createVault } from '../../../../../electron/services/storage/vault'
import { remembered } from '../../../../../electron/shell/remembered'
import { RuleError } from '../../../../../shared/errors'
import { anna, rep } from '../../../../support/annas-library'
import { content, TestClock } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const home = '/home/jonas'
const library = `${home}/Coachbook`
const word = 'Zitronenfalter'
const testClock = new TestClock()

let disk: MemoryFiles
let time: number
let sessions: LibrarySession[]

beforeEach(async () => {
  disk = new MemoryFiles()
  time = 0
  sessions = []
  await disk.makeFolder(`${home}/.config`)
})

afterEach(async () => {
  for (const session of sessions) await session.close()
})

/** A start of the program on this machine. */
async function start(given = library) {
  const began = time
  const vault = createVault(disk)
  const { files } = vault
  const defaults = { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' }
  const { now } = testClock
  const told = { onSaving: () => undefined, onLibraryChanged: () => undefined }
  const session = createLibrarySession({
    files,
    vault,
    location: await createLocation({ files, path: `${home}/.config/location.json`, now }),
    given,
    offered: library,
    home,
    defaults,
    open: (folder) => openParts(folder, { files, vault, defaults, content, now, ...told })
  })
  sessions.push(session)
  await session.start()
  const cost = { N: 2 ** 10, r: 8, p: 1 }
  const protection = createProtection({
    disk,
    vault,
    session,
    cost,
    clock: () => time - began,
    today: () => time,
    guesses: await remembered(disk, `${home}/.config/guesses.json`, WrongGuesses)
  })
  return { session, protection }
}

type Started = Awaited<ReturnType<typeof start>>

const notes = async ({ session }: Started) => (await session.opened().workbooks.open(anna)).workbook.private.notes
const write = ({ session }: Started, text: string) =>
  session.opened().workbooks.dispatch(anna, { type: 'notes.write', notes: text })

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'none'
  } catch (error) {
    return error instanceof RuleError ? error.code : String(error)
  }
}

async function begun(): Promise<Started> {
  const started = await start()
  await started.session.opened().workbooks.create(rep)
  await started.session.opened().settings.change({ managerName: `Jonas ${word}` })
  await write(started, word)
  return started
}

const everything = () => JSON.stringify(disk.snapshot())

test('N-5 words that were shown and lost are known to be, and those of a new sheet open beside the old until somebody has them', async () => {
  const first = await begun()
  const words = await first.protection.protect('the first passphrase')
  expect(await first.protection.words()).toBe('not-kept')
  // The window closes while they are shown.
  await first.session.close()
  const second = await start()
  await second.protection.unlock('the first passphrase')
  expect(await second.protection.words()).toBe('not-kept')
  await second.protection.haveWords(words)
  expect(await second.protection.words()).toBe('kept')
  const lost = await second.protection.renewWords('the first passphrase')
  expect(await second.protection.words()).toBe('new-not-kept')
  const renewed = await second.protection.renewWords('the first passphrase')
  expect(await codeOf(second.protection.haveWords(lost))).toBe('protection.no-words')
  // Changing the passphrase meanwhile makes no difference.
  await second.protection.change('the first passphrase', 'the next passphrase')
  expect(await second.protection.words()).toBe('new-not-kept')
  await second.session.lock()
  expect(await codeOf(second.protection.recover(lost.join(' '), 'the other passphrase'))).toBe('protection.wrong-words')
  time += 60_000
  await second.protection.recover(words.join(' '), 'the other passphrase')
  await second.protection.haveWords(renewed)
  expect(await second.protection.words()).toBe('kept')
  await second.session.lock()
  expect(await codeOf(second.protection.recover(words.join(' '), 'the last passphrase'))).toBe('protection.wrong-words')
  time += 60_000
  await second.protection.recover(renewed.join(' '), 'the last passphrase')
  expect(await notes(second)).toBe(word)
})

test('N-5 a library is protected, worked in, locked, opened, given another passphrase, recovered and put in clear again', async () => {
  const first = await begun()
  const words = await first.protection.protect('the first passphrase')
  expect(words).toHaveLength(24)
  expect(await notes(first)).toBe(word)
  await write(first, `${word} again`)
  expect((await first.session.lock()).state).toBe('saved')
  expect(first.session.state()).toMatchObject({ ready: false, locked: true })
  expect(await codeOf(Promise.resolve().then(() => first.session.opened()))).toBe('library.not-open')
  // A single word can occur in a file name, such as "library"; two of them in sequence occur nowhere.
  const pairs = words.slice(1).map((one, at) => `${words[at]} ${one}`)
  for (const hidden of [word, rep.name, 'Anna', 'berg-', 'first passphrase', ...pairs])
    expect(everything()).not.toContain(hidden)

  await first.protection.unlock('the first passphrase')
  expect(await notes(first)).toBe(`${word} again`)
  await first.protection.change('the first passphrase', 'the second passphrase')
  await first.session.close()

  const second = await start()
  expect(second.session.state()).toMatchObject({ ready: false, locked: true, notices: [] })
  expect(await codeOf(second.protection.unlock('the first passphrase'))).toBe('protection.wrong')
  time += 60_000
  await second.protection.recover(words.join(' '), 'the third passphrase')
  expect(await notes(second)).toBe(`${word} again`)
  const renewed = await second.protection.renewWords('the third passphrase')
  await second.protection.haveWords(renewed)
  await second.session.lock()
  expect(await codeOf(second.protection.recover(words.join(' '), 'another'))).toBe('protection.wrong-words')
  time += 60_000
  await second.protection.recover(renewed.join(' '), 'the last passphrase')
  await second.protection.unprotect('the last passphrase')
  expect(await notes(second)).toBe(`${word} again`)
  await second.session.close()

  const third = await start()
  expect(third.session.state()).toMatchObject({ ready: true, locked: false, notices: [] })
  expect(await notes(third)).toBe(`${word} again`)
  expect(third.protection.isProtected()).toBe(false)
  expect(everything()).toContain(word)
})

test('N-5 wrong guesses wait, a second first and twice as long each time, and the right one ends it', async () => {
  const started = await begun()
  await started.protection.protect('the right passphrase')
  await started.session.lock()
  for (const seconds of [1, 2, 4]) {
    expect(await codeOf(started.protection.unlock('a wrong passphrase'))).toBe('protection.wrong')
    expect(started.protection.waits()).toBe(seconds)
    time += seconds * 1000 - 1
    expect(started.protection.waits()).toBe(1)
    expect(await codeOf(started.protection.unlock('the right passphrase'))).toBe('protection.wait')
    time += 1
    expect(started.protection.waits()).toBe(0)
  }
  await started.protection.unlock('the right passphrase')
  await started.session.lock()
  expect(await codeOf(started.protection.unlock('a wrong passphrase'))).toBe('protection.wrong')
  time += 1000
  await started.protection.unlock('the right passphrase')
})

test('N-5 a change of the passphrase writes the key file and nothing else', async () => {
  const started = await begun()
  await started.protection.protect('the first passphrase')
  const before = disk.snapshot()
  await started.protection.change('the first passphrase', 'the second passphrase')
  const after = disk.snapshot()
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed.sort()).toEqual([`${library}/protection.copy.json`, `${library}/protection.json`])
})

test('N-5 what cannot be saved keeps the library open, and a disk that is full leaves it in clear', async () => {
  const started = await begun()
  await write(started, 'on the disk')
  disk.capacity = Object.values(disk.snapshot()).join('').length + 2000
  expect(await codeOf(started.protection.protect('a passphrase'))).toBe('protection.disk-full')
  expect(await notes(started)).toBe('on the disk')
  expect(started.protection.isProtected()).toBe(false)
  disk.capacity = null
  await started.protection.protect('a passphrase')
  await notes(started)
  disk.readOnly = true
  await write(started, 'in memory')
  expect((await started.session.lock()).state).toBe('not-saved')
  expect(started.session.state().locked).toBe(false)
  disk.readOnly = false
  expect((await started.session.lock()).state).toBe('saved')
  await started.protection.unlock('a passphrase')
  expect(await notes(started)).toBe('in memory')
})

const torn = (bytes: Buffer) => Buffer.alloc(bytes.length)
const keyFiles = [`${library}/protection.json`, `${library}/protection.copy.json`] as const

test.each(keyFiles)('N-5 %s full of zeros costs nothing, and is whole again once the library is open', async (path) => {
  const started = await begun()
  await started.protection.protect('the first passphrase')
  await started.protection.change('the first passphrase', 'the second passphrase')
  await write(started, 'the last words')
  await started.session.close()
  const whole = await disk.read(path)
  disk.change(path, torn)
  const next = await start()
  expect(next.session.state()).toMatchObject({ locked: true, notices: [] })
  expect(await codeOf(next.protection.unlock('the first passphrase'))).toBe('protection.wrong')
  time += 60_000
  await next.protection.unlock('the second passphrase')
  expect(await notes(next)).toBe('the last words')
  expect((await disk.read(path)).equals(whole)).toBe(true)
})

test('N-5 a change of the passphrase that stopped between the two key files leaves the old passphrase, and both alike', async () => {
  const started = await begun()
  await started.protection.protect('the first passphrase')
  let renames = 0
  disk.failing = (operation) => (operation === 'rename' && ++renames === 2 ? 'failed' : null)
  expect(await codeOf(started.protection.change('the first passphrase', 'the second passphrase'))).toBe(
    'protection.not-written'
  )
  disk.failing = () => null
  await started.session.lock()
  await started.protection.unlock('the first passphrase')
  const [file, copy] = await Promise.all(keyFiles.map((path) => disk.read(path)))
  expect(copy).toEqual(file)
  await started.protection.unprotect('the first passphrase')
  expect(Object.keys(disk.snapshot()).filter((path) => keyFiles.some((one) => one === path))).toEqual([])
})

test('N-5 a key file that cannot be understood opens nothing and changes nothing', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  await started.session.close()
  for (const path of keyFiles) disk.change(path, () => Buffer.from('{"format":"coachbook.protection"}'))
  const before = disk.snapshot()
  const next = await start()
  expect(next.session.state()).toMatchObject({ ready: false, locked: false })
  expect(next.session.state().notices.map(({ code }) => code)).toEqual(['library.key-damaged'])
  expect(disk.snapshot()).toEqual(before)
})

test('N-5 a library that is being opened anew is locked all the same, and is not open afterwards', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  const { session } = started
  for (const both of [
    () => [session.reopen(), session.lock()] as const,
    () => [session.lock(), session.reopen()] as const
  ]) {
    await notes(started)
    await Promise.all(both())
    expect(session.state()).toMatchObject({ ready: false, locked: true })
    expect(await codeOf(Promise.resolve().then(() => session.opened()))).toBe('library.not-open')
    await started.protection.unlock('a passphrase')
    expect(session.state()).toMatchObject({ ready: true, readOnly: null })
  }
})

test('N-5 a key file of a later Coachbook is told as that, not as damage, and nothing is changed', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  await started.session.close()
  disk.change(`${library}/protection.json`, () => Buffer.from('{"format":"coachbook.protection","version":2}'))
  const before = disk.snapshot()
  const next = await start()
  const { choice } = await next.session.keepChoice(library)
  expect(await codeOf(next.session.openChosen({ choice, start: false }))).toBe('protection.newer')
  expect(disk.snapshot()).toEqual(before)
})

test('N-5 a protected library whose key file is not there yet opens nothing and changes nothing', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  await started.session.close()
  const keyFile = await disk.read(`${library}/protection.json`)
  await disk.remove(`${library}/protection.json`)
  const before = disk.snapshot()
  const next = await start()
  expect(next.session.state().notices.map(({ code }) => code)).toEqual(['library.unreadable'])
  const { choice } = await next.session.keepChoice(library)
  expect(await codeOf(next.session.openChosen({ choice, start: false }))).toBe('protection.key-missing')
  expect(disk.snapshot()).toEqual(before)
  await disk.write(`${library}/protection.json`, keyFile)
  await next.session.startAgain()
  await next.protection.unlock('a passphrase')
  expect(await notes(next)).toBe(word)
})

test('N-5 the right passphrase for a library whose folder cannot be read says so, and it stays locked', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  await started.session.lock()
  disk.failing = (operation, path) => (operation === 'list' && path === library ? 'failed' : null)
  expect(await codeOf(started.protection.unlock('a passphrase'))).toBe('protection.not-opened')
  expect(started.session.state()).toMatchObject({ locked: true })
  disk.failing = () => null
  await started.protection.unlock('a passphrase')
  expect(await notes(started)).toBe(word)
})

test('N-5 a library that another program took while it was being written anew stays as that program left it', async () => {
  const started = await begun()
  let isTaken = false
  disk.failing = (operation, path) => {
    if (operation === 'create' && path.includes('restoring/new') && !isTaken) {
      isTaken = true
      disk.change(`${library}/library.lock`, (bytes) => Buffer.from(bytes.toString().replace(/"id":"./, '"id":"x')))
    }
    return null
  }
  expect(await codeOf(started.protection.protect('a passphrase'))).toBe('workbook.read-only')
  expect(isTaken).toBe(true)
  expect(await disk.list(library)).not.toContain('protection.json')
  expect(await disk.list(library)).not.toContain('restoring')
})

test('N-5 from a library that is locked another is opened, and the other way round', async () => {
  const started = await begun()
  await started.protection.protect('a passphrase')
  await started.session.lock()
  await disk.makeFolder(`${home}/Other`)
  const { choice } = await started.session.keepChoice(`${home}/Other`)
  await started.session.openChosen({ choice, start: true })
  expect(started.session.state()).toMatchObject({ ready: true, locked: false })
  const back = await started.session.keepChoice(library)
  expect(back.found).toBe('library')
  await started.session.openChosen({ choice: back.choice, start: false })
  expect(started.session.state()).toMatchObject({ locked: true })
  await started.protection.unlock('a passphrase')
  expect(await notes(started)).toBe(word)
})

test('N-5 a second program asks for the passphrase as well, and then reads what the first one writes', async () => {
  const first = await begun()
  await first.protection.protect('a passphrase')
  const second = await start()
  expect(second.session.state().locked).toBe(true)
  await second.protection.unlock('a passphrase')
  expect(second.session.state().readOnly?.code).toBe('library.locked')
  expect(await notes(second)).toBe(word)
  expect(await codeOf(second.protection.change('a passphrase', 'another one'))).toBe('workbook.read-only')
})

test('N-5 the folder of a second copy of a workbook tells nobody’s name in a protected library', async () => {
  const started = await begun()
  const [folder = ''] = await disk.list(`${library}/reps`)
  expect(folder).toContain('anna')
  await started.session.opened().workbooks.closeAll()
  await disk.makeFolder(`${library}/reps/${folder} copy`)
  for (const name of ['workbook.json', 'journal.jsonl'])
    await disk
      .read(`${library}/reps/${folder}/${name}`)
      .then((bytes) => disk.write(`${library}/reps/${folder} copy/${name}`, bytes))
      .catch(() => undefined)
  expect(await started.session.opened().workbooks.list()).toHaveLength(2)
  await started.protection.protect('a passphrase')
  const names = await disk.list(`${library}/reps`)
  expect(names).toHaveLength(2)
  expect(names).toContain(anna)
  expect(names.join(' ')).not.toMatch(/anna/i)
  expect(names.join(' ')).toMatch(/copy-[0-9a-f]{16}/)
  expect(await started.session.opened().workbooks.list()).toHaveLength(2)
})

test('N-5 everything that Coachbook itself wrote into a library is sealed when it is protected', async () => {
  const started = await begun()
  const { ownDays, templates, trainers, imports } = started.session.opened()
  await ownDays.keepCalendar({})
  await templates.startDraft({ from: 'template', id: content.templates[0]?.template.id ?? '' })
  await trainers.create({ name: 'Nora', passphrase: 'a passphrase of a key' })
  await imports.remember('date\nrep', {
    what: 'numbers',
    columns: [],
    order: 'mdy',
    mark: '.',
    epoch: 1900,
    fill: false,
    people: {},
    everybody: null,
    kind: null,
    period: 'week',
    equal: 'once',
    there: 'replace' as const,
    several: {},
    between: 'leave',
    which: {}
  })
  const before = await disk.list(library)
  expect(before).toEqual(
    expect.arrayContaining(['import-answers.json', 'reps', 'rhythm.json', 'settings.json', 'templates', 'trainer'])
  )
  await started.protection.protect('a passphrase')
  await started.session.lock()
  const inClear = ['library.json', 'protection.json', 'protection.copy.json', 'library.lock']
  for (const [path, bytes] of Object.entries(disk.snapshot())) {
    const [root = ''] = path.slice(library.length + 1).split('/')
    if (!path.startsWith(`${library}/`) || inClear.includes(root)) continue
    expect(bytes.startsWith('CBS') || bytes.startsWith(':') || bytes.includes('"sealed":'), path).toBe(true)
  }
  expect(await disk.list(library)).toEqual(expect.arrayContaining(before.filter((name) => !name.endsWith('.lock'))))
})

test('N-5 files of before that cannot be removed are told, and removed once they can be', async () => {
  const started = await begun()
  disk.failing = (operation, path) => (operation === 'remove' && path.includes('/restoring/old/') ? 'failed' : null)
  await started.protection.protect('a passphrase')
  const codes = () => started.session.state().notices.map(({ code }) => code)
  expect(codes()).toEqual(['library.left-over'])
  expect(everything()).toContain(word)
  await started.session.lock()
  await started.protection.unlock('a passphrase')
  expect(codes()).toEqual(['library.left-over'])
  disk.failing = () => null
  await started.session.lock()
  await started.protection.unlock('a passphrase')
  expect(codes()).toEqual([])
  expect(everything()).not.toContain(word)
})

test('N-5 who starts the program anew after wrong guesses waits on, for no longer than a pause', async () => {
  const started = await begun()
  await started.protection.protect('the right passphrase')
  await started.session.lock()
  for (let guess = 1; guess <= 4; guess++) {
    expect(await codeOf(started.protection.unlock('a wrong passphrase'))).toBe('protection.wrong')
    time += 10_000
  }
  time -= 10_000
  await started.session.close()
  let next = await start()
  expect(await codeOf(next.protection.unlock('the right passphrase'))).toBe('protection.wait')
  time += 7999
  next = await start()
  expect(await codeOf(next.protection.unlock('the right passphrase'))).toBe('protection.wait')
  time += 1
  expect(await codeOf(next.protection.unlock('a wrong passphrase'))).toBe('protection.wrong')
  // A clock that was set back by a day costs one pause, and not a year.
  const set = time
  time -= 365 * 24 * 3600_000
  next = await start()
  expect(await codeOf(next.protection.unlock('the right passphrase'))).toBe('protection.wait')
  time += 16_000
  await next.protection.unlock('the right passphrase')
  await next.session.lock()
  await next.session.close()
  time = set
  next = await start()
  await next.protection.unlock('the right passphrase')
})

test('N-5 a library without a single rep is protected and in clear again', async () => {
  const started = await start()
  await started.session.opened().settings.change({ managerName: `Jonas ${word}` })
  expect(await disk.list(library)).not.toContain('reps')
  await started.protection.protect('a passphrase')
  expect(started.protection.isProtected()).toBe(true)
  expect(everything()).not.toContain(word)
  await started.session.lock()
  await started.protection.unlock('a passphrase')
  expect(started.session.settings().managerName).toBe(`Jonas ${word}`)
  await started.protection.unprotect('a passphrase')
  expect(started.session.settings().managerName).toBe(`Jonas ${word}`)
})
