import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Handlers, register } from '../../../../electron/ipc/register'
import type { Workbooks } from '../../../../electron/services/workbooks/contract'
import { useMessages } from '../../../../renderer/core/messages'
import { history, paths } from '../../../../renderer/core/navigation'
import {
  closeWorkbook,
  dispatchTo,
  leaveWorkbook,
  openWorkbook,
  performIn,
  readAhead,
  refreshWorkbook,
  takeAside,
  useReplica,
  workbookOnScreen
} from '../../../../renderer/core/replica'
import { redo, undo } from '../../../../renderer/core/undo'
import { nothingUnderWay, useUnsaved } from '../../../../renderer/core/unsaved'
import { createTranslator } from '../../../../shared/messages'
import { en } from '../../../../shared/messages/en'
import { countedId } from '../../../support/large-workbook'
import { start } from '../../../support/library-in-memory'
import { MemoryFiles } from '../../../support/memory-files'
import { createMemoryIpc } from '../../../support/memory-ipc'

const [mira, ben, account, deal] = [countedId(1), countedId(2), countedId(3), countedId(4)]
const sender = { page: 1, url: 'app://coachbook/', isMainFrame: true }

/** The program's services with two reps in the library, at the other end of the window's bridge. */
let workbooks: Workbooks
/** Every call of the window, in order. */
let asked: string[]
/** Runs as soon as the window has asked for something. */
let whenAsked: () => unknown

beforeEach(async () => {
  workbooks = (await start(new MemoryFiles())).workbooks
  const rep = { role: '', territory: '', frameworks: [] }
  await workbooks.create({ ...rep, id: mira, name: 'Mira' })
  await workbooks.create({ ...rep, id: ben, name: 'Ben' })
  const handlers: Partial<Handlers> = {
    'workbook.read': ({ workbook }) => workbooks.read(workbook),
    'workbook.openRead': ({ workbook, key }) => workbooks.openRead(workbook, key),
    'workbook.open': ({ workbook }) => workbooks.pack(workbook),
    'workbook.dispatch': ({ workbook, command }) => workbooks.dispatch(workbook, command),
    'workbook.undo': ({ workbook, change }) => workbooks.undo(workbook, change),
    'workbook.redo': ({ workbook, change }) => workbooks.redo(workbook, change),
    'workbook.history': ({ workbook, ...page }) => workbooks.history(workbook, page)
  }
  const ipc = createMemoryIpc()
  register(ipc, () => ({ handlers, withRep: false }), {
    isTrusted: () => true,
    translator: () => createTranslator('en'),
    log: () => {},
    checksOutputs: true
  })
  asked = []
  whenAsked = () => {}
  const call = async (name: string, input: unknown) => {
    asked.push(name)
    await whenAsked()
    return ipc.call(sender, name, input)
  }
  vi.stubGlobal('window', { coachbook: { call } })
})

afterEach(async () => {
  await nothingUnderWay()
  closeWorkbook()
  leaveWorkbook(workbookOnScreen() ?? '')
  useMessages.setState({ messages: [] })
  history.push('/')
  vi.unstubAllGlobals()
})

const replica = () => useReplica.getState().replica
const inMain = async (id: string) => (await workbooks.open(id)).workbook
const said = () => useMessages.getState().messages.map(({ text, workbook }) => ({ text, workbook }))
const note = (notes: string) => ({ type: 'notes.write', notes }) as const
const add = (name: string, id = account) => ({ type: 'account.add', id, name }) as const

/** The window opens a rep. */
async function show(id: string) {
  await openWorkbook(id)
  history.push(paths.rep(id))
}

describe('the copy of the workbook on the screen', () => {
  test('follows every change, also a part of a long text, and is at last what main has', async () => {
    await show(mira)
    const long = 'Came back to the low chairs by themselves, and asked what a day of waiting costs them. '.repeat(20)
    const sent = [add('Harbor Dental'), note(long), note(`${long}And waited.`)]
    expect(await Promise.all(sent.map((command) => dispatchTo(mira, command)))).toEqual([true, true, true])
    expect(replica()?.workbook).toEqual(await inMain(mira))
    expect(replica()?.workbook.private.notes).toBe(`${long}And waited.`)
    expect(asked).toEqual(['workbook.read', 'workbook.open', ...sent.map(() => 'workbook.dispatch')])
    expect(useUnsaved.getState().waiting).toBe(0)
  })

  test('stays as it is when a change is refused, and the reason is on the screen', async () => {
    await show(mira)
    await dispatchTo(mira, add('Harbor Dental'))
    const before = replica()
    expect(await dispatchTo(mira, add('Twice'))).toBe(false)
    expect(replica()).toBe(before)
    expect(said()).toEqual([{ text: en.errors['account.exists'], workbook: mira }])
  })

  test('shows a change that is made from what the workbook holds after every change before it', async () => {
    await show(mira)
    void dispatchTo(mira, note('one'))
    await dispatchTo(mira, ({ private: { notes } }) => note(`${notes}, two`))
    expect(replica()?.workbook.private.notes).toBe('one, two')
  })

  test('is opened anew when it missed a change', async () => {
    await show(mira)
    await workbooks.dispatch(mira, add('Missed'))
    await workbooks.dispatch(mira, add('Missed, too', deal))
    await dispatchTo(mira, note('Seen.'))
    expect(replica()?.workbook).toEqual(await inMain(mira))
    expect(asked.filter((name) => name === 'workbook.open')).toHaveLength(2)
  })

  test('stays when the same workbook is opened again, and is that of the rep gone to last', async () => {
    await show(mira)
    const before = replica()
    await show(mira)
    expect(replica()).toBe(before)
    expect(await Promise.all([openWorkbook(ben), openWorkbook(mira)])).toEqual([false, true])
    expect(replica()?.workbook.id).toBe(mira)
  })

  test('is what main has at its answer, whatever is pressed, changed or closed before the text and after it', async () => {
    const reps = { mira, ben }
    const rep = fc.constantFrom<keyof typeof reps>('mira', 'ben')
    const steps = fc.array(fc.tuple(fc.constantFrom('press', 'open', 'leave'), rep), { minLength: 1, maxLength: 8 })
    const inMainMeanwhile = fc.array(fc.tuple(fc.constantFrom('nothing', 'write', 'close'), rep), { maxLength: 12 })
    let count = 0
    await fc.assert(
      fc.asyncProperty(steps, inMainMeanwhile, async (walk, meanwhile) => {
        const left = [...meanwhile]
        whenAsked = async () => {
          const [what, whom] = left.shift() ?? ['nothing', 'mira']
          count += 1
          if (what === 'write') await workbooks.dispatch(reps[whom], note(`changed ${count}`))
          if (what === 'close') await workbooks.close(reps[whom])
        }
        closeWorkbook()
        for (const [what, whom] of walk) {
          const id = reps[whom]
          if (what === 'press') readAhead(id)
          else if (what === 'leave') closeWorkbook()
          else {
            const isHeld = replica()?.workbook.id === id
            expect(await openWorkbook(id)).toBe(true)
            if (!isHeld) expect(replica()?.workbook).toEqual(structuredClone(await inMain(id)))
            await workbooks.close(id)
          }
        }
      }),
      { numRuns: 60 }
    )
    expect(asked).toContain('workbook.openRead')
  })

  test('is what main has also where the text of its file is damaged', async () => {
    await dispatchTo(mira, note('kept'))
    const { json } = await workbooks.pack(mira)
    for (const text of [json.slice(0, -9), json.replace('kept', 'not so')]) {
      vi.spyOn(workbooks, 'read').mockResolvedValueOnce({ key: countedId(9), text })
      closeWorkbook()
      await show(mira)
      expect(replica()?.workbook).toEqual(await inMain(mira))
    }
    expect(said()).toEqual([])
  })

  test('that main changed while the window was elsewhere is opened anew', async () => {
    await show(mira)
    leaveWorkbook(mira)
    await workbooks.dispatch(mira, note('from the other computer'))
    await refreshWorkbook(mira)
    await show(mira)
    expect(replica()?.workbook).toEqual(await inMain(mira))
  })

  test('never shows a rep whom the window has left while the answer was on its way', async () => {
    await show(mira)
    const shown: (string | undefined)[] = []
    const stop = useReplica.subscribe(() => shown.push(replica()?.workbook.id))
    let back = Promise.resolve()
    whenAsked = () => {
      back = show(mira)
    }
    const left = await openWorkbook(ben)
    await back
    expect([left, shown, replica()?.workbook.id]).toEqual([false, [], mira])
    stop()
  })

  test('takes up what is set aside of its own workbook only', async () => {
    await show(mira)
    takeAside(ben, { waiting: 3, losses: 1 })
    expect(replica()?.aside).toEqual({ waiting: 0, losses: 0 })
    takeAside(mira, { waiting: 3, losses: 1 })
    expect(replica()?.aside).toEqual({ waiting: 3, losses: 1 })
  })
})

describe('a change of a rep who is not on the screen any more', () => {
  test('reaches that workbook, and nothing of the one on the screen', async () => {
    await show(mira)
    await show(ben)
    const before = replica()
    expect(await dispatchTo(mira, note('For Mira'))).toBe(true)
    expect(await dispatchTo(mira, ({ private: { notes } }) => note(`${notes} alone`))).toBe(true)
    expect(replica()).toBe(before)
    expect((await inMain(mira)).private.notes).toBe('For Mira alone')
    expect((await inMain(ben)).private.notes).toBe('')
  })

  test('N-2 is taken back by its own Undo, not what was done since to the other rep', async () => {
    await show(mira)
    const done = await performIn(mira, note('For Mira'))
    await show(ben)
    await dispatchTo(ben, note('For Ben'))
    expect(await done?.run()).toBe(true)
    expect((await inMain(mira)).private.notes).toBe('')
    expect(replica()?.workbook.private.notes).toBe('For Ben')
  })

  test('N-2 the message that offers to take it back is over once it was taken back, in whatever way', async () => {
    await show(mira)
    for (const way of ['its own', 'of the menu']) {
      const done = await performIn(mira, note(way))
      useMessages.getState().say({ tone: 'info', text: 'Written.', cause: done?.cause ?? '' })
      if (way === 'its own') await done?.run()
      else await undo()
      expect([replica()?.workbook.private.notes, said()]).toEqual(['', []])
    }
  })

  test('whose Undo comes too late is not taken back, and neither is the change after it', async () => {
    await show(mira)
    const done = await performIn(mira, note('one'))
    await dispatchTo(mira, note('two'))
    expect(await done?.run()).toBe(false)
    expect(replica()?.workbook.private.notes).toBe('two')
    expect(said()).toHaveLength(1)
  })
})

describe('what a change gives back', () => {
  test('is nothing when it was refused', async () => {
    await show(mira)
    expect(await performIn(mira, { type: 'account.rename', id: account, name: 'x' })).toBeNull()
  })

  test('takes nothing back when nothing was changed', async () => {
    await show(mira)
    await dispatchTo(mira, note('one'))
    const again = await performIn(mira, note('one'))
    expect(await again?.run()).toBe(true)
    expect(replica()?.workbook.private.notes).toBe('one')
  })
})

describe('N-2 Undo and Redo of the menu', () => {
  const notes = () => replica()?.workbook.private.notes

  test('take back and bring back the last step of the workbook on the screen', async () => {
    await show(mira)
    for (const text of ['one', 'two']) await dispatchTo(mira, note(text))
    await undo()
    expect(notes()).toBe('one')
    await redo()
    expect(notes()).toBe('two')
    await undo()
    await undo()
    expect(notes()).toBe('')
    await undo()
    expect(said()).toMatchObject([{ workbook: mira }])
  })

  test('of what was done before the page was come to is said in words that lead there', async () => {
    await show(mira)
    await dispatchTo(mira, note('one'))
    history.push(paths.deals(mira))
    await dispatchTo(mira, add('Acme'))
    await undo()
    expect(said()).toEqual([])
    await undo()
    expect([notes(), said()]).toEqual(['', [{ text: 'Undone: Private notes written', workbook: mira }]])
    await redo()
    await redo()
    expect([notes(), said()]).toEqual(['one', [{ text: 'Undone: Private notes written', workbook: mira }]])
    history.push(paths.gaps(mira))
    useMessages.setState({ messages: [] })
    await undo()
    expect(said()).toEqual([{ text: 'Undone: Account added', workbook: mira }])
    history.push(paths.profile(mira))
    await redo()
    expect(said()).toEqual([{ text: 'Done again: Account added', workbook: mira }])
    useMessages.getState().messages[0]?.action?.run()
    await vi.waitFor(() => expect(history.location.pathname).toBe(paths.deals(mira)))
  })

  test('of what was done before is left alone while a rep looks on', async () => {
    await show(mira)
    await dispatchTo(mira, note('one'))
    history.push(paths.talk(mira, deal))
    await dispatchTo(mira, add('Acme'))
    useMessages.setState({ sharedWith: mira })
    await undo()
    await undo()
    expect([notes(), replica()?.workbook.accounts]).toEqual(['one', {}])
    expect(said()).toEqual([{ text: 'There is nothing to undo.', workbook: mira }])
    useMessages.setState({ sharedWith: null })
  })

  test('do nothing on pages that belong to no rep', async () => {
    await show(mira)
    await dispatchTo(mira, note('one'))
    history.push(paths.team)
    await undo()
    expect(notes()).toBe('one')
    history.push(paths.rep(mira))
    leaveWorkbook(ben)
    expect(workbookOnScreen()).toBe(mira)
    leaveWorkbook(mira)
    await undo()
    expect([workbookOnScreen(), notes()]).toEqual([null, 'one'])
  })
})
