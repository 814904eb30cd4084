import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { packHandlers } from '../../../../../electron/ipc/handlers/packs'
import { templateHandlers } from '../../../../../electron/ipc/handlers/templates'
import { trainerHandlers } from '../../../../../electron/ipc/handlers/trainer'
import { createKnownFiles, type KnownFiles } from '../../../../../electron/ipc/known-files'
import type { Dialogs, Printing } from '../../../../../electron/ipc/ports'
import { register } from '../../../../../electron/ipc/register'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { createTemplatePages } from '../../../../../electron/services/templates/pages'
import { type CallInput, type CallName, type CallOutput, calls } from '../../../../../shared/contract'
import { createTranslator } from '../../../../../shared/messages'
import { TestClock } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { createMemoryIpc } from '../../../../support/memory-ipc'
import { handMade, info, packWith, passphrase, plan, signerCalled } from '../../../../support/sample-pack'

const english = createTranslator('en')
const pdf = createPdfInProcess({ fontsFolder: resolve('resources/fonts'), translator: () => english })
afterAll(() => pdf.close())

let desk: string
let place: Awaited<ReturnType<typeof temporaryLibrary>>
let session: LibrarySession
let known: KnownFiles
/** What the user answers in the next dialogs: a file, or nothing. */
let answers: (string | null)[]
let asked: string[]
let ipc: ReturnType<typeof createMemoryIpc>

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
  place = await temporaryLibrary()
  answers = []
  asked = []
  const answer = (question: string) => {
    asked.push(question)
    return Promise.resolve(answers.shift() ?? null)
  }
  const dialogs: Dialogs = {
    chooseFolder: () => answer('folder'),
    saveFolder: () => answer('folder'),
    savePdf: answer,
    openPdf: () => answer('pdf'),
    saveFile: (kind, name) => answer(`save ${kind} ${name}`),
    openFile: (kind) => answer(`open ${kind}`)
  }
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
  known = createKnownFiles()
  const forms = createTemplatePages({
    pdf,
    now: new TestClock().now,
    rateable: () => session.opened().templates.list()
  })
  const printing: Printing = { printers: async () => [], print: async () => 'cancelled', printTo: async () => 'handed' }
  const services = { session, forms, dialogs, printing, files, known }
  ipc = createMemoryIpc()
  const handlers = { ...templateHandlers(services), ...packHandlers(services), ...trainerHandlers(services) }
  register(ipc, () => ({ handlers, withRep: false }), {
    isTrusted: () => true,
    translator: () => english,
    log: (line) => expect(line).toBe(''),
    checksOutputs: true
  })
})
afterEach(async () => {
  await session.close()
  await place.clear()
  await rm(desk, { recursive: true })
})

const at = (name: string) => join(desk, name)
const window = { page: 1, url: 'app://coachbook/index.html', isMainFrame: true }
const outputs: { [N in CallName]: { output: z.ZodType<CallOutput<N>> } } = calls

/** The answer of a call that succeeds, in the shape that the contract gives. */
async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await ipc.call(window, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return outputs[name].output.parse(reply.value)
}

async function refusalOf<N extends CallName>(name: N, input: CallInput<N>): Promise<string> {
  const reply = await ipc.call(window, name, input)
  return reply.ok ? 'done' : reply.error.code
}

/** Puts a pack on the desk and chooses it. */
async function chosen(bytes: Uint8Array, name = 'north.coachpack') {
  await writeFile(at(name), bytes)
  answers.push(at(name))
  const opened = await call('packs.choose', {})
  if (!opened) throw new Error('nothing was chosen')
  return opened
}

const planOffered = async () =>
  (await call('templates.list', {})).templates.find(({ template }) => template.id === plan.id)

describe('T-5 a pack comes into the library through the window', () => {
  it('is chosen, looked at, compared, installed, removed and brought back', async () => {
    const { choice, name, pack } = await chosen(await packWith())
    expect([name, pack.info.id, asked]).toEqual(['north.coachpack', 'north-trainers', ['open pack']])
    expect(await planOffered()).toBeUndefined()
    expect((await call('packs.diff', { choice, before: null })).templates[0]?.state).toBe('added')
    const pages = await call('packs.differencePages', { choice, template: plan.id, beside: 'installed', paper: 'a4' })
    expect([pages.before, pages.after.pages]).toEqual([null, 1])
    expect((await call('packs.install', { choice, resolutions: {} })).info).toEqual(info)
    expect((await planOffered())?.pack).toBe('north-trainers')
    const { undo } = await call('packs.remove', { id: 'north-trainers' })
    expect(await planOffered()).toBeUndefined()
    await call('packs.restore', { undo })
    expect((await call('packs.list', {}))[0]).toMatchObject({ builtIn: false, info: { id: 'north-trainers' } })
  })

  it('is looked at when it was dropped, as bytes with a name', async () => {
    const { name, pack } = await call('packs.read', { name: 'north.coachpack', bytes: await packWith() })
    expect([name, pack.info.id]).toEqual(['north.coachpack', 'north-trainers'])
    expect(await refusalOf('packs.read', { name: 'x.coachpack', bytes: new Uint8Array(9) })).toMatch(/^pack\./)
  })

  it('is compared with another file that was chosen', async () => {
    const first = await chosen(await packWith(), 'first.coachpack')
    const second = await chosen(await packWith({ 'notes.md': '# Other\n' }, { version: '2.0.0' }), 'second.coachpack')
    const found = await call('packs.diff', { choice: second.choice, before: first.choice })
    expect(found).toMatchObject({ before: { version: '1.0.0' }, after: { version: '2.0.0' }, notes: 'changed' })
  })

  it('is left where it is when the person thinks better of it', async () => {
    expect(await call('packs.choose', {})).toBeNull()
    expect(await call('trainer.importCard', {})).toBeNull()
  })

  it('N-9 is refused with a code when it is hostile, too large or not there', async () => {
    const evil = handMade({}, undefined, (entries) => [...entries, { name: '../evil', data: 'x' }])
    await writeFile(at('evil.coachpack'), evil)
    await writeFile(at('large.coachpack'), '')
    await truncate(at('large.coachpack'), 10 * 2 ** 30)
    answers = [at('evil.coachpack'), at('large.coachpack'), at('gone.coachpack'), desk]
    const codes = []
    for (let count = 0; count < 4; count++) codes.push(await refusalOf('packs.choose', {}))
    expect(codes).toEqual(['pack.bad-path', 'pack.too-large', 'file.unreadable', 'file.unreadable'])
    expect(await refusalOf('packs.install', { choice: '01937f2c-0000-7000-8000-000000000001', resolutions: {} })).toBe(
      'pack.no-choice'
    )
  })
})

describe('T-6 a trainer hands out a pack from the window', () => {
  it('makes a key, a form and a signed pack, and another library that has the card knows who it is from', async () => {
    const { fingerprint } = await call('trainer.create', { name: 'Nora North', passphrase })
    const own = await call('templates.startDraft', {
      from: 'blank',
      kind: 'action-plan',
      language: 'en',
      title: 'One page'
    })
    if (!own.draft) throw new Error('there is no draft')
    await call('templates.saveDraft', { id: own.id, draft: { ...own.draft, description: 'Fits a page.' } })
    expect((await call('templates.publish', { id: own.id })).published.length).toBe(1)
    const order = { info, templates: [own.id], frameworks: [], guides: [], help: [], notes: '# Notes\n' }
    expect(await refusalOf('packs.export', { ...order, key: { fingerprint, passphrase: 'wrong' } })).toBe(
      'trainer.wrong-passphrase'
    )
    answers = [at('one'), at('nora.coachcard')]
    const pack = await call('packs.export', { ...order, key: { fingerprint, passphrase } })
    const card = await call('trainer.exportCard', { fingerprint })
    expect(asked).toEqual(['save pack north-trainers-1.0.0.coachpack', 'save card Nora North.coachcard'])
    expect([pack?.name, card?.name]).toEqual(['one.coachpack', 'nora.coachcard'])
    expect(known.pathOf(pack?.file ?? '')).toBe(at('one.coachpack'))
    expect((await call('packs.made', {}))[0]).toMatchObject({ info, signedWith: fingerprint })
    expect(await readFile(at('nora.coachcard'), 'utf8')).not.toContain('sealed')

    await session.close()
    await place.clear()
    place = await temporaryLibrary()
    await session.start()
    const unknown = await chosen(await readFile(at('one.coachpack')), 'one.coachpack')
    expect(unknown.pack.signature).toEqual({ state: 'unknown', name: 'Nora North', fingerprint })
    answers = [at('nora.coachcard')]
    const imported = await call('trainer.importCard', {})
    expect(imported).toMatchObject({ name: 'Nora North', fingerprint, trusted: false })
    await call('trainer.trust', { choice: imported?.choice ?? '' })
    expect((await call('packs.inspect', { choice: unknown.choice })).signature.state).toBe('known')
    expect((await call('trainer.list', {})).trusted).toMatchObject([{ name: 'Nora North', fingerprint }])
  })

  it('T-4 a key is backed up, removed, and brought in again from its copy, each time with its passphrase', async () => {
    const { fingerprint } = await call('trainer.create', { name: 'Nora North', passphrase })
    expect(await refusalOf('trainer.backUpKey', { fingerprint, passphrase: 'wrong' })).toBe('trainer.not-opened')
    expect(asked).toEqual([])
    expect(await call('trainer.backUpKey', { fingerprint, passphrase })).toBeNull()
    answers = [at('nora'), at('nora.coachkey'), at('nora.coachkey'), at('nora.coachkey')]
    const copy = await call('trainer.backUpKey', { fingerprint, passphrase })
    expect([copy?.name, (await stat(at('nora.coachkey'))).mode & 0o077]).toEqual(['nora.coachkey', 0])
    expect(await call('trainer.chooseKey', {})).toMatchObject({ known: true })

    await call('trainer.removeKey', { fingerprint })
    expect((await call('trainer.list', {})).keys).toEqual([])
    expect(await refusalOf('trainer.removeKey', { fingerprint })).toBe('trainer.no-key')
    expect(await refusalOf('trainer.backUpKey', { fingerprint, passphrase })).toBe('trainer.no-key')

    const chosenKey = await call('trainer.chooseKey', {})
    if (!chosenKey) throw new Error('no key was chosen')
    expect(chosenKey).toMatchObject({ name: 'Nora North', fingerprint, known: false })
    const { choice } = chosenKey
    expect(await refusalOf('trainer.bringInKey', { choice, passphrase: 'wrong' })).toBe('trainer.not-opened')
    expect((await call('trainer.list', {})).keys).toEqual([])
    await call('trainer.bringInKey', { choice, passphrase })
    expect((await call('trainer.list', {})).keys).toMatchObject([{ fingerprint }])
    expect(await refusalOf('trainer.bringInKey', { choice, passphrase })).toBe('trainer.no-key-choice')
  })

  it('T-4 a file that is no key is refused when it is chosen, and changes nothing', async () => {
    await writeFile(at('large.coachkey'), Buffer.alloc(100_000, 0x20))
    await writeFile(at('text.coachkey'), 'no key')
    await writeFile(at('other.coachkey'), '{"kind":"coachkey","format":2}')
    answers = [at('large.coachkey'), at('text.coachkey'), at('other.coachkey')]
    const codes = []
    for (const _file of answers.slice()) codes.push(await refusalOf('trainer.chooseKey', {}))
    expect(codes).toEqual(['file.too-large', expect.any(String), 'trainer.no-key-file'])
    expect((await call('trainer.list', {})).keys).toEqual([])
  })

  it('a signer can be trusted by the pack that was chosen, an unsigned pack gives nobody to trust', async () => {
    const nora = await signerCalled('Nora North')
    const signed = await chosen(await packWith({}, {}, nora))
    await call('trainer.trust', { choice: signed.choice })
    expect((await call('packs.inspect', { choice: signed.choice })).signature.state).toBe('known')
    await call('trainer.distrust', { fingerprint: nora.card.fingerprint })
    expect((await call('packs.inspect', { choice: signed.choice })).signature.state).toBe('unknown')
    const unsigned = await chosen(await packWith(), 'unsigned.coachpack')
    expect(await refusalOf('trainer.trust', { choice: unsigned.choice })).toBe('trainer.no-choice')
  })

  it('a short passphrase is refused before anything is made', async () => {
    expect(await refusalOf('trainer.create', { name: 'Nora', passphrase: 'short' })).toBe('input.malformed')
    expect((await call('trainer.list', {})).keys).toEqual([])
  })
})

describe('T-2 a form is written in the window', () => {
  it('shows its page while it is written, and its blank form can be saved', async () => {
    const own = await call('templates.startDraft', { from: 'template', id: 'four-step-action-plan' })
    const template = own.draft
    if (!template) throw new Error('there is no draft')
    const page = await call('templates.page', {
      template: { ...template, title: '' },
      sample: 'longest',
      paper: 'letter'
    })
    expect(page.picture.sheets).toHaveLength(page.pages)
    expect(page.picture.sheets[0]).toMatchObject({ width: 612, height: 792 })
    answers = [at('blank')]
    const saved = await call('templates.exportBlank', { template, paper: 'a4' })
    expect(saved).toMatchObject({ name: 'blank.pdf', pages: 1 })
    expect(asked).toEqual(['save form Four-step action plan.pdf'])
    expect(await readdir(desk)).toEqual(['blank.pdf'])
    const { undo } = await call('templates.discardDraft', { id: template.id })
    await call('templates.restore', { undo })
    expect((await call('templates.list', {})).own[0]?.draft).toEqual(template)
  })

  it('refuses what is no draft', async () => {
    const own = await call('templates.startDraft', { from: 'template', id: 'four-step-action-plan' })
    if (!own.draft) throw new Error('there is no draft')
    const id = own.id
    const twice = {
      ...own.draft,
      sections: Array.from({ length: 61 }, (_, index) => ({ id: `s${index}`, fields: [] }))
    }
    expect(await refusalOf('templates.saveDraft', { id, draft: twice })).toBe('input.malformed')
    expect(await refusalOf('templates.saveDraft', { id: 'nobody', draft: own.draft })).toBe('template.gone')
  })
})
