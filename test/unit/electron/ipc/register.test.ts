import { describe, expect, test } from 'vitest'
import { type Handlers, register } from '../../../../electron/ipc/register'
import { trusts } from '../../../../electron/ipc/sender'
import { InputError, RuleError } from '../../../../shared/errors'
import { createTranslator } from '../../../../shared/messages'
import { en } from '../../../../shared/messages/en'
import { createMemoryIpc } from '../../../support/memory-ipc'

const page = 7
const window = { page, url: 'app://coachbook/index.html', isMainFrame: true }

function started(some: Partial<Handlers>, checksOutputs = true) {
  const ipc = createMemoryIpc()
  const lines: string[] = []
  register(ipc, () => ({ handlers: some, withRep: false }), {
    isTrusted: trusts((candidate) => candidate === page),
    translator: () => createTranslator('en'),
    log: (line) => lines.push(line),
    checksOutputs
  })
  return { ipc, lines }
}

/** A handler that records that it ran. */
function counted() {
  const seen: unknown[] = []
  const show: Handlers['files.show'] = (input, from) => {
    seen.push([input, from])
    return {}
  }
  return { seen, show }
}

describe('a call from the window', () => {
  test('runs with its checked input and answers with the value', async () => {
    const { seen, show } = counted()
    const { ipc, lines } = started({ 'files.show': show })
    expect(await ipc.call(window, 'files.show', { file: 'a', extra: 1 })).toEqual({ ok: true, value: {} })
    expect({ seen, lines }).toEqual({ seen: [[{ file: 'a' }, page]], lines: [] })
  })

  test.each([
    ['another origin', { ...window, url: 'https://example.com/' }],
    ['an origin that begins alike', { ...window, url: 'app://coachbook.evil/index.html' }],
    ['a local file', { ...window, url: 'file:///coachbook/index.html' }],
    ['credentials in the address', { ...window, url: 'app://x:y@coachbook/index.html' }],
    ['a frame that is gone', { ...window, url: '' }],
    ['a sub-frame', { ...window, isMainFrame: false }],
    ['a page that main did not open', { ...window, page: 8 }]
  ])('from %s is refused before anything is read', async (_, sender) => {
    const { seen, show } = counted()
    const { ipc } = started({ 'files.show': show })
    const refused = { code: 'call.foreign', message: en.errors['call.foreign'] }
    expect(await ipc.call(sender, 'files.show', { file: 'a' })).toEqual({ ok: false, error: refused })
    expect(await ipc.call(sender, 'no.such', {})).toEqual({ ok: false, error: refused })
    expect(seen).toEqual([])
  })

  test.each(['no.such', '__proto__', 'constructor', '', 5, null, { name: 'files.show' }])(
    'that the contract does not know is refused: %j',
    async (name) => {
      const { ipc } = started({})
      expect(await ipc.call(window, name, {})).toEqual({
        ok: false,
        error: { code: 'call.unknown', message: en.errors['call.unknown'] }
      })
    }
  )

  test('that this main does not serve is refused', async () => {
    const { ipc } = started({})
    expect(await ipc.call(window, 'files.show', { file: 'a' })).toMatchObject({ error: { code: 'call.unknown' } })
  })

  test.each([undefined, null, 5, {}, { type: 5 }])(
    'with something that is no command runs nothing: %j',
    async (command) => {
      const { ipc } = started({ 'workbook.dispatch': () => Promise.reject(new Error('it ran')) })
      const input = { workbook: '019aa9b6-0000-7000-8000-000000000000', command }
      expect(await ipc.call(window, 'workbook.dispatch', input)).toMatchObject({ error: { code: 'input.malformed' } })
    }
  )

  test('with a name that is needed and empty says so, and nothing else', async () => {
    const { ipc } = started({ 'workbook.create': () => Promise.reject(new Error('it ran')) })
    const rep = { id: '019aa9b6-0000-7000-8000-000000000000', name: ' ', role: '', territory: '', frameworks: [] }
    expect(await ipc.call(window, 'workbook.create', rep)).toEqual({
      ok: false,
      error: { code: 'input.empty', message: en.errors['input.empty'] }
    })
    expect(await ipc.call(window, 'workbook.create', { ...rep, id: 5 })).toMatchObject({
      error: { code: 'input.malformed' }
    })
  })

  test.each([undefined, null, 'a', {}, { file: 5 }, []])('with wrong input runs nothing: %j', async (input) => {
    const { seen, show } = counted()
    const { ipc } = started({ 'files.show': show })
    expect(await ipc.call(window, 'files.show', input)).toEqual({
      ok: false,
      error: { code: 'input.malformed', message: en.errors['input.malformed'] }
    })
    expect(seen).toEqual([])
  })
})

describe('a handler that fails', () => {
  test('by a rule answers with the words of the rule', async () => {
    const { ipc, lines } = started({
      'files.show': () => {
        throw new RuleError('plan.rep-first', { name: 'Jonas' })
      }
    })
    expect(await ipc.call(window, 'files.show', { file: 'a' })).toEqual({
      ok: false,
      error: { code: 'plan.rep-first', message: 'Jonas signs first.' }
    })
    expect(lines).toEqual([])
  })

  test('on a malformed command answers as for wrong input', async () => {
    const { ipc } = started({
      'files.show': () => Promise.reject(new InputError('the words of Jonas'))
    })
    expect(await ipc.call(window, 'files.show', { file: 'a' })).toEqual({
      ok: false,
      error: { code: 'input.malformed', message: en.errors['input.malformed'] }
    })
  })

  test('by a bug says so in general words, and logs where without what the user wrote', async () => {
    const { ipc, lines } = started({
      'files.show': () => Promise.reject(Object.assign(new Error('cannot read C:\\Jonas.json'), { code: 'EIO' }))
    })
    expect(await ipc.call(window, 'files.show', { file: 'a' })).toEqual({
      ok: false,
      error: { code: 'call.failed', message: en.errors['call.failed'] }
    })
    expect(lines).toEqual(['files.show failed: Error EIO'])
    expect(lines.join()).not.toContain('Jonas')
  })

  test('with something that is no error is answered all the same', async () => {
    const { ipc, lines } = started({
      'files.show': () => Promise.reject('Jonas')
    })
    expect(await ipc.call(window, 'files.show', { file: 'a' })).toMatchObject({ error: { code: 'call.failed' } })
    expect(lines).toEqual(['files.show failed: string'])
  })
})

describe('an answer that is not what the contract says', () => {
  const chosen = { choice: 'Jonas', folder: 'Documents/Coachbook', found: 'none' as const }
  const wrong = { 'library.chooseFolder': () => chosen }

  test('fails in development, and the log names the call and the part, without what the user wrote', async () => {
    const { ipc, lines } = started(wrong)
    expect(await ipc.call(window, 'library.chooseFolder', {})).toMatchObject({ error: { code: 'call.failed' } })
    expect(lines[0]).toMatch(
      /^library\.chooseFolder answers something else than its contract: choice \(invalid_format\)$/
    )
    expect(lines.join()).not.toContain('Jonas')
  })

  test('is handed on as it is where nobody develops', async () => {
    const { ipc } = started(wrong, false)
    expect(await ipc.call(window, 'library.chooseFolder', {})).toEqual({ ok: true, value: chosen })
  })
})
