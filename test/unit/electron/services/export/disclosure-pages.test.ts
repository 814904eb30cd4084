import { describe, expect, test } from 'vitest'
import { createDisclosurePages } from '../../../../../electron/services/export/disclosure-pages'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { tellSampleTeam } from '../../../../../electron/services/sample/build-team'
import { readSampleContent } from '../../../../../electron/services/sample/content'
import { createTranslator } from '../../../../../shared/messages'
import { privateKinds } from '../../../../../shared/model/disclosure'
import { Workbook } from '../../../../../shared/model/workbook'
import { privateWords } from '../../../../../shared/print/private-words'
import { attempt, freshWorkbook } from '../../../../support/commanded-workbook'
import { content } from '../../../../support/library-in-memory'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { story } from '../../../../support/story'
import { cycleWorkbook, now, secret } from '../../../shared/print/sample-cycle'
import { manager } from '../../../shared/print/sample-plan'
import { builtInTemplates } from '../pdf/every-page'

const forms = await builtInTemplates()
const guide = forms['four-step-templates-coaching-talk']
if (!guide) throw new Error('the guide is not built in')

async function linesIn(
  workbook: Workbook,
  included: Parameters<ReturnType<typeof pagesIn>['draw']>[1],
  language = 'en'
) {
  const pages = pagesIn(language)
  const { pdf } = await pages.draw(workbook, included, 'a4')
  const read = await readPdf(pdf)
  return {
    lines: read.pages.flatMap(linesOf).join('\n'),
    all: [read.title, ...read.structure].join('\n'),
    pages: read.pages.length
  }
}

function pagesIn(language: string) {
  const translator = () => createTranslator(language)
  const of = {
    pdf: createPdfInProcess({ fontsFolder: 'resources/fonts', translator }),
    translator,
    manager: () => manager,
    now: () => now
  }
  return createDisclosurePages({ ...of, plans: createPlanPages(of), records: createRecordPages(of) })
}

/** Everything that the commands can write, with private words in every place for them. */
function whole(): Workbook {
  const workbook = freshWorkbook()
  for (const command of story) if (command.type !== 'rep.endHold') attempt(workbook, command)
  const filled = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => filled(one, `${path}.${at}`))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        typeof one === 'string' &&
        ['notes', 'feelings', 'feedbackToCoach', 'strengths'].includes(key) &&
        path.includes('private')
          ? `${secret} ${key}`
          : filled(one, `${path}.${key}`)
      ])
    )
  }
  return Workbook.parse(filled(workbook, ''))
}

describe('N-7 a disclosure', () => {
  test('leaves no head of a record alone at the foot of a page: its first words stand below it', async () => {
    for (const paper of ['a4', 'letter', 'a4-large', 'letter-large'] as const) {
      const { pdf } = await pagesIn('en').draw(whole(), [], paper)
      const { pages } = await readPdf(pdf)
      const last = pages.map(linesOf).map((lines) => lines.slice(0, -1).slice(-2).join(' / '))
      expect([paper, last.filter((lines) => /(?:^|\/ )Rep \| Coach/.test(lines))]).toEqual([paper, []])
    }
  }, 60_000)

  test.each(['en', 'de'])(
    'holds every record and no private word, but says by kind what is left out (%s)',
    async (language) => {
      const cycle = cycleWorkbook(guide)
      // A note to a training is for both.
      for (const training of Object.values(cycle.trainings)) training.note = 'With recordings.'
      for (const workbook of [cycle, whole()]) {
        expect(JSON.stringify(workbook).split(secret).length).toBeGreaterThan(8)
        const { t } = createTranslator(language)
        const { lines, all, pages } = await linesIn(workbook, [], language)
        expect(`${lines}${all}`).not.toContain(secret)
        const words = privateWords(workbook, { t, language })
        for (const kind of privateKinds.filter((one) => words[one].length > 0))
          expect(lines).toContain(t(`disclosure:kind.${kind}`).split(' ')[0])
        expect(pages).toBeGreaterThan(Object.keys(workbook.observations).length)
      }
    },
    60_000
  )

  test('gives out what the manager ticks, and nothing else of it', async () => {
    const workbook = whole()
    const { lines } = await linesIn(workbook, ['notes'])
    expect(lines.split(secret)).toHaveLength(2)
    const { t, language } = createTranslator('en')
    const words = privateWords(workbook, { t, language })
    const everything = await linesIn(workbook, privateKinds)
    expect(everything.lines).toContain('Nothing: no words of the workbook are left out.')
    for (const { text } of privateKinds.flatMap((kind) => words[kind]).filter((one) => one.text.startsWith(secret)))
      expect(everything.lines).toContain(text.split('\n')[0])
  }, 60_000)

  test('prints what no page prints: one-on-ones without a guide, deals, notes to trainings, measures', async () => {
    const words = await readSampleContent('resources/sample', 'en')
    const team = [...tellSampleTeam({ content: words, packs: content.sources, now, manager })]
    const kwame = team.find(({ workbook }) => workbook.rep.name === 'Kwame Mensah')?.workbook
    if (!kwame) throw new Error('Kwame is not in the sample team')
    const { lines } = await linesIn(kwame, [])
    const plain = (text: string) => text.replace(/\s+/g, '')
    const printed = plain(lines)
    const { sessions, deals, trainings, cycles } = kwame
    const talks = Object.values(sessions).filter(({ template, mode }) => template === null && mode !== 'human')
    expect(talks.length).toBeGreaterThan(3)
    const said = [
      ...talks.flatMap(({ facts, questions, repComment }) => [
        ...facts.map(({ text }) => text),
        ...questions.flatMap((one) => [one.text, one.words]),
        repComment
      ]),
      // Longer cells are wrapped, and the words of the next cell stand between their lines.
      ...Object.values(deals).flatMap(({ name, stage }) => [...name.split(' '), stage]),
      ...Object.values(trainings).map(({ note }) => note),
      ...Object.values(cycles).flatMap(({ outcomes }) => Object.values(outcomes).map(({ bridge }) => bridge))
    ]
    expect(said.filter((text) => !printed.includes(plain(text)))).toEqual([])
    expect(printed).toContain(plain('I take something of use with me: '))
    expect(lines.split('Also kept')).toHaveLength(2)
  }, 60_000)
})
