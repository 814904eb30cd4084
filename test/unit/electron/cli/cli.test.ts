import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demo } from '../../../../electron/cli/demo'
import { exportRecords } from '../../../../electron/cli/export'
import { exit } from '../../../../electron/cli/output'
import { createProgram, type Program } from '../../../../electron/cli/program'
import { standingLines, verifyFiles } from '../../../../electron/cli/verify'
import { createPlanPages } from '../../../../electron/services/export/plan-pages'
import { createPdfInProcess } from '../../../../electron/services/pdf/pdf-in-process'
import { createGuardedReader } from '../../../../electron/services/records/guarded-reader'
import type { CommandInput } from '../../../../shared/commands'
import { createTranslator } from '../../../../shared/messages'
import type { Stance } from '../../../../shared/model/signature'
import { stateOfRecord } from '../../../../shared/rules/plan-state'
import { type BuiltWorker, buildWorker } from '../../../support/built-worker'
import { inDays } from '../../../support/days'
import { filled as filledIn } from '../../../support/filled-pdf'
import { countedId } from '../../../support/large-workbook'
import { answersTo, templateNamed } from '../../../support/library-in-memory'
import { temporaryLibrary } from '../../../support/library-on-disk'
import { opens, RepStory } from '../../../support/rep-story'
import { tamperedPdf } from '../../../support/tampered-pdf'

const words = createTranslator('en')
let folder = ''
let program: Program
let worker: BuiltWorker

function recorder() {
  const lines: string[] = []
  const problems: string[] = []
  return {
    lines,
    problems,
    line: (text: string) => lines.push(text),
    problem: (text: string) => problems.push(text),
    data: (answer: object) => lines.push(JSON.stringify(answer))
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const pdf = createPdfInProcess({ fontsFolder: join('resources', 'fonts'), translator: () => words })
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  const reader = createGuardedReader({ workerFile: worker.file, fontsFolder: join('resources', 'fonts') })
  program = await createProgram('resources', words, pdf, reader)
}, 400_000)
afterAll(async () => {
  await program.pdf.close()
  await worker.remove()
  await rm(folder, { recursive: true, force: true })
})

const library = () => join(folder, 'library')
const plans = async (where: string) =>
  (await readdir(where)).filter((name) => name.endsWith('.pdf')).map((name) => join(where, name))

test('the demo walks the main job: the plan lies in the folder, and its seal holds', async () => {
  const output = recorder()
  expect(await demo(program, library(), 'a4', output)).toBe(exit.done)
  expect(output.lines.join('\n')).toContain('recomputed and intact')
  const [plan = ''] = await plans(library())
  const said = recorder()
  expect(await verifyFiles(program, { files: [plan], json: false }, said)).toBe(exit.done)
  expect(said.lines[0]).toBe(words.t('verify:intact'))
  expect(said.lines.join('\n')).toContain('To compare, name one with --library.')
  const asked = recorder()
  expect(await verifyFiles(program, { files: [plan], json: false, library: library() }, asked)).toBe(exit.done)
  expect(asked.lines[0]).toBe(words.t('verify:intact-kept'))
  const elsewhere = recorder()
  expect(await verifyFiles(program, { files: [plan], json: false, library: join(folder, 'none') }, elsewhere)).toBe(
    exit.usage
  )
})

test('R-10 a plan that came back with its fields filled in is as it was sealed, and no fault', async () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const id = story.plan('2026-11-10', ['2026-12-10'])
  const sign = { type: 'plan.sign', id, stance: 'received', comment: '', mark: { method: 'paper' } } as const
  story.run('2026-11-10', { ...sign, party: 'rep' }).sign('2026-11-10', id, 'manager')
  const now = () => '2026-11-22T09:30:00+01:00'
  const pages = createPlanPages({ pdf: program.pdf, translator: () => words, manager: () => 'Jonas Ek', now })
  const { pdf: sent } = await pages.toAnswer(story.workbook, id, 'a4')
  const answered = join(folder, 'answered.pdf')
  await writeFile(answered, await filledIn(sent, { stance: 'agreed', name: 'Mira Lindqvist' }))
  const [plan = ''] = await plans(library())
  const said = recorder()
  expect(await verifyFiles(program, { files: [answered, plan], json: false }, said)).toBe(exit.done)
  expect(said.lines.at(-1)).toBe('2 of 2 intact')
  expect(said.lines.at(-2)).toBe(`${answered}: ${words.t('verify:answered')}`)
  const empty = join(folder, 'empty.pdf')
  await writeFile(empty, sent)
  const unanswered = recorder()
  expect(await verifyFiles(program, { files: [empty, answered], json: true }, unanswered)).toBe(exit.done)
  expect(JSON.parse(unanswered.lines.join(''))).toMatchObject([{ verdict: 'to-answer' }, { verdict: 'answered' }])
  const alone = recorder()
  await verifyFiles(program, { files: [empty], json: false }, alone)
  expect(alone.lines[0]).toContain('The fields of this file are empty.')
})

test('R-1 the lines about a plan say where the rep stands, for every stance', () => {
  const stance = (stance: Stance, method: 'typed' | 'paper' | 'none' = 'typed') =>
    standingLines(
      {
        rep: 'Mira Lindqvist',
        manager: 'Jonas Ek',
        roles: {},
        signedAt: '2026-11-12T16:44:05+01:00',
        stands: {
          record: {
            kind: 'plan',
            state: stateOfRecord(
              { stance, mark: { method }, at: '2026-11-12T16:40:00+01:00' },
              { mark: { method: 'typed' }, at: '2026-11-12T16:44:05+01:00' }
            )
          },
          library: null
        }
      },
      words
    ).join('\n')
  expect(stance('agreed')).toContain('Agreed and signed by both on 12 November 2026')
  expect(stance('received')).toContain('not agreed: Mira received it')
  expect(stance('disagreed')).toContain('not agreed: Mira sees it differently')
  expect(stance('declined', 'none')).toContain('not agreed: Mira did not sign')
  expect(stance('agreed', 'paper')).toContain('to be signed with ink')
  for (const said of [stance('received'), stance('declined', 'none'), stance('agreed', 'paper')])
    expect(said).not.toMatch(/signed by both|Signed:/i)
})

test('the lines about a record name both as its form does', () => {
  const lines = standingLines(
    { rep: 'Ann Wu', manager: 'Lea Orr', roles: { rep: 'manager', manager: 'leader' }, signedAt: null, stands: null },
    words
  )
  expect(lines).toEqual(['Manager:       “Ann Wu”', 'Leader:        “Lea Orr”'])
  const nobody = { rep: 'Ann Wu', manager: '', roles: {}, signedAt: null, stands: null }
  expect(standingLines(nobody, words)).toEqual(['Rep:           “Ann Wu”'])
})

test('R-6 a changed letter in the record of a PDF is said, with exit status 1', async () => {
  const [plan = ''] = await plans(library())
  const changed = join(folder, 'changed.pdf')
  await writeFile(changed, tamperedPdf(await readFile(plan), 'two questions I', 'two two two two'))
  const said = recorder()
  expect(await verifyFiles(program, { files: [changed], json: true }, said)).toBe(exit.refused)
  expect(JSON.parse(said.lines.join(''))).toMatchObject([{ file: changed, verdict: 'changed', rep: 'Mira Lindqvist' }])
})

test('R-11 many files are checked in one go: a table, a list for programs, and a status that no bad one hides in', async () => {
  const [plan = ''] = await plans(library())
  const changed = join(folder, 'changed.pdf')
  const none = join(folder, 'none.pdf')
  const said = recorder()
  expect(await verifyFiles(program, { files: [plan, changed], json: false }, said)).toBe(exit.refused)
  expect(said.lines[0]).toMatch(/^Result +Record +Rep +Seal +File$/)
  expect(said.lines[1]).toMatch(/^intact +Plan +“Mira Lindqvist” +[0-9a-f ]{19} .*\.pdf$/)
  expect(said.lines[2]).toMatch(/^changed /)
  expect(said.lines.slice(3)).toEqual([`${changed}: ${words.t('verify:changed')}`, '1 of 2 intact'])
  const read = recorder()
  expect(await verifyFiles(program, { files: [none, plan], json: true }, read)).toBe(exit.usage)
  expect(JSON.parse(read.lines.join(''))).toMatchObject([
    { file: none, verdict: 'unreadable' },
    { file: plan, verdict: 'intact', checked: { page: 'exact' } }
  ])
  expect(await verifyFiles(program, { files: [plan], json: true }, recorder())).toBe(exit.done)
})

test('R-11 who names a library is told of each file whether that has it, and who names none or a folder what is wrong', async () => {
  const [plan = ''] = await plans(library())
  const foreign = join(folder, 'foreign')
  expect(await demo(program, foreign, 'a4', recorder())).toBe(exit.done)
  const [other = ''] = await plans(foreign)
  const said = recorder()
  const choice = { files: [plan, other], json: false, library: library() }
  expect(await verifyFiles(program, choice, said)).toBe(exit.done)
  expect(said.lines[0]).toMatch(/^Result +In library +Record +Rep +Seal +File$/)
  expect(said.lines[1]).toMatch(/^intact +same seal +Plan +“/)
  expect(said.lines[2]).toMatch(/^intact +not there +Plan +“/)
  expect(said.lines.slice(3)).toEqual([
    `${other}: ${words.t('verify:library.absent')}`,
    '2 of 2 intact, 1 of them by the library'
  ])
  for (const [file, why] of [
    [folder, /^“.*” is a folder\. Name the files in it\.$/],
    [join(folder, 'none.pdf'), /^There is no file “.*none\.pdf”\.$/]
  ] as const) {
    const refused = recorder()
    expect(await verifyFiles(program, { files: [file], json: false }, refused)).toBe(exit.usage)
    expect(refused.problems).toEqual([expect.stringMatching(why)])
  }
})

test('R-4 the plans of one rep or of all are exported; a library or a rep that is not there is said', async () => {
  const out = join(folder, 'out')
  const choice = { library: library(), rep: 'mira lindqvist', out, paper: 'letter' as const }
  const output = recorder()
  expect(await exportRecords(program, choice, output)).toBe(exit.done)
  expect(output.lines).toEqual(await plans(out))
  const [plan = ''] = output.lines
  await writeFile(plan, 'words of somebody else')
  const again = recorder()
  expect(await exportRecords(program, choice, again)).toBe(exit.done)
  expect(again.lines[0]).toBe(plan.replace(/\.pdf$/, ' (2).pdf'))
  expect(await readFile(plan, 'utf8')).toBe('words of somebody else')
  expect(await exportRecords(program, { ...choice, rep: 'Nobody' }, recorder())).toBe(exit.usage)
  const missing = recorder()
  expect(await exportRecords(program, { ...choice, library: join(folder, 'none') }, missing)).toBe(exit.usage)
  expect(missing.problems[0]).toContain('There is no library in')
})

test('N-10 a workbook that cannot be read is named, the others are exported all the same, and the end is no success', async () => {
  const place = join(folder, 'half')
  expect(await demo(program, place, 'a4', recorder())).toBe(exit.done)
  const bad = join(place, 'reps', 'anton-zweig-0000000000000001')
  await mkdir(bad)
  await writeFile(join(bad, 'workbook.json'), 'no workbook')
  const out = join(folder, 'half-out')
  const output = recorder()
  expect(await exportRecords(program, { library: place, rep: undefined, out, paper: 'a4' }, output)).toBe(exit.refused)
  expect(output.lines).toEqual(await plans(out))
  expect(output.lines).toHaveLength(1)
  expect(output.problems).toEqual([expect.stringMatching(/^Nothing of “.*” was saved\. \S/)])
})

test('a file that is no PDF of Coachbook is said to carry no record', async () => {
  const other = join(folder, 'other.pdf')
  await writeFile(other, '%PDF-1.7\nnothing\n')
  const said = recorder()
  expect(await verifyFiles(program, { files: [other], json: false }, said)).toBe(exit.refused)
  expect(said.lines[0]).toBe(words.t('verify:not-coachbook'))
})

test('R-3 an addendum is exported beside its plan, and checked as the one to that plan', async () => {
  const opened = await program.openLibrary(library())
  const [rep] = await opened.workbooks.list()
  if (!rep) throw new Error('the demo left no rep')
  const run = (command: CommandInput) => opened.workbooks.dispatch(rep.id, command)
  const [plan] = Object.values((await opened.workbooks.open(rep.id)).workbook.plans)
  const id = countedId(9300)
  await run({ type: 'addendum.start', id, plan: plan?.id ?? '', because: 'The visit was called off.', askedBy: 'rep' })
  const coachingDates = [{ id: countedId(9301), on: inDays(9), kind: 'call', note: '', proposedBy: 'rep' } as const]
  await run({ type: 'addendum.edit', id, changes: { words: 'By phone.', coachingDates } })
  const signature = {
    type: 'addendum.sign',
    id,
    stance: 'agreed',
    comment: '',
    mark: { method: 'typed', text: 'M' }
  } as const
  await run({ ...signature, party: 'rep' })
  await run({ ...signature, party: 'manager' })
  await opened.workbooks.closeAll()
  await opened.library.close()

  const out = join(folder, 'with-addendum')
  const output = recorder()
  await exportRecords(program, { library: library(), rep: undefined, out, paper: 'a4' }, output)
  const [, added = ''] = output.lines
  expect(output.lines.map((line) => line.includes('Addendum 1'))).toEqual([false, true])
  const said = recorder()
  expect(await verifyFiles(program, { files: [added], json: false, library: library() }, said)).toBe(exit.done)
  expect(said.lines[0]).toBe(words.t('verify:intact-here.addendum', { number: 1 }))
  expect(said.lines.join('\n')).toContain(words.t('verify:original.same', { seal: '' }))
  const alone = recorder()
  await verifyFiles(program, { files: [added], json: false }, alone)
  expect(alone.lines.join('\n')).toContain('Its seal begins with')
})

test('S2-3 a signed charter and a form that is finished are exported too, and the charter is checked as it was signed', async () => {
  const opened = await program.openLibrary(library())
  const [rep] = await opened.workbooks.list()
  if (!rep) throw new Error('the demo left no rep')
  const run = (command: CommandInput) => opened.workbooks.dispatch(rep.id, command)
  const on = inDays(0)
  const [charter, review] = [countedId(9400), countedId(9401)]
  const filled = (id: string, form: string) => ({ ...answersTo(form), ...(id === charter && { again: inDays(90) }) })
  for (const [id, form] of [
    [charter, templateNamed('coaching-charter')],
    [review, templateNamed('which-help-fits')]
  ] as const) {
    await run({ type: 'document.start', id, template: form, on })
    await run({ type: 'document.edit', id, changes: { values: filled(id, form) } })
  }
  await run({ type: 'document.finish', id: review })
  for (const party of ['rep', 'manager'] as const)
    await run({
      type: 'document.sign',
      id: charter,
      party,
      stance: 'agreed',
      comment: '',
      mark: { method: 'typed', text: 'M' }
    })
  await opened.workbooks.closeAll()
  await opened.library.close()

  const output = recorder()
  await exportRecords(program, { library: library(), rep: undefined, out: join(folder, 'all'), paper: 'a4' }, output)
  const written = (words: string) => output.lines.find((line) => line.includes(words)) ?? ''
  expect(written('Which help fits now')).not.toBe('')
  const said = recorder()
  const file = written('Coaching charter')
  expect(await verifyFiles(program, { files: [file], json: true, library: library() }, said)).toBe(exit.done)
  expect(JSON.parse(said.lines.join(''))).toMatchObject([
    { of: 'charter', rep: 'Mira Lindqvist', checked: { library: 'same' } }
  ])
})

test('N-5 a protected library opens on the command line with its passphrase, and with nothing else', async () => {
  const place = await temporaryLibrary(undefined, true)
  const first = await place.open()
  await first.workbooks.create({ id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] })
  await first.workbooks.closeAll()
  await first.library.close()
  const openedWith = async (typed: string | null) => {
    const asked = await createProgram('resources', words, program.pdf, program.reader, async () => typed)
    const { workbooks, library } = await asked.openLibrary(place.folder)
    const names = (await workbooks.list()).map(({ name }) => name)
    await library.close()
    return names
  }
  await expect(openedWith('another passphrase')).rejects.toMatchObject({ code: 'protection.not-it' })
  await expect(openedWith(null)).rejects.toMatchObject({ code: 'protection.nobody' })
  expect(await openedWith('a passphrase of a test')).toEqual(['Anna Berg'])
  await place.clear()
})
