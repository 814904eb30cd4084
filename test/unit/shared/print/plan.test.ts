import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { DraftPlan } from '../../../../shared/model/plan'
import { stances } from '../../../../shared/model/signature'
import { allFields, Template } from '../../../../shared/model/template'
import type { Block } from '../../../../shared/print/blocks'
import { inEdition } from '../../../../shared/print/editions'
import { stateAlone } from '../../../../shared/rules/plan-state'
import { draft, manager, printPlan, signed, signedByRep, template } from './sample-plan'

const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [block.text] : block.type === 'together' ? headings(block.blocks) : []
  )

const ofType = <T extends Block['type']>(blocks: readonly Block[], type: T): Extract<Block, { type: T }>[] =>
  blocks.flatMap((block): Extract<Block, { type: T }>[] => [
    ...(isOf(block, type) ? [block] : []),
    ...(block.type === 'together' ? ofType(block.blocks, type) : [])
  ])
const isOf = <T extends Block['type']>(block: Block, type: T): block is Extract<Block, { type: T }> =>
  block.type === type

const captions = (blocks: readonly Block[]) =>
  ofType(blocks, 'signatures').flatMap(({ boxes }) => boxes.map(({ caption, mark }) => [mark.kind, caption]))

describe('B1 what the rep refused is called proposed on the page of its plan', () => {
  const formWords = ['What happens next', 'Agreed dates for field coaching and support']
  const proposed = {
    en: ['Proposed actions', 'Proposed dates for field coaching and support'],
    de: ['Vorgeschlagene Aktionen', 'Vorgeschlagene Termine für Begleitung und Unterstützung']
  }
  const refusals = [
    { stance: 'received' },
    { stance: 'disagreed' },
    { stance: 'declined', mark: { method: 'none' } }
  ] as const

  test.each(['en', 'de'] as const)('sealed or only answered, whatever its form says (%s)', (language) => {
    const { t } = createTranslator(language)
    for (const refusal of refusals)
      for (const plan of [signed(draft, refusal), signedByRep(draft, refusal)])
        expect(headings(printPlan(plan, { t, language }).blocks)).toEqual(expect.arrayContaining(proposed[language]))
  })

  test('what is agreed, or not answered, has the words of the form', () => {
    for (const plan of [draft, signed()])
      expect(headings(printPlan(plan).blocks)).toEqual(expect.arrayContaining(formWords))
  })

  test('what the rep is to mark on paper is called neither agreed nor signed, in words of the form that are neither', () => {
    const onPaper = { stance: 'agreed', mark: { method: 'paper' } } as const
    const open = ['What happens next', 'Dates for field coaching and support']
    for (const plan of [signed(draft, onPaper), signedByRep(draft, onPaper)]) {
      const page = printPlan(plan)
      expect(headings(page.blocks)).toEqual(expect.arrayContaining(open))
      expect(headings(inEdition(page, 'ink-agreed').blocks)).toEqual(expect.arrayContaining(formWords))
      expect(JSON.stringify(inEdition(page, 'ink-agreed'))).not.toContain('beforeInk')
    }
    const { attachment } = printPlan(signed(draft, onPaper))
    expect(attachment?.description).toMatch(/^The plan as data/)
    expect(inEdition(printPlan(signed(draft, onPaper)), 'ink-agreed').attachment?.description).toBe(
      printPlan(signed()).attachment?.description
    )
    // The rep agreed in the window; only the coach's own ink is still missing.
    const ink = printPlan(signed(draft, { managerMark: { method: 'paper' } }))
    expect(headings(ink.blocks)).toEqual(expect.arrayContaining(formWords))
    expect(ink.attachment?.description).toMatch(/^The plan as data/)
  })

  test('the file does not call its record a signed plan, and a page of before is as it was', () => {
    const page = printPlan(signed(draft, refusals[2]))
    const before = inEdition(page, 'called-agreed')
    expect([page.attachment?.description, before.attachment?.description]).toEqual([
      expect.stringMatching(/^The plan as data/),
      printPlan(signed()).attachment?.description
    ])
    expect(headings(before.blocks)).toEqual(expect.arrayContaining(formWords))
    expect(JSON.stringify(before)).not.toContain('formerly')
    expect(inEdition(printPlan(signed()), 'called-agreed')).toEqual(printPlan(signed()))
  })
})

describe('the page of a plan', () => {
  test('follows its template', () => {
    const { blocks } = printPlan(draft)
    expect(blocks.map(({ type }) => type)).toEqual([
      'kicker',
      'title',
      'paragraph',
      'gap-bar',
      'heading',
      'quote',
      'paragraph',
      'heading',
      'table',
      'heading',
      'cards',
      'together'
    ])
    const reversed = { ...template, sections: [...template.sections].reverse() }
    expect(headings(printPlan(draft, { template: reversed }).blocks)).toEqual([
      'What happens next',
      'Agreed dates for field coaching and support',
      'How, in Mira’s words'
    ])
  })

  test('R-4 a draft carries its mark and day, a signed plan its day, seal and record', () => {
    const first = printPlan(draft)
    expect([first.mark, first.header.right, first.footer.middle, first.attachment]).toEqual([
      'DRAFT',
      'Draft of 12 November 2026',
      'Not signed, not sealed',
      null
    ])
    const ended = { ...stateAlone(signed()), force: 'ended', until: '2026-12-17' } as const
    const last = printPlan(signed(), { state: ended })
    expect([last.mark, last.header.right, last.attachment?.name]).toEqual([
      null,
      'Signed 12 November 2026 · closed 17 December 2026',
      'record.json'
    ])
    expect(last.footer).toEqual({
      left: 'Plan 0193-7f2c · Four-step action plan 1.0.0',
      middle: `Seal ${signed()
        .seal.hash.slice(0, 16)
        .replace(/.{4}(?=.)/g, '$& ')}`,
      page: 'Page {page} of {pages}'
    })
  })

  test('S4-1 a refined plan says its number and why', () => {
    const { header, blocks } = printPlan({ ...draft, number: 3, refinedBecause: 'it asked for too much' })
    expect(header.right).toBe('Draft of 12 November 2026 · plan 3')
    expect(blocks[2]).toEqual({ type: 'paragraph', text: 'Refined because: it asked for too much' })
  })

  test('S1-2 the account and the deal stand in one quiet line', () => {
    const field = { type: 'account', id: 'at', bind: 'plan.account', label: 'Account' }
    const form = Template.parse({ ...template, sections: [{ id: 'where', fields: [field] }] })
    const lines = (plan: Partial<typeof draft>) => printPlan({ ...draft, ...plan }, { template: form }).blocks
    const account = { id: null, name: 'Harbor Dental' }
    const deal = { id: null, name: 'Chairs' }
    const line = (text: string) => [{ type: 'paragraph', text: [{ text, quiet: true }] }]
    expect(lines({})).toEqual([])
    expect(lines({ account, deal })).toEqual(line('Account: Harbor Dental · Deal: Chairs'))
    expect(lines({ account })).toEqual(line('Account: Harbor Dental'))
    expect(lines({ deal })).toEqual(line('Deal: Chairs'))
  })

  test('a signed plan keeps the names it was signed with', () => {
    const plan = signed()
    const { blocks, author } = printPlan(plan, { rep: { name: 'Mira Berg' }, manager: 'Somebody Else' })
    expect(blocks[0]).toEqual({ type: 'kicker', text: 'Mira Lindqvist works with the coach Jonas Ek on' })
    expect(author).toBe(manager)
  })

  test('S0-9 an action says who proposed it unless it is the owner’s own', () => {
    const [table] = ofType(printPlan(draft).blocks, 'table')
    expect(table?.rows.map(([action]) => action)).toEqual([
      'Write three openers for the Northfield visit',
      'Open with a question on five calls, note the answers',
      [
        { text: 'Join the Northfield visit, stay silent in the opening\n' },
        { text: 'proposed by Mira', quiet: true, listed: true }
      ],
      'Share one recorded opening with the group'
    ])
  })

  test('S4-6 how far an action reaches and how sure the rep feels stand beneath it, as far as they were said', () => {
    const actions = draft.actions.map((action, index) => ({
      ...action,
      ...(index === 0 ? { stretch: 8, confidence: 4 } : index === 2 ? { confidence: 9 } : {})
    }))
    const [table] = ofType(printPlan({ ...draft, actions }).blocks, 'table')
    const beneath = table?.rows.map(([action]) => (typeof action === 'string' ? '' : action?.at(-1)?.text))
    expect(beneath).toEqual(['stretch 8 of 10, sure 4 of 10', '', 'proposed by Mira · sure 9 of 10', ''])
  })

  test('dates are short with the year where it is another, and stand in the order of the calendar', () => {
    const [cards] = ofType(
      printPlan({
        ...draft,
        coachingDates: [
          { ...draft.coachingDates[0], on: null, note: 'later', id: draft.id, kind: 'support', proposedBy: 'rep' },
          { id: draft.id, on: '2027-01-07', kind: 'call', note: '', proposedBy: 'manager' },
          { id: draft.id, on: '2026-12-03', kind: 'joint-visit', note: 'Northfield', proposedBy: 'together' },
          { id: draft.id, on: null, kind: 'call', note: ' ', proposedBy: 'rep' }
        ]
      }).blocks,
      'cards'
    )
    expect(cards?.cards).toEqual([
      { head: '3 Dec', spoken: '3 December 2026', lines: ['ride-along', 'Northfield'] },
      { head: '7 Jan 2027', spoken: '7 January 2027', lines: ['call', 'proposed by Jonas'] },
      { head: 'date open', spoken: '', lines: ['support', 'later'] }
    ])
  })

  test('two people of one first name are called by their whole names', () => {
    const { blocks } = printPlan(draft, { rep: { name: 'Jonas Berg' } })
    expect(headings(blocks)[0]).toBe('How, in Jonas Berg’s words')
    expect(ofType(blocks, 'table')[0]?.rows.map(([, who]) => who)).toEqual([
      'Jonas Berg',
      'Jonas Berg',
      'Jonas Ek',
      'Jonas Berg'
    ])
  })
})

describe('what is not filled in', () => {
  const empty: DraftPlan = { ...draft, why: ' ', how: '', confidence: null, actions: [], coachingDates: [] }

  test('a draft shows what is still open, and leaves out what may stay empty', () => {
    const { blocks } = printPlan(empty)
    expect(headings(blocks)).toEqual(['How, in Mira’s words', 'Agreed dates for field coaching and support'])
    expect(ofType(blocks, 'paragraph')).toHaveLength(2)
  })

  test('a signed plan has no gaps', () => {
    expect(headings(printPlan(signed(empty)).blocks)).toEqual([])
  })

  test('a gap without a rating has an empty bar and says so', () => {
    const { blocks } = printPlan({ ...draft, gap: { now: null, wanted: 4, start: null } })
    expect(ofType(blocks, 'gap-bar')).toEqual([
      {
        type: 'gap-bar',
        before: 'Not rated yet',
        after: 'target 4 of 5',
        alt: 'A bar from 0 to 5, filled up to 0, with a mark at 4',
        now: 0,
        wanted: 4,
        steps: 5
      }
    ])
  })

  test('a field whose condition does not hold is left out', () => {
    const conditional = Template.parse({
      ...template,
      sections: [
        ...template.sections,
        {
          id: 'more',
          showWhen: { field: 'asked', is: [true] },
          fields: [
            { type: 'yes-no', id: 'asked', label: 'Asked' },
            { type: 'text', id: 'told', label: 'Told', showWhen: { field: 'asked', is: [false] } },
            { type: 'text', id: 'said', label: 'Said' }
          ]
        }
      ]
    })
    const facts = (values: DraftPlan['values']) =>
      ofType(printPlan({ ...draft, values }, { template: conditional }).blocks, 'fields').flatMap(
        ({ fields }) => fields
      )
    expect(facts({ asked: true, told: 'no', said: 'yes, twice' })).toEqual([
      { label: 'Asked', value: 'yes' },
      { label: 'Said', value: 'yes, twice' }
    ])
    expect(facts({ asked: false, told: 'no', said: 'yes, twice' })).toEqual([])
  })
})

describe('R-1 R-9 signatures', () => {
  test('say how and when they were made, and what they mean', () => {
    const { blocks } = printPlan(signed())
    expect(captions(blocks)).toEqual([
      ['drawn', 'agreed · signed 12 November 2026, 16:42 · drawn'],
      ['drawn', 'coach · signed 12 November 2026, 16:44 · drawn']
    ])
    expect(blocks.at(-1)).toMatchObject({
      type: 'together',
      blocks: [
        { type: 'signatures' },
        { type: 'note', text: expect.stringContaining('not a qualified electronic signature') }
      ]
    })
  })

  test('wait as empty lines until somebody signed', () => {
    expect(captions(printPlan(draft).blocks)).toEqual([
      ['empty', 'rep · date'],
      ['empty', 'coach · date']
    ])
    expect(captions(printPlan(signedByRep()).blocks)).toEqual([
      ['drawn', 'agreed · signed 12 November 2026, 16:42 · drawn'],
      ['empty', 'coach · date']
    ])
  })

  test('another view stands beside the plan in the rep’s words', () => {
    const { blocks } = printPlan(
      signed(draft, { stance: 'disagreed', comment: ' Not like this. ', mark: { method: 'typed', text: 'Mira' } })
    )
    expect(blocks.slice(-3, -1)).toEqual([
      { type: 'heading', level: 2, text: 'Mira sees it differently', fixed: true },
      { type: 'quote', text: 'Not like this.' }
    ])
    expect(captions(blocks)[0]).toEqual(['typed', 'sees it differently · signed 12 November 2026, 16:42 · typed'])
  })

  test('one that was declined, and one on paper, say so', () => {
    const { blocks } = printPlan(
      signed(draft, { stance: 'declined', mark: { method: 'none' }, managerMark: { method: 'paper' } })
    )
    expect(captions(blocks)).toEqual([
      ['said', 'did not sign · 12 November 2026, 16:42'],
      ['empty', 'coach · signs with ink, which does not make it agreed']
    ])
  })

  test('on paper have boxes and lines for the pen, and no day but the one that is written there', () => {
    const page = printPlan(signed(draft, { mark: { method: 'paper' }, managerMark: { method: 'paper' } }))
    const boxesOf = ({ blocks }: typeof page) =>
      blocks
        .flatMap((block) => (block.type === 'together' ? block.blocks : [block]))
        .find((one) => one.type === 'signatures')
    expect(boxesOf(page)).toMatchObject({
      boxes: [
        {
          caption: 'counts once signed with ink',
          pen: {
            ticks: { labels: ['agreed', 'received', 'sees it differently'] },
            lines: ['Date', 'What I see differently', '']
          }
        },
        { pen: { lines: ['Date'] } }
      ]
    })
    const before = boxesOf(inEdition(page, 'typed-boxes'))
    expect(before).toMatchObject({
      boxes: [
        { caption: expect.stringMatching(/^\[ \] agreed .* 12 November 2026/) },
        { caption: expect.stringMatching(/^coach · 12 November/) }
      ]
    })
    expect(JSON.stringify(before)).not.toContain('What I see differently')
  })
})

describe('R-1 ink that is still to come, by who signs with it and where the rep stands', () => {
  const languages = { en: /counts once signed with ink/, de: /gilt mit Unterschrift auf Papier/ } as const
  const refusedBy = { en: /does not make it agreed/, de: /vereinbart ist es damit nicht/ } as const
  const captionsOf = ({ blocks }: { blocks: readonly Block[] }) => captions(blocks).map(([, caption = '']) => caption)

  test.each(Object.keys(languages) as (keyof typeof languages)[])('in %s', (language) => {
    const { t } = createTranslator(language)
    for (const stance of stances) {
      const mark = stance === 'declined' ? ({ method: 'none' } as const) : ({ method: 'typed', text: 'Mira' } as const)
      const comment = stance === 'disagreed' ? 'No.' : ''
      const plan = signed(draft, { stance, comment, mark, managerMark: { method: 'paper' } })
      const page = printPlan(plan, { t, language })
      const [rep = '', coach = ''] = captionsOf(page)
      expect(languages[language].test(rep)).toBe(false)
      expect([languages[language].test(coach), refusedBy[language].test(coach)]).toEqual(
        stance === 'agreed' ? [true, false] : [false, true]
      )
      // A page that was sealed before is still drawn as it was.
      expect(captionsOf(inEdition(page, 'ink-counts'))[1]).toMatch(languages[language])
    }
    const onPaper = captionsOf(printPlan(signed(draft, { mark: { method: 'paper' } }), { t, language }))
    expect(onPaper[0]).toMatch(languages[language])
  })
})

test('R-1 nothing private comes out, neither on the page nor in the record', () => {
  const secret = 'SECRET-WORDS'
  const kinds = ['text', 'long-text', 'number', 'date', 'yes-no', 'person'] as const
  const privateField = fc.record({ type: fc.constantFrom(...kinds), required: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(privateField, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.nat(3),
      (fields, isSigned, place) => {
        const extra = fields.map((field, index) => ({ ...field, id: `own-${index}`, label: 'Own', private: true }))
        const secretive = Template.parse({
          ...template,
          sections: template.sections.map((section, index) =>
            index === place ? { ...section, fields: [...section.fields, ...extra] } : section
          )
        })
        const values = Object.fromEntries(extra.map(({ id }) => [id, secret]))
        const plan: DraftPlan = { ...draft, private: { notes: secret, values } }
        const printed = printPlan(isSigned ? signed(plan, {}, secretive) : plan, { template: secretive })
        expect(allFields(secretive).filter((field) => field.private)).toHaveLength(fields.length)
        expect(JSON.stringify(printed)).not.toContain(secret)
        // Even a value in the wrong place is not printed.
        const misplaced = printPlan({ ...plan, values }, { template: secretive })
        expect(JSON.stringify(misplaced)).not.toContain(secret)
      }
    ),
    { numRuns: 60 }
  )
})
