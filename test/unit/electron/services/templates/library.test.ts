import { beforeEach, describe, expect, it } from 'vitest'
import type { TemplateLibrary } from '../../../../../electron/services/templates/contract'
import { RuleError } from '../../../../../shared/errors'
import { type Template, templateKinds } from '../../../../../shared/model/template'
import { publishProblems } from '../../../../../shared/rules/template-rules'
import { filesIn, openLibraryForms } from '../../../../support/forms-in-memory'
import { content } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const planId = 'four-step-action-plan'
const builtInPlan = content.templates.find(({ template }) => template.id === planId)
const ownFile = `/library/templates/own/${planId}.json`

let files: MemoryFiles
let library: TemplateLibrary

const reopen = async () => (await openLibraryForms(files)).templates

beforeEach(async () => {
  files = new MemoryFiles()
  library = await reopen()
})

const offeredPlan = () => library.list().templates.find(({ template }) => template.id === planId)

/** The draft of the plan with another title. */
async function retitled(title: string): Promise<Template> {
  const { draft } = await library.startDraft({ from: 'template', id: planId })
  if (!draft) throw new Error('there is no draft')
  const changed = { ...draft, title }
  await library.saveDraft(planId, changed)
  return changed
}

const codeOf = (work: Promise<unknown>) =>
  work.then(() => 'done').catch((error) => (error instanceof RuleError ? error.code : Promise.reject(error)))

describe('T-1 a library offers', () => {
  it('what comes with Coachbook, without writing anything', async () => {
    expect(library.list().templates.map(({ hash }) => hash)).toEqual(content.templates.map(({ hash }) => hash))
    expect(library.list().templates.every(({ own }) => !own)).toBe(true)
    expect(library.list().behaviors).toEqual(content.behaviors)
    expect(library.list().guides).toEqual(content.guides)
    expect(library.list().help).toEqual(content.help)
    expect(builtInPlan && library.template(builtInPlan.hash)).toEqual(builtInPlan?.template)
    expect(await filesIn(files)).toEqual({})
  })
})

describe('T-3 a draft of a pack’s form', () => {
  it('is the next version of it, and nobody else sees it until it is published', async () => {
    const own = await library.startDraft({ from: 'template', id: planId })
    expect(own).toMatchObject({
      id: planId,
      origin: { pack: 'four-step', version: '1.2.0', hash: builtInPlan?.hash },
      published: [],
      newer: null
    })
    expect(own.draft).toEqual({ ...builtInPlan?.template, version: '1.3.0' })
    expect(offeredPlan()).toMatchObject({ hash: builtInPlan?.hash, own: false })
  })

  it('goes on where it was left, also after a restart, also half finished', async () => {
    const { draft } = await library.startDraft({ from: 'template', id: planId })
    if (!draft) throw new Error('there is no draft')
    const unfinished: Template = {
      ...draft,
      title: '',
      sections: [
        { id: 'new', title: '', help: '', fields: [] },
        {
          id: 'more',
          title: '',
          help: '',
          fields: [
            {
              type: 'choices',
              id: 'pick',
              label: '',
              help: '',
              required: false,
              writtenBy: 'either',
              private: false,
              lines: 2,
              column: 'main',
              options: []
            }
          ]
        }
      ]
    }
    await library.saveDraft(planId, unfinished)
    library = await reopen()
    expect((await library.startDraft({ from: 'template', id: planId })).draft).toEqual(unfinished)
    expect(await codeOf(library.publish(planId))).toBe('template.unfinished')
    expect(library.list().notices).toEqual([])
  })

  it('once published stands in for the pack’s form, under the same pack, and both can be found by their digests', async () => {
    await retitled('Our plan')
    const { published } = await library.publish(planId)
    const hash = published[0]?.hash ?? ''
    expect(published).toEqual([{ hash, version: '1.3.0', title: 'Our plan' }])
    expect(offeredPlan()).toMatchObject({ hash, pack: 'four-step', own: true })
    expect(library.list().templates.length).toBe(content.templates.length)
    expect(library.template(hash)?.title).toBe('Our plan')
    expect(builtInPlan && library.template(builtInPlan.hash)).toEqual(builtInPlan?.template)
    library = await reopen()
    expect(offeredPlan()?.hash).toBe(hash)
  })

  it('leaves every published version as it was', async () => {
    await retitled('Our plan')
    const [first] = (await library.publish(planId)).published
    await retitled('Our better plan')
    const { published } = await library.publish(planId)
    expect(published.map(({ version, title }) => [version, title])).toEqual([
      ['1.3.0', 'Our plan'],
      ['1.4.0', 'Our better plan']
    ])
    expect(library.template(first?.hash ?? '')?.title).toBe('Our plan')
    expect(offeredPlan()?.template.title).toBe('Our better plan')
  })

  it('needs a number above that of every version before', async () => {
    const draft = await retitled('Our plan')
    await library.saveDraft(planId, { ...draft, version: '1.0.0' })
    expect(await codeOf(library.publish(planId))).toBe('template.version-not-higher')
    await library.saveDraft(planId, { ...draft, version: '0.9.9' })
    expect(await codeOf(library.publish(planId))).toBe('template.version-not-higher')
    await library.saveDraft(planId, { ...draft, version: '1.10.0' })
    await library.publish(planId)
    const next = await retitled('Our next plan')
    expect(next.version).toBe('1.11.0')
    await library.saveDraft(planId, { ...next, version: '1.9.0' })
    expect(await codeOf(library.publish(planId))).toBe('template.version-not-higher')
  })

  it('keeps its id and kind whatever the window sends', async () => {
    const draft = await retitled('Our plan')
    await library.saveDraft(planId, { ...draft, id: 'other', kind: 'charter' })
    expect(library.ownTemplates.get(planId)?.draft).toMatchObject({ id: planId, kind: 'action-plan' })
  })

  it('is published with the last words that were saved before', async () => {
    const draft = await retitled('One')
    const saved = [
      library.saveDraft(planId, { ...draft, title: 'Two' }),
      library.saveDraft(planId, { ...draft, title: 'Three' })
    ]
    const { published } = await library.publish(planId)
    await Promise.all(saved)
    expect(published[0]?.title).toBe('Three')
  })

  it('can be discarded, and the discarding be taken back', async () => {
    const draft = await retitled('Our plan')
    const undo = await library.discardDraft(planId)
    expect(library.ownTemplates.get(planId)).toBeUndefined()
    expect(await filesIn(files)).toEqual({})
    await library.restore(undo)
    expect(library.ownTemplates.get(planId)?.draft).toEqual(draft)
    expect(await codeOf(library.restore(undo))).toBe('undo.gone')
    await library.publish(planId)
    await retitled('Another')
    await library.discardDraft(planId)
    expect(offeredPlan()?.template.title).toBe('Our plan')
    expect(await codeOf(library.saveDraft(planId, draft))).toBe('template.no-draft')
  })

  it('is not brought back over another one', async () => {
    await retitled('Our plan')
    const undo = await library.discardDraft(planId)
    await retitled('A new beginning')
    expect(await codeOf(library.restore(undo))).toBe('undo.gone')
    expect(library.ownTemplates.get(planId)?.draft?.title).toBe('A new beginning')
  })
})

describe('T-2 a form of one’s own', () => {
  it.each(templateKinds)(
    'of the kind %s begins with what it must have, in German too, and can be published',
    async (kind) => {
      for (const language of ['en', 'de']) {
        const own = await library.startDraft({ from: 'blank', kind, language, title: 'Mein Bögen & Co.' })
        expect(own.id).toMatch(/^mein-bogen-co-[a-z2-9]{6}$/)
        expect(own).toMatchObject({
          origin: null,
          published: [],
          newer: null,
          draft: { version: '1.0.0', kind, language }
        })
        expect(own.draft && publishProblems(own.draft)).toEqual([])
        const { published } = await library.publish(own.id)
        const offered = library.list().templates.find(({ template }) => template.id === own.id)
        expect(offered).toMatchObject({ hash: published[0]?.hash, pack: '', own: true })
      }
    }
  )

  it('gets an id even when its title has no Latin letter', async () => {
    const { id } = await library.startDraft({ from: 'blank', kind: 'charter', language: 'ar', title: 'خطة' })
    expect(id).toMatch(/^form-[a-z2-9]{6}$/)
  })

  it('can begin as a copy of another one, which it does not touch', async () => {
    const own = await library.startDraft({ from: 'copy', hash: builtInPlan?.hash ?? '', title: 'A copy' })
    expect(own.draft).toEqual({ ...builtInPlan?.template, id: own.id, title: 'A copy', version: '1.0.0' })
    await library.publish(own.id)
    expect(offeredPlan()?.hash).toBe(builtInPlan?.hash)
    expect(library.list().templates.length).toBe(content.templates.length + 1)
    expect(await codeOf(library.startDraft({ from: 'copy', hash: 'a'.repeat(64), title: 'x' }))).toBe('template.gone')
  })

  it('can be removed; the pack’s form is offered again; and the removal can be taken back', async () => {
    await retitled('Our plan')
    const [published] = (await library.publish(planId)).published
    const undo = await library.remove(planId)
    expect(offeredPlan()).toMatchObject({ hash: builtInPlan?.hash, own: false })
    expect(await codeOf(library.remove(planId))).toBe('template.gone')
    await library.restore(undo)
    expect(offeredPlan()?.hash).toBe(published?.hash)
  })
})

describe('T-3 files of forms', () => {
  const write = async (text: string) => {
    await files.makeFolder('/library/templates/own')
    await files.write(ownFile, Buffer.from(text))
  }

  it.each([
    ['that are damaged', '{"schemaVersion": 1, "id"'],
    ['under another name', JSON.stringify({ schemaVersion: 1, id: 'other', origin: null, published: [], draft: null })],
    [
      'that say something else',
      JSON.stringify({ schemaVersion: 1, id: planId, origin: null, published: [{}], draft: null })
    ]
  ])('%s are kept aside, and everything else goes on', async (_what, text) => {
    await write(text)
    library = await reopen()
    const kept = `${planId}.damaged-20261122-093001.json`
    expect(library.list().notices).toEqual([{ code: 'file.set-aside', params: { file: `${planId}.json`, kept } }])
    expect(await filesIn(files)).toEqual({ [`/library/templates/own/${kept}`]: text })
    expect(offeredPlan()?.hash).toBe(builtInPlan?.hash)
    await retitled('Our plan')
    library = await reopen()
    expect(library.ownTemplates.get(planId)?.draft?.title).toBe('Our plan')
    expect(library.list().notices).toEqual([])
  })

  it('of a newer Coachbook are left as they are and never written over', async () => {
    const text = JSON.stringify({ schemaVersion: 2, id: planId, wonders: true })
    await write(text)
    library = await reopen()
    expect(library.list().notices).toEqual([{ code: 'file.newer', params: { file: `${planId}.json` } }])
    expect(await codeOf(library.startDraft({ from: 'template', id: planId }))).toBe('store.newer-file')
    expect(await filesIn(files)).toEqual({ [ownFile]: text })
  })

  it('are not touched while the library can only be read', async () => {
    await write('{')
    library = (await openLibraryForms(files, { writable: false })).templates
    expect(library.list().notices).toEqual([{ code: 'file.unreadable', params: { file: `${planId}.json` } }])
    expect(await codeOf(library.startDraft({ from: 'template', id: planId }))).toBe('store.read-only')
    expect(await filesIn(files)).toEqual({ [ownFile]: '{' })
  })

  it('are as before when the disk is full, and so is what is offered', async () => {
    await retitled('Our plan')
    const before = await filesIn(files)
    files.failing = (operation) => (operation === 'create' ? 'disk-full' : null)
    expect(await codeOf(library.publish(planId))).toBe('store.disk-full')
    expect(offeredPlan()?.hash).toBe(builtInPlan?.hash)
    expect(library.ownTemplates.get(planId)?.draft?.title).toBe('Our plan')
    expect(await filesIn(files)).toEqual(before)
    files.failing = () => null
    await library.publish(planId)
    expect(offeredPlan()?.template.title).toBe('Our plan')
  })

  it('that cannot be read at the moment are spoken of and not written over', async () => {
    await retitled('Our plan')
    files.failing = (operation, path) => (operation === 'read' && path === ownFile ? 'failed' : null)
    library = await reopen()
    expect(library.list().notices).toEqual([{ code: 'file.unreadable', params: { file: `${planId}.json` } }])
    expect(await codeOf(library.startDraft({ from: 'template', id: planId }))).toBe('store.unreadable-file')
  })
})

describe('what is offered, told apart by a short text,', () => {
  it('has another one after each change of a form or a part, and the same as long as nothing changes', async () => {
    const part = { from: 'blank', kind: 'question-guide', title: 'Clinics', language: 'en' } as const
    let undo = ''
    const deeds: (() => Promise<unknown>)[] = [
      () => library.startDraft({ from: 'template', id: planId }),
      () => retitled('Our plan'),
      () => library.publish(planId),
      async () => {
        undo = await library.remove(planId)
      },
      () => library.restore(undo),
      () => library.parts.startDraft(part)
    ]
    const seen = [library.revision()]
    for (const deed of deeds) {
      const before = JSON.stringify(library.list())
      expect(library.revision()).toBe(seen.at(-1))
      await deed()
      expect(JSON.stringify(library.list())).not.toBe(before)
      expect(seen).not.toContain(library.revision())
      seen.push(library.revision())
    }
    expect(seen).not.toContain((await reopen()).revision())
  })
})
