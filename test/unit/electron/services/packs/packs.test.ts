import { beforeEach, describe, expect, it } from 'vitest'
import type { Signer } from '../../../../../electron/services/packs/build-pack'
import type { FormsOfLibrary } from '../../../../../electron/services/packs/open'
import { readPack } from '../../../../../electron/services/packs/read-pack'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { RuleError } from '../../../../../shared/errors'
import type { InspectedPack, Resolution } from '../../../../../shared/model/pack'
import { Template } from '../../../../../shared/model/template'
import { filesIn, openLibraryForms } from '../../../../support/forms-in-memory'
import { hostilePacks } from '../../../../support/hostile-packs'
import { content } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'
import { guide, handMade, info, observation, packWith, plan, signerCalled } from '../../../../support/sample-pack'

const nora = await signerCalled('Nora North')
const stranger = await signerCalled('Nora North')

let files: MemoryFiles
let forms: FormsOfLibrary

beforeEach(async () => {
  files = new MemoryFiles()
  forms = await openLibraryForms(files)
})

const codeOf = (work: Promise<unknown>) =>
  work.then(() => 'done').catch((error) => (error instanceof RuleError ? error.code : Promise.reject(error)))

const open = async (bytes: Uint8Array) => forms.packs.open(bytes)
const inspect = async (bytes: Uint8Array): Promise<InspectedPack> => (await open(bytes)).pack
const install = async (bytes: Uint8Array, resolutions: Record<string, Resolution> = {}) =>
  forms.packs.install((await open(bytes)).choice, resolutions)

const form = (data: object) => Template.parse(data)
const planOffered = () => forms.templates.list().templates.find(({ template }) => template.id === plan.id)

/** The next version of the plan, with another help text. */
const nextPlan = {
  ...plan,
  version: '1.1.0',
  sections: plan.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.id === 'how' ? { ...field, help: 'Word for word.' } : field))
  }))
}
const next = (signer: Signer | null = null) =>
  packWith({ 'templates/plan.json': nextPlan }, { version: '1.1.0' }, signer)

/** The manager's own version of the pack's plan, published. */
async function ownPlan(title = 'Our plan') {
  const { draft } = await forms.templates.startDraft({ from: 'template', id: plan.id })
  if (!draft) throw new Error('there is no draft')
  await forms.templates.saveDraft(plan.id, { ...draft, title })
  const { published } = await forms.templates.publish(plan.id)
  return published.at(-1)?.hash ?? ''
}

describe('T-5 a pack is looked at before anything is installed', () => {
  it('shows what is inside, who wrote it, and who signed it', async () => {
    const pack = await inspect(await packWith({}, {}, nora))
    expect(pack).toEqual({
      info,
      madeWith: 'Coachbook',
      bytes: expect.any(Number),
      signature: { state: 'unknown', name: 'Nora North', fingerprint: nora.card.fingerprint },
      contents: {
        templates: [
          { id: 'north-plan', kind: 'action-plan', title: 'North plan', version: '1.0.0', language: 'en', fields: 5 }
        ],
        frameworks: [],
        guides: [{ id: 'north-questions', title: 'Questions', version: '1.0.0', questions: 1 }],
        help: [{ id: 'help', title: 'When it gets loud' }],
        notes: '# Notes\n\nPrint it.\n'
      },
      installed: null,
      obstacle: null,
      conflicts: []
    })
    expect(await filesIn(files)).toEqual({})
    expect(planOffered()).toBeUndefined()
  })

  it('knows the signer once the card is trusted, also by the pack itself, and not any more once it is not', async () => {
    const { choice } = await open(await packWith({}, {}, nora))
    const card = forms.packs.signer(choice)
    if (!card) throw new Error('nobody signed')
    await forms.trainers.trust(card)
    expect(forms.packs.inspect(choice).signature).toMatchObject({ state: 'known', name: 'Nora North' })
    forms = await openLibraryForms(files)
    expect((await inspect(await packWith({}, {}, nora))).signature.state).toBe('known')
    expect((await inspect(await packWith({}, {}, stranger))).signature.state).toBe('unknown')
    await forms.trainers.distrust(nora.card.fingerprint)
    expect((await inspect(await packWith({}, {}, nora))).signature.state).toBe('unknown')
  })

  it('does not trust a card that was changed on the disk', async () => {
    await forms.trainers.trust(nora.card)
    const [path = '', text = ''] = Object.entries(await filesIn(files))[0] ?? []
    await files.write(path, Buffer.from(text.replace(nora.card.publicKey, stranger.card.publicKey)))
    forms = await openLibraryForms(files)
    expect((await inspect(await packWith({}, {}, nora))).signature.state).toBe('unknown')
    expect((await inspect(await packWith({}, {}, stranger))).signature.state).toBe('unknown')
  })

  it('N-9 leaves nothing behind when it is hostile', async () => {
    await install(await packWith())
    const before = await filesIn(files)
    for (const { bytes, code, tries } of hostilePacks) expect(await codeOf(open(bytes)), tries).toBe(code)
    expect(await filesIn(files)).toEqual(before)
    expect(forms.packs.list().filter(({ builtIn }) => !builtIn).length).toBe(1)
  })

  it('is forgotten when others were chosen since', async () => {
    const bytes = await packWith()
    const { choice } = await open(bytes)
    for (let count = 0; count < 4; count++) await open(bytes)
    expect(() => forms.packs.inspect(choice)).toThrow(expect.objectContaining({ code: 'pack.no-choice' }))
  })
})

describe('T-4 an installed pack', () => {
  it('offers its forms, guides and help, also after a restart', async () => {
    await install(await packWith({}, {}, nora))
    for (const reopened of [false, true]) {
      if (reopened) forms = await openLibraryForms(files)
      const hash = contentHash(form(plan))
      expect(planOffered()).toMatchObject({ hash, pack: 'north-trainers', own: false })
      expect(forms.templates.template(hash)?.title).toBe('North plan')
      expect(forms.templates.list().guides.map((one) => one.guide.id)).toContain('north-questions')
      expect(forms.templates.list().help.map((one) => one.id)).toContain('help')
      expect(forms.packs.list()[0]).toMatchObject({ info, builtIn: false, signature: { state: 'unknown' } })
    }
    expect(Object.keys(await filesIn(files))).toEqual(['/library/templates/installed/north-trainers.json'])
  })

  it('brings behaviors', async () => {
    const behavior = {
      id: 'pauses',
      title: 'Pauses after a question',
      level: 'interaction',
      phase: 'execution',
      desired: 3,
      anchors: ['talks on', 'waits a second', 'waits two', 'waits until it is said', 'waits and writes']
    }
    const framework = {
      format: 1,
      kind: 'behavior-framework',
      id: 'north',
      version: '1.0.0',
      language: 'en',
      title: 'North'
    }
    await install(await packWith({ 'frameworks/north.json': { ...framework, behaviors: [behavior] } }))
    expect(forms.templates.behavior('north/pauses')?.title).toBe('Pauses after a question')
    expect(forms.templates.list().frameworks.at(-1)).toMatchObject({
      id: 'north',
      title: 'North',
      pack: 'north-trainers'
    })
  })

  it('is updated from 1.0.0 to 1.1.0, and the earlier version is said', async () => {
    await install(await packWith({}, {}, nora))
    const { choice, pack } = await open(await next(nora))
    expect(pack).toMatchObject({ installed: { version: '1.0.0', relation: 'newer' }, obstacle: null, conflicts: [] })
    expect(forms.packs.differences(choice, null)).toMatchObject({
      before: { version: '1.0.0' },
      after: { version: '1.1.0' },
      about: [],
      notes: 'same',
      templates: [
        {
          id: 'north-plan',
          state: 'changed',
          before: '1.0.0',
          after: '1.1.0',
          mine: null,
          changes: [
            {
              change: 'setting',
              name: 'How',
              setting: 'help',
              before: 'In the rep’s own words.',
              after: 'Word for word.'
            }
          ]
        }
      ]
    })
    await forms.packs.install(choice, {})
    expect(planOffered()?.template.version).toBe('1.1.0')
    expect((await inspect(await packWith({}, {}, nora))).installed).toEqual({ version: '1.1.0', relation: 'older' })
    expect((await inspect(await next(nora))).installed).toEqual({ version: '1.1.0', relation: 'same' })
  })

  it('is removed, and brought back', async () => {
    await install(await packWith())
    const undo = await forms.packs.remove('north-trainers')
    expect(planOffered()).toBeUndefined()
    expect(await filesIn(files)).toEqual({})
    await forms.packs.restore(undo)
    expect(planOffered()?.template.title).toBe('North plan')
    expect(await codeOf(forms.packs.remove('four-step'))).toBe('pack.built-in-stays')
    expect(await codeOf(forms.packs.remove('nobody'))).toBe('pack.gone')
  })

  it('leaves the manager’s own version of its form in the library when it goes', async () => {
    await install(await packWith())
    const hash = await ownPlan()
    await forms.packs.remove('north-trainers')
    expect(planOffered()).toMatchObject({ hash, own: true, pack: 'north-trainers' })
  })

  it('is not half there when the disk is full', async () => {
    const { choice } = await open(await packWith())
    files.failing = (operation) => (operation === 'create' ? 'disk-full' : null)
    expect(await codeOf(forms.packs.install(choice, {}))).toBe('store.disk-full')
    expect(await filesIn(files)).toEqual({})
    expect(planOffered()).toBeUndefined()
  })
})

describe('T-5 an update meets the manager’s own changes', () => {
  const theirs = contentHash(form(nextPlan))
  let mine: string

  beforeEach(async () => {
    await install(await packWith())
    mine = await ownPlan()
  })

  it('and asks what becomes of them before anything is written', async () => {
    const before = await filesIn(files)
    const { choice, pack } = await open(await next())
    expect(pack.conflicts).toEqual([
      {
        key: 'north-plan',
        kind: 'template',
        id: 'north-plan',
        title: 'North plan',
        mine: '1.1.0',
        theirs: '1.1.0'
      }
    ])
    expect(forms.packs.differences(choice, null).templates[0]?.mine).toEqual([
      { change: 'setting', name: '', setting: 'title', before: 'Our plan', after: 'North plan' },
      { change: 'setting', name: 'How', setting: 'help', before: 'In the rep’s own words.', after: 'Word for word.' }
    ])
    expect(await codeOf(forms.packs.install(choice, {}))).toBe('pack.undecided')
    expect(await codeOf(forms.packs.install(choice, { other: 'take-theirs' }))).toBe('pack.undecided')
    expect(await filesIn(files)).toEqual(before)
    expect(planOffered()?.hash).toBe(mine)
  })

  it('keeps mine: theirs is in the pack, mine goes on standing in, and is not asked about again', async () => {
    await install(await next(), { 'north-plan': 'keep-mine' })
    for (const reopened of [false, true]) {
      if (reopened) forms = await openLibraryForms(files)
      expect(planOffered()).toMatchObject({ hash: mine, own: true })
      expect(forms.templates.template(theirs)?.version).toBe('1.1.0')
      expect((await inspect(await next())).conflicts).toEqual([])
    }
  })

  it('takes theirs: mine makes room and stays on the disk', async () => {
    const own = (await filesIn(files))['/library/templates/own/north-plan.json']
    await install(await next(), { 'north-plan': 'take-theirs' })
    for (const reopened of [false, true]) {
      if (reopened) forms = await openLibraryForms(files)
      expect(planOffered()).toMatchObject({ hash: theirs, own: false })
    }
    const after = await filesIn(files)
    const kept = Object.keys(after).filter((path) => path.includes('.replaced-'))
    expect(kept.map((path) => after[path])).toEqual([own])
  })

  it('keeps both: mine goes on under a name of its own', async () => {
    await install(await next(), { 'north-plan': 'keep-both' })
    for (const reopened of [false, true]) {
      if (reopened) forms = await openLibraryForms(files)
      expect(planOffered()).toMatchObject({ hash: theirs, own: false })
      const other = forms.templates.list().templates.find(({ template }) => template.title === 'Our plan (mine)')
      expect(other).toMatchObject({ own: true, pack: '' })
      expect(other?.template.sections).toEqual(form(plan).sections)
    }
  })

  it('does not ask about a form that the update leaves as it was', async () => {
    const more = { 'templates/look.json': observation('north-look') }
    const pack = await inspect(await packWith(more, { version: '1.1.0' }))
    expect(pack.conflicts).toEqual([])
    await install(await packWith(more, { version: '1.1.0' }))
    expect(planOffered()?.hash).toBe(mine)
  })

  it('asks about a draft as about a version', async () => {
    await forms.templates.remove(plan.id)
    await forms.templates.startDraft({ from: 'template', id: plan.id })
    expect((await inspect(await next())).conflicts).toEqual([
      { key: 'north-plan', kind: 'template', id: 'north-plan', title: 'North plan', mine: null, theirs: '1.1.0' }
    ])
    await install(await next(), { 'north-plan': 'keep-both' })
    const [own] = forms.templates.list().own
    expect(own).toMatchObject({ published: [], origin: null, draft: { title: 'North plan (mine)' } })
  })

  it('says in the list that the pack has moved on', async () => {
    await install(await next(), { 'north-plan': 'keep-mine' })
    const later = { ...nextPlan, version: '1.2.0' }
    await install(await packWith({ 'templates/plan.json': later }, { version: '1.2.0' }), { 'north-plan': 'keep-mine' })
    expect(forms.templates.list().own[0]?.newer).toBeNull()
    const { choice } = await open(
      await packWith({ 'templates/plan.json': { ...later, version: '1.3.0' } }, { version: '1.3.0' })
    )
    expect(forms.packs.beside(choice, 'north-plan', 'own').before?.title).toBe('Our plan')
    expect(forms.packs.beside(choice, 'north-plan', 'installed').before?.version).toBe('1.2.0')
  })
})

describe('N-9 a sound pack that does not belong', () => {
  const obstacle = async (bytes: Uint8Array) => {
    const { choice, pack } = await open(bytes)
    const code = pack.obstacle?.code ?? null
    if (code !== null) expect(await codeOf(forms.packs.install(choice, {}))).toBe(code)
    return code
  }

  it('goes by the id of one that comes with Coachbook', async () => {
    expect(await obstacle(await packWith({}, { id: 'four-step' }))).toBe('pack.id-built-in')
  })

  it('brings a form, guide or framework by an id that another pack has', async () => {
    const [taken] = content.templates
    expect(await obstacle(await packWith({ 'templates/plan.json': { ...plan, id: taken?.template.id } }))).toBe(
      'pack.part-taken'
    )
    await install(await packWith())
    expect(await obstacle(await packWith({}, { id: 'another-pack' }))).toBe('pack.part-taken')
    expect(
      await obstacle(
        await packWith({ 'templates/plan.json': null, 'guides/questions.json': guide }, { id: 'another-pack' })
      )
    ).toBe('pack.part-taken')
  })

  it('is by another author', async () => {
    await install(await packWith())
    expect(await obstacle(await packWith({}, { author: 'Somebody', version: '1.1.0' }))).toBe('pack.other-author')
  })

  it('is signed by another key than the one before, or by none any more', async () => {
    await install(await packWith({}, {}, nora))
    expect(await obstacle(await next(stranger))).toBe('pack.other-signer')
    expect(await obstacle(await next())).toBe('pack.unsigned')
    expect(await obstacle(await next(nora))).toBeNull()
  })

  it('may be signed where the one before was not', async () => {
    await install(await packWith())
    expect(await obstacle(await next(nora))).toBeNull()
  })

  it('was changed after it was signed', async () => {
    const { signature, manifest } = await readPack(await packWith({}, {}, nora))
    const signing = signature.found === 'signing' ? signature.signing : null
    const bytes = handMade(
      {},
      () => ({ ...manifest, title: 'Something else' }),
      (entries) => [
        ...entries.slice(0, 1),
        { name: 'signature.json', data: JSON.stringify(signing) },
        ...entries.slice(1)
      ]
    )
    expect((await inspect(bytes)).signature).toEqual({ state: 'damaged' })
    expect(await obstacle(bytes)).toBe('pack.signature-damaged')
    expect(forms.packs.signer((await open(bytes)).choice)).toBeUndefined()
  })

  it('has other content under a version that was handed out', async () => {
    await install(await packWith())
    expect(await obstacle(await packWith({ 'notes.md': '# Other\n' }))).toBe('pack.version-reused')
    expect(
      await obstacle(await packWith({ 'templates/plan.json': { ...nextPlan, version: '1.0.0' } }, { version: '1.1.0' }))
    ).toBe('pack.part-version-reused')
    expect(
      await obstacle(await packWith({ 'templates/plan.json': { ...plan, version: '0.9.0' } }, { version: '1.1.0' }))
    ).toBe('pack.part-older')
    expect(await obstacle(await packWith())).toBeNull()
  })
})

describe('T-6 a pack is made in the window', () => {
  const order = (templates: string[]) => ({
    info: { ...info, id: 'made-here' },
    templates,
    frameworks: [],
    guides: [],
    help: [],
    notes: '# Notes\n'
  })

  it('from the manager’s own forms, signed, and installs in another library', async () => {
    const own = await forms.templates.startDraft({
      from: 'blank',
      kind: 'action-plan',
      language: 'en',
      title: 'One page'
    })
    await forms.templates.publish(own.id)
    const bytes = await forms.packs.make(order([own.id]), nora)
    expect(await forms.packs.make(order([own.id]), nora)).toEqual(bytes)
    const other = await openLibraryForms(new MemoryFiles())
    const { choice } = await other.packs.open(bytes)
    await other.packs.install(choice, {})
    expect(other.templates.offered(own.id)).toEqual(forms.templates.offered(own.id))
    expect(other.packs.list()[0]?.signature).toMatchObject({ state: 'unknown', name: 'Nora North' })
  })

  it('and is remembered for the next version', async () => {
    const own = await forms.templates.startDraft({ from: 'blank', kind: 'charter', language: 'en', title: 'Charter' })
    await forms.templates.publish(own.id)
    await forms.packs.make(order([own.id]), nora)
    forms = await openLibraryForms(files)
    expect(forms.packs.made()).toEqual([{ schemaVersion: 1, ...order([own.id]), signedWith: nora.card.fingerprint }])
  })

  it('never from a draft, and never empty', async () => {
    const own = await forms.templates.startDraft({ from: 'blank', kind: 'charter', language: 'en', title: 'Charter' })
    expect(await codeOf(forms.packs.make(order([own.id]), null))).toBe('pack.not-published')
    expect(await codeOf(forms.packs.make(order(['nobody']), null))).toBe('pack.not-published')
    expect(await codeOf(forms.packs.make(order([]), null))).toBe('pack.empty')
    expect(forms.packs.made()).toEqual([])
  })

  it('and can come back into the library it was made in', async () => {
    const own = await forms.templates.startDraft({ from: 'blank', kind: 'charter', language: 'en', title: 'Charter' })
    await forms.templates.publish(own.id)
    const pack = await inspect(await forms.packs.make(order([own.id]), null))
    expect([pack.obstacle, pack.conflicts]).toEqual([null, []])
  })
})
