import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Handlers, register } from '../../../../electron/ipc/register'
import type { TemplateLibrary } from '../../../../electron/services/templates/contract'
import { createTranslator } from '../../../../shared/messages'
import { openLibraryForms } from '../../../support/forms-in-memory'
import { MemoryFiles } from '../../../support/memory-files'
import { createMemoryIpc } from '../../../support/memory-ipc'

const planId = 'four-step-action-plan'
const sender = { page: 1, url: 'app://coachbook/', isMainFrame: true }

/** The forms of a library at the other end of the window's bridge. */
let library: TemplateLibrary
/** Every call of the window, in order. */
let asked: string[]
/** Happens as soon as main has said which revision it has. */
let afterRevision: () => Promise<unknown>
let loadTemplates: typeof import('../../../../renderer/core/templates').loadTemplates

beforeEach(async () => {
  vi.resetModules()
  library = (await openLibraryForms(new MemoryFiles())).templates
  const handlers: Partial<Handlers> = {
    'templates.list': () => library.list(),
    'templates.revision': () => ({ revision: library.revision() })
  }
  const ipc = createMemoryIpc()
  register(ipc, () => ({ handlers, withRep: false }), {
    isTrusted: () => true,
    translator: () => createTranslator('en'),
    log: () => {},
    checksOutputs: true
  })
  asked = []
  afterRevision = async () => undefined
  const call = async (name: string, input: unknown) => {
    asked.push(name)
    const answer = await ipc.call(sender, name, input)
    if (name === 'templates.revision') await afterRevision()
    return answer
  }
  vi.stubGlobal('window', { coachbook: { call } })
  loadTemplates = (await import('../../../../renderer/core/templates')).loadTemplates
})

afterEach(() => vi.unstubAllGlobals())

const drafts = async () => (await loadTemplates())?.own.map(({ draft }) => draft?.title)
const begin = () => library.startDraft({ from: 'template', id: planId })

test('What the library offers is carried over once, and again only after it has changed', async () => {
  const first = await loadTemplates()
  expect(first).toEqual(library.list())
  expect(await loadTemplates()).toBe(first)
  expect(asked).toEqual(['templates.revision', 'templates.list', 'templates.revision'])
  const { draft } = await begin()
  expect(await drafts()).toEqual([draft?.title])
  expect(asked.slice(3)).toEqual(['templates.revision', 'templates.list'])
})

test('Of another library nothing is taken for what the one before offered', async () => {
  await loadTemplates()
  library = (await openLibraryForms(new MemoryFiles(), { builtIn: [] })).templates
  expect((await loadTemplates())?.templates).toEqual([])
})

test('What changes while the list is on its way is there the next time', async () => {
  const { draft } = await begin()
  afterRevision = async () => {
    afterRevision = async () => undefined
    if (draft) await library.saveDraft(planId, { ...draft, title: 'Our plan' })
  }
  expect(await drafts()).toEqual([draft?.title])
  expect(await drafts()).toEqual(['Our plan'])
})
