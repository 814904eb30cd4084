import { dateOf, longDate, shortDate } from '../dates'
import type { Translate } from '../messages'
import type { CycleReport } from '../model/cycle-report'
import type { Hash, PlainDate } from '../model/scalars'
import { formatNumber } from '../numbers'
import { canonical } from '../rules/seal'
import type { Block, GridField, PrintDocument, Rich, Span, TableColumn } from './blocks'
import { asSentence, shortNames } from './names'
import { recordFile, shortId, shortSeal } from './record'

export interface CycleToPrint {
  report: CycleReport
  /** SHA-256 over the report (RFC 8785). */
  seal: Hash
  t: Translate
  language: string
}

const steps = 5
/** How sure the rep feels is marked from 1 to this number. */
const sureSteps = 10

const column = (label: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  label,
  width,
  align
})
const table = (columns: readonly TableColumn[], rows: readonly (readonly Rich[])[]): Block => ({
  type: 'table',
  columns,
  rows,
  blankRows: 0
})
const titled = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text, fixed: true }, ...blocks]

const words = (...parts: readonly (string | null)[]) =>
  parts.filter((part): part is string => part !== null && part.trim() !== '').join('\n')

/** Makes the parts of the page, from nothing but the report. */
function partsOf({ report, t, language }: CycleToPrint) {
  const { behavior, visits, talks, papers, turns, outcomes, start, now, ended, sticking, rule } = report
  const names = shortNames({ rep: report.rep, manager: report.manager })
  const year = ended?.on ?? dateOf(report.madeAt)
  const short = (on: PlainDate) => shortDate(on, language, year)
  const day = (on: PlainDate): Span => ({ text: short(on), spoken: longDate(on, language) })
  const dayCell = (on: PlainDate | null): Rich => (on === null ? '' : [day(on)])
  const wanted = behavior.wanted

  const facts: GridField[] = [
    {
      label: t('cyclePage:start'),
      value: start ? t('cyclePage:startOn', { rating: start.rating, date: short(start.on) }) : t('cyclePage:notSeen')
    },
    {
      label: t(ended ? 'cyclePage:atEnd' : 'cyclePage:now'),
      value: now === null ? t('cyclePage:notSeen') : t('cyclePage:level', { rating: now, steps })
    },
    { label: t('cyclePage:target'), value: t('cyclePage:level', { rating: wanted, steps }) }
  ]

  function line(): Block[] {
    if (visits.length === 0) return []
    return [
      {
        type: 'level-line',
        visits: visits.map(({ on, rating }) => ({ on, rating, day: short(on) })),
        target: wanted,
        targetWords: t('cyclePage:targetLine', { wanted }),
        steps,
        alt: visits.map(({ on, rating }) => t('cyclePage:seen', { date: longDate(on, language), rating })).join('; ')
      }
    ]
  }

  /** How often it was seen at its target; since the yes only when there was one. */
  function sticksWords({ reached, of: count, sticks, since }: NonNullable<CycleReport['sticking']>): string {
    const said = { reached, count, of: rule.of, last: rule.last }
    if (since === null) return count === 0 ? '' : t('cyclePage:beforeYes', said)
    if (count === 0) return t('cyclePage:noneSinceYes', said)
    return t(sticks ? 'cyclePage:sticks' : 'cyclePage:notYet', said)
  }

  function standing(): Block[] {
    const said = ended
      ? t(ended.how === 'sticks' ? 'cyclePage:endedSticks' : 'cyclePage:endedStopped', {
          date: longDate(ended.on, language)
        })
      : sticking
        ? sticksWords(sticking)
        : ''
    return said === '' ? [] : [{ type: 'paragraph', text: said }]
  }

  /** One-on-ones in which nothing was agreed, in a few lines: a row for each would fill pages with empty cells. */
  function otherTalks(others: typeof talks, all: boolean): Block[] {
    if (others.length === 0) return []
    const listed = others.flatMap(({ on, purpose, minutes }, at): Span[] => {
      const length = minutes === null ? '' : `, ${t('cyclePage:minutes', { count: minutes })}`
      const about = purpose.trim() === '' ? t('cyclePage:talk') : purpose.trim()
      return [...(at === 0 ? [] : [{ text: ' · ', listed: true as const }]), day(on), { text: ` ${about}${length}` }]
    })
    return [
      {
        type: 'paragraph',
        text: [{ text: `${t(all ? 'cyclePage:held' : 'cyclePage:alsoHeld')} `, quiet: true }, ...listed]
      }
    ]
  }

  function agreed(): Block[] {
    const isAgreed = ({ improve, changes, by, answer }: (typeof talks)[number]) =>
      answer !== null || by !== null || words(improve, changes) !== ''
    const told = talks.filter(isAgreed)
    const rows = told.map(({ on, minutes, purpose, improve, changes, by, answer }): Rich[] => [
      dayCell(on),
      [
        { text: purpose.trim() === '' ? t('cyclePage:talk') : purpose },
        ...(minutes === null
          ? []
          : [{ text: ` · ${t('cyclePage:minutes', { count: minutes })}`, listed: true as const }])
      ],
      words(
        answer ? asSentence(t(`cyclePage:turn.${answer}`, { name: names.rep }), names.rep) : null,
        improve,
        changes
      ),
      dayCell(by)
    ])
    const columns = [
      column(t('cyclePage:when'), 12),
      column(t('cyclePage:about'), 32),
      column(t('cyclePage:agreed'), 44),
      column(t('cyclePage:by'), 12, 'right')
    ]
    const others = talks.filter((one) => !isAgreed(one))
    return titled(t('cyclePage:talks'), [
      ...(rows.length === 0 ? [] : [table(columns, rows)]),
      ...otherTalks(others, rows.length === 0)
    ])
  }

  /**
   * Dates in one sentence, called agreed when they are. A dot in somebody's own words does not count as one between two
   * dates.
   */
  function datesNote(days: readonly (readonly Span[])[], isAgreed: boolean): Span[] {
    const [before = '', after = ''] = t(isAgreed ? 'cyclePage:dates' : 'cyclePage:datesProposed', {
      days: '\n'
    }).split('\n')
    const listed = days.flatMap((spans, at): Span[] =>
      at === 0 ? [...spans] : [{ text: ' · ', listed: true }, ...spans]
    )
    return [{ text: before }, ...listed, { text: after }]
  }

  function signed(): Block[] {
    const blocks = papers.flatMap((paper): Block[] => {
      const { kind, number, id, state, agreed, seal, why, how, said, actions, dates } = paper
      const isAgreed = agreed === true
      const name = t(kind === 'plan' ? 'cyclePage:plan' : 'cyclePage:addendum', { number })
      const quiet = [state, seal === null ? '' : t('print:footer.seal', { seal: shortSeal(seal) }), shortId(id)]
      const columns = [
        column(t(isAgreed ? 'print:actions.text' : 'cyclePage:actionProposed'), isAgreed ? 62 : 76),
        column(t('print:actions.owner'), 12),
        column(t('print:actions.by'), 12, 'right'),
        ...(isAgreed ? [column(t('cyclePage:done'), 14, 'right')] : [])
      ]
      const rows = actions.map((action): Rich[] => [
        action.text,
        names[action.owner],
        dayCell(action.by),
        ...(isAgreed ? [dayCell(action.done)] : [])
      ])
      const days = dates.map(({ on, note }): Span[] => [
        on === null ? { text: t('print:dates.open') } : day(on),
        ...(note.trim() === '' ? [] : [{ text: ` ${note.trim()}` }])
      ])
      return [
        { type: 'heading', level: 3, text: name, help: quiet.filter((part) => part !== '').join(' · '), fixed: true },
        ...(why.trim() === ''
          ? []
          : [{ type: 'paragraph' as const, text: t('cyclePage:because', { why: why.trim() }) }]),
        ...(how.trim() === '' ? [] : [{ type: 'quote' as const, text: how.trim() }]),
        ...(said === undefined
          ? []
          : [{ type: 'paragraph' as const, text: t('cyclePage:said', { name: names.rep, words: said }) }]),
        ...(rows.length === 0 ? [] : [table(columns, rows)]),
        ...(days.length === 0 ? [] : [{ type: 'note' as const, text: datesNote(days, isAgreed) }])
      ]
    })
    return titled(t('cyclePage:papers'), blocks)
  }

  function changed(): Block[] {
    const turned = turns.map(({ on, what, stage, words: said }): Rich[] => [
      dayCell(on),
      stage === null
        ? t(`cyclePage:turn.${what}`, { name: names.rep })
        : t('cyclePage:turn.skipped', { step: t(`cyclePage:step.${stage}`) }),
      said
    ])
    const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language))
    const measured = outcomes.map(({ name, unit, before, after, wanted: goal }): Rich[] => [
      unit === '' ? name : `${name} (${unit})`,
      number(before),
      number(after),
      number(goal)
    ])
    return [
      ...titled(
        t('cyclePage:turns'),
        turned.length === 0
          ? []
          : [
              table(
                [
                  column(t('cyclePage:when'), 12),
                  { ...column(t('cyclePage:what'), 34), fixed: true },
                  column(t('cyclePage:words'), 54)
                ],
                turned
              )
            ]
      ),
      ...titled(
        t('cyclePage:outcomes'),
        measured.length === 0
          ? []
          : [
              table(
                [
                  column(t('cyclePage:measure'), 46),
                  column(t('cyclePage:before'), 18, 'right'),
                  column(t('cyclePage:after'), 18, 'right'),
                  column(t('cyclePage:target'), 18, 'right')
                ],
                measured
              )
            ]
      )
    ]
  }

  function practiced(): Block[] {
    const rows = (report.tries ?? []).map(({ on, note, worked }): Rich[] => [
      dayCell(on),
      note,
      t(worked === null ? 'cyclePage:tryOpen' : worked ? 'cyclePage:tryWorked' : 'cyclePage:tryNot')
    ])
    const columns = [
      column(t('cyclePage:when'), 12),
      column(t('cyclePage:tried'), 68),
      column(t('cyclePage:tryEnd'), 20, 'right')
    ]
    const sure = (report.confidences ?? []).map(({ on, value }) =>
      t('cyclePage:sure', { value, of: sureSteps, date: short(on) })
    )
    return [
      ...titled(t('cyclePage:tries'), rows.length === 0 ? [] : [table(columns, rows)]),
      ...titled(
        t('cyclePage:confidence'),
        sure.length === 0 ? [] : [{ type: 'paragraph', text: [{ text: sure.join(' · '), listed: true }] }]
      )
    ]
  }

  function seen(): Block[] {
    const named = visits.some(({ account }) => account.trim() !== '')
    const rows = visits.map(({ on, account, by, rating, note }): Rich[] => [
      dayCell(on),
      ...(named ? [words(account)] : []),
      t('cyclePage:level', { rating, steps }),
      words(note || (behavior.anchors[rating - 1] ?? '')),
      by
    ])
    const columns = [
      column(t('cyclePage:when'), 12),
      ...(named ? [column(t('cyclePage:account'), 24)] : []),
      column(t('cyclePage:seenLevel'), 10),
      column(t('cyclePage:seenWhat'), named ? 36 : 60),
      column(t('cyclePage:seenBy'), 18)
    ]
    return titled(t('cyclePage:visits'), rows.length === 0 ? [] : [table(columns, rows)])
  }

  /** What was seen and heard, visit by visit, after the pages about the cycle. */
  function annex(): Block[] {
    const evidence = visits.flatMap(({ on, account, evidence: said, strengths, development }): Block[] => {
      const more: [string, string][] = [
        [t('cyclePage:strengths'), strengths],
        [t('cyclePage:development'), development]
      ]
      const blocks: Block[] = [
        ...(said.trim() === '' ? [] : [{ type: 'paragraph' as const, text: said.trim() }]),
        ...more
          .filter(([, text]) => text.trim() !== '')
          .map(
            ([label, text]): Block => ({
              type: 'paragraph',
              text: [{ text: `${label} `, quiet: true }, { text: text.trim() }]
            })
          )
      ]
      const where = account === '' ? longDate(on, language) : `${longDate(on, language)} · ${account}`
      return blocks.length === 0 ? [] : [{ type: 'heading', level: 3, text: where, fixed: true }, ...blocks]
    })
    return evidence.length === 0 ? [] : [{ type: 'page-break' }, ...titled(t('cyclePage:annex'), evidence)]
  }

  return { facts, line, standing, agreed, signed, changed, practiced, seen, annex, year }
}

/** A coaching cycle on paper (S0-13): what it was about, the way to the target, what was agreed and what changed. */
export function cyclePage(of: CycleToPrint): PrintDocument {
  const { report, seal, t, language } = of
  const { rep, manager, behavior, why, impact, from, ended } = report
  const parts = partsOf(of)
  const span = t(ended ? 'cyclePage:span' : 'cyclePage:since', {
    from: longDate(from, language),
    to: longDate(ended?.on ?? dateOf(report.madeAt), language)
  })
  const said = (label: string, text: string): Block[] =>
    text.trim() === '' ? [] : [{ type: 'paragraph', text: t('print:plan.runIn', { label, text: text.trim() }) }]
  const kicker = manager.trim() === '' ? t('cyclePage:kickerAlone', { rep }) : t('cyclePage:kicker', { rep, manager })
  return {
    title: t('print:document.title', { heading: t('cyclePage:heading'), name: rep }),
    author: manager,
    subject: behavior.title,
    language,
    header: { left: t('cyclePage:heading'), right: span },
    footer: {
      left: t('cyclePage:footer', { id: shortId(report.id), date: longDate(dateOf(report.madeAt), language) }),
      middle: t('print:footer.check', { number: shortSeal(seal) }),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      { type: 'kicker', text: kicker },
      { type: 'title', text: behavior.title },
      ...said(t('cyclePage:why'), why),
      ...said(t('cyclePage:impact'), impact),
      { type: 'fields', columns: 3, fields: parts.facts },
      ...parts.line(),
      ...parts.standing(),
      ...parts.agreed(),
      ...parts.signed(),
      ...parts.changed(),
      ...parts.seen(),
      ...parts.practiced(),
      { type: 'note', text: t('cyclePage:note'), closing: true },
      ...parts.annex()
    ],
    attachment: {
      ...recordFile,
      description: t('cyclePage:attachment'),
      text: canonical({ ...report, seal: { algorithm: 'sha256-rfc8785', hash: seal } })
    }
  }
}
