import { beforeEach, describe, expect, it } from 'vitest'
import type { FormsOfLibrary } from '../../../../../electron/services/packs/open'
import { RuleError } from '../../../../../shared/errors'
import type { PackChoice } from '../../../../../shared/model/pack'
import type { OwnPart, Part, PartKind } from '../../../../../shared/model/part'
import { newBehavior } from '../../../../../shared/rules/part-rules'
import { filesIn, openLibraryForms } from '../../../../support/forms-in-memory'
import { content } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'
import { info } from '../../../../support/sample-pack'

let files: MemoryFiles
let forms: FormsOfLibrary

beforeEach(async () => {
  files = new MemoryFiles()
  forms = await openLibraryForms(files)
})

const parts = () => forms.templates.parts
const codeOf = (work: Promise<unknown>) =>
  work.then(() => 'done').catch((error) => (error instanceof RuleError ? error.code : Promise.reject(error)))

const begin = (kind: PartKind, title: string) => parts().startDraft({ from: 'blank', kind, language: 'en', title })

/** The part with words in everything that needs some. */
function written(part: Part | null, word = 'Asks who decides'): Part {
  if (!part) throw new Error('there is no draft')
  switch (part.kind) {
    case 'behavior-framework':
      return { ...part, behaviors: [{ ...newBehavior('asks'), title: word, anchors: ['a', 'b', 'c', 'd', 'e'] }] }
    case 'question-guide':
      return { ...part, questions: [{ id: 'who', text: `${word}?`, purpose: 'diagnose', stage: 'open', tags: [] }] }
    case 'help-text':
      return { ...part, step: 'see', text: `${word}.` }
  }
}

/** Writes and publishes the draft of a part. */
async function publish({ kind, id, draft }: OwnPart, word?: string) {
  await parts().saveDraft({ kind, id }, written(draft, word))
  return parts().of(kind).publish(id)
}

describe('T-1 behaviors, questions and help of the manager’s own', () => {
  it('are drafts that nobody is offered, also after a restart and half finished, until they are published', async () => {
    const own = await begin('behavior-framework', 'Clinic visits')
    expect(own).toMatchObject({ kind: 'behavior-framework', origin: null, published: [], newer: null })
    expect(await codeOf(parts().of(own.kind).publish(own.id))).toBe('template.unfinished')
    forms = await openLibraryForms(files)
    expect(forms.templates.list().behaviors).toEqual(content.behaviors)
    expect(forms.templates.list().notices).toEqual([])
    expect(
      parts()
        .list()
        .find(({ id }) => id === own.id)?.own?.draft
    ).toEqual(own.draft)

    await publish(own)
    const { behaviors, frameworks } = forms.templates.list()
    expect(behaviors.at(-1)).toMatchObject({ key: `${own.id}/asks`, framework: own.id })
    expect(frameworks.at(-1)).toEqual({ id: own.id, title: 'Clinic visits', language: 'en', audience: 'rep', pack: '' })
    expect(forms.templates.behavior(`${own.id}/asks`)?.title).toBe('Asks who decides')
  })

  it('never change in a version that was published', async () => {
    const own = await begin('question-guide', 'Clinics')
    const first = await publish(own)
    const next = await parts().startDraft({ from: 'part', kind: own.kind, id: own.id })
    expect(next.draft?.version).toBe('1.1.0')
    const second = await publish(next, 'Who signs')
    expect(second.published[0]).toEqual(first.published[0])
    expect(second.published.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])
    expect(forms.templates.list().guides.at(-1)?.guide.questions[0]?.text).toBe('Who signs?')
  })

  it('stand in for a pack’s under the same id, and give its place back', async () => {
    const own = await parts().startDraft({ from: 'part', kind: 'behavior-framework', id: 'b2b' })
    expect(own.origin).toMatchObject({ pack: 'b2b-behaviors', version: '1.0.0' })
    await publish(own)
    expect(
      forms.templates
        .list()
        .behaviors.filter(({ framework }) => framework === 'b2b')
        .map(({ key }) => key)
    ).toEqual(['b2b/asks'])
    expect(forms.templates.sources()).toEqual(content.sources)
    const undo = await parts().of(own.kind).remove(own.id)
    expect(forms.templates.list().behaviors).toEqual(content.behaviors)
    await forms.templates.restore(undo)
    expect(forms.templates.behavior('b2b/asks')).toBeDefined()
  })

  it('are copied from a pack with a name of their own; help is only copied', async () => {
    const copy = await parts().startDraft({
      from: 'copy',
      kind: 'help-text',
      id: 'see',
      pack: 'four-step-de',
      title: 'Sehen'
    })
    expect(copy.draft).toMatchObject({
      kind: 'help-text',
      step: 'see',
      language: 'de',
      title: 'Sehen',
      version: '1.0.0'
    })
    await parts().of('help-text').publish(copy.id)
    expect(forms.templates.list().help.at(-1)).toMatchObject({ id: 'see', title: 'Sehen', pack: '' })
    expect(await codeOf(parts().startDraft({ from: 'part', kind: 'help-text', id: 'see' }))).toBe('template.gone')
    expect(await codeOf(begin('help-text', 'x').then(() => parts().of('help-text').publish('nobody')))).toBe(
      'template.gone'
    )
  })

  it('come back when their draft was thrown away', async () => {
    const own = await begin('help-text', 'Before you drive')
    const before = await filesIn(files)
    const undo = await parts().of(own.kind).discardDraft(own.id)
    expect(
      parts()
        .list()
        .some(({ id }) => id === own.id)
    ).toBe(false)
    await forms.templates.restore(undo)
    expect(await filesIn(files)).toEqual(before)
  })
})

describe('T-4 T-5 packs with behaviors, questions and help', () => {
  const nothing: PackChoice = { templates: [], frameworks: [], guides: [], help: [] }
  const order = (change: Partial<PackChoice>, version = '1.0.0') => ({
    info: { ...info, id: 'clinics', version },
    ...nothing,
    ...change,
    notes: ''
  })

  it('give another library what was written, and ask about what was changed there', async () => {
    const framework = await begin('behavior-framework', 'Clinic visits')
    const guide = await begin('question-guide', 'Questions')
    const help = await begin('help-text', 'Before you drive')
    for (const own of [framework, guide, help]) await publish(own)
    const ids = { frameworks: [framework.id], guides: [guide.id], help: [help.id] }
    const first = await forms.packs.make(order(ids), null)
    expect(forms.packs.made()[0]).toMatchObject(ids)

    const other = await openLibraryForms(new MemoryFiles())
    const opened = await other.packs.open(first)
    await other.packs.install(opened.choice, {})
    expect(other.templates.behavior(`${framework.id}/asks`)).toEqual(forms.templates.behavior(`${framework.id}/asks`))
    expect(other.templates.list().help.at(-1)).toMatchObject({ id: 'see', title: 'Before you drive', pack: 'clinics' })

    // Changed there, and changed by the trainer.
    const mine = await other.templates.parts.startDraft({ from: 'part', kind: framework.kind, id: framework.id })
    await other.templates.parts.saveDraft(mine, written(mine.draft, 'Asks who pays'))
    await other.templates.parts.of(framework.kind).publish(framework.id)
    await publish(await parts().startDraft({ from: 'part', kind: framework.kind, id: framework.id }), 'Asks who signs')
    const next = await forms.packs.make(order(ids, '1.1.0'), null)

    const key = `framework:${framework.id}`
    const again = await other.packs.open(next)
    expect(again.pack.conflicts).toEqual([
      { key, kind: 'framework', id: framework.id, title: 'Clinic visits', mine: '1.1.0', theirs: '1.1.0' }
    ])
    expect(other.packs.differences(again.choice, null).frameworks[0]?.mine).toEqual([
      { change: 'renamed', part: 'behavior', before: 'Asks who pays', after: 'Asks who signs', place: '' }
    ])
    expect(await codeOf(other.packs.install(again.choice, {}))).toBe('pack.undecided')
    await other.packs.install(again.choice, { [key]: 'keep-both' })
    const offered = other.templates.list().behaviors.slice(-2)
    expect(offered.map(({ behavior }) => behavior.title)).toEqual(['Asks who signs', 'Asks who pays'])
    expect(other.templates.list().frameworks.at(-1)?.title).toBe('Clinic visits (mine)')
  })

  it('have one help text for a step', async () => {
    const texts = [await begin('help-text', 'One'), await begin('help-text', 'Two')]
    for (const own of texts) await publish(own)
    expect(await codeOf(forms.packs.make(order({ help: texts.map(({ id }) => id) }), null))).toBe('pack.step-twice')
  })

  it('never hold a draft', async () => {
    const own = await begin('question-guide', 'Questions')
    expect(await codeOf(forms.packs.make(order({ guides: [own.id] }), null))).toBe('pack.not-published')
  })
})
