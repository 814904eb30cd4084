import { compareText } from '../compare'
import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import { type PrivateKind, privateKinds } from '../model/disclosure'
import type { Moment } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { formatNumber } from '../numbers'
import type { AlsoKept } from './also-kept'
import type { Block, PrintDocument } from './blocks'
import { peopleBlock } from './people'
import { privateWords } from './private-words'

/** The kinds of records that are printed one after the other, in this order. */
export const disclosedKinds = [
  'profile',
  'observation',
  'session',
  'group',
  'cycle',
  'plan',
  'addendum',
  'document',
  'statement',
  'call'
] as const
export type DisclosedKind = (typeof disclosedKinds)[number]

export interface DisclosureToPrint {
  workbook: Workbook
  manager: string
  /** The kinds of private words that are given out nevertheless. */
  included: readonly PrivateKind[]
  /** The page of each record, as it is printed on its own. */
  pages: Readonly<Record<DisclosedKind, readonly PrintDocument[]>>
  /** Records that could not be drawn, in words. */
  missing: readonly string[]
  /** Words that no page prints. */
  alsoKept: readonly AlsoKept[]
  /** Statements that the rep has not handed in, in words. */
  begun: readonly string[]
  t: Translate
  language: string
  now: Moment
}

const heading = (level: 2 | 3, text: string): Block => ({ type: 'heading', level, text, fixed: true })

/** A block of a page, with its headings lowered to stand below another heading. */
function lowered(block: Block): Block {
  if (block.type === 'title') return { ...block, type: 'heading', level: 3 }
  if (block.type === 'heading') return { ...block, level: 3 }
  if (block.type === 'together' || block.type === 'area') return { ...block, blocks: block.blocks.map(lowered) }
  if (block.type !== 'beside') return block
  const [left, right] = block.parts
  const part = (one: typeof left) => ({ ...one, head: one.head.map(lowered), body: one.body.map(lowered) })
  return { ...block, parts: [part(left), part(right)] }
}

/** The blocks at the beginning that identify a record: whose it is and of which day. */
const tells = new Set<Block['type']>(['kicker', 'title', 'heading', 'fields'])

/**
 * A record below a heading that says what it is and of which day; the heading and the facts after it never stand alone
 * at the foot of a page.
 */
function recordBlocks({ header, blocks }: PrintDocument): Block[] {
  const title = heading(2, [header.left, header.right].filter((part) => part !== '').join(' · '))
  const all = blocks.map(lowered)
  const first = blocks.findIndex(({ type }) => !tells.has(type))
  const head = [title, ...all.slice(0, first < 0 ? 1 : Math.min(first, 3))]
  const rest = all.slice(head.length - 1)
  return [{ type: 'together', blocks: head, ...(rest.length > 0 && { next: true as const }) }, ...rest]
}

/** The records of a kind, one after the other; each kind begins on a page of its own. */
const kindBlocks = (pages: readonly PrintDocument[]): Block[] =>
  pages.length === 0 ? [] : [{ type: 'page-break' }, ...pages.flatMap(recordBlocks)]

const table = (labels: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  columns: labels.map((label) => ({ label, width: 1, align: 'left' as const })),
  rows,
  blankRows: 0
})

/**
 * The content of a workbook besides its records, in tables: numbers, what was promised, leave, how sure the rep felt,
 * customers, deals.
 */
function tables({ workbook, t, language }: DisclosureToPrint): Block[] {
  const { metrics, cadences, leave, confidences, accounts, deals, routed, behaviors } = workbook
  const day = (on: string) => longDate(on, language)
  const section = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
    rows.length === 0 ? [] : [heading(3, title), table(columns, rows)]
  const nameOf = (id: string | null) => (id === null ? '' : (accounts[id]?.name ?? ''))
  const found = [
    ...Object.values(metrics).flatMap(({ name, unit, values }) =>
      section(
        [name, unit].filter((part) => part !== '').join(', '),
        [t('disclosure:period'), t('disclosure:value')],
        Object.entries(values)
          .sort(([a], [b]) => compareText(a, b))
          .map(([on, value]) => [day(on), formatNumber(value, language)])
      )
    ),
    ...section(
      t('disclosure:cadences'),
      [t('disclosure:from'), t('disclosure:about'), t('disclosure:value')],
      Object.values(cadences).map(({ from, type, every }) => [
        day(from),
        t(`session:type.${type}`),
        every === null ? t('rhythm:ended') : t('rhythm:every', { count: every })
      ])
    ),
    ...section(
      t('disclosure:leave'),
      [t('disclosure:from'), t('disclosure:to'), t('disclosure:about')],
      Object.values(leave).map(({ from, to, kind }) => [day(from), day(to), t(`rhythm:kind.${kind}`)])
    ),
    ...section(
      t('disclosure:confidences'),
      [t('disclosure:period'), t('disclosure:about'), t('disclosure:value')],
      Object.values(confidences).map(({ on, behavior, value }) => [
        day(on),
        behaviors[behavior]?.title ?? behavior,
        formatNumber(value, language)
      ])
    ),
    ...section(
      t('disclosure:routed'),
      [t('disclosure:period'), t('disclosure:about'), t('disclosure:passedTo')],
      Object.values(routed).map(({ on, text, to }) => [day(on), text, to])
    ),
    ...section(
      t('erasure:kind.deals'),
      [
        t('disclosure:name'),
        t('erasure:kind.accounts'),
        t('selling:dealStage'),
        t('selling:dealValue'),
        t('selling:dealClose'),
        t('selling:dealOutcome'),
        t('disclosure:next')
      ],
      Object.values(deals).map(({ name, account, stage, value, closeOn, outcome, nextStep }) => [
        name,
        nameOf(account),
        stage,
        value === null ? '' : formatNumber(value, language),
        closeOn === null ? '' : day(closeOn),
        t(`selling:outcome.${outcome}`),
        nextStep
      ])
    ),
    ...section(
      t('erasure:kind.accounts'),
      [t('disclosure:name')],
      Object.values(accounts).map(({ name }) => [name])
    )
  ]
  return found.length === 0 ? [] : [{ type: 'page-break' }, heading(2, t('disclosure:tables')), ...found]
}

/** Words of records that their pages do not print. */
const alsoKeptBlocks = ({ alsoKept, t }: DisclosureToPrint): Block[] =>
  alsoKept.length === 0
    ? []
    : [
        { type: 'page-break' },
        heading(2, t('disclosure:also')),
        { type: 'paragraph', text: t('disclosure:alsoText') },
        ...alsoKept.flatMap(({ about, texts }): Block[] => [
          { type: 'together', blocks: [heading(3, about)], next: true },
          { type: 'list', ordered: false, items: texts }
        ])
      ]

/**
 * What a rep gets who asks what is kept about them (N-7): every record as it is printed on its own, the rest in tables,
 * and for each kind of private words whether and why it is withheld. `included`: the kinds that the manager gives out
 * nevertheless.
 */
export function disclosureDocument(from: DisclosureToPrint): PrintDocument {
  const { workbook, manager, included, pages, missing, begun, t, language, now } = from
  const { name } = workbook.rep
  const title = t('disclosure:title')
  const date = longDate(dateOf(now), language)
  const words = privateWords(workbook, { t, language })
  const there = privateKinds.filter((kind) => words[kind].length > 0)
  const given = there.filter((kind) => included.includes(kind))
  const withheld = there.filter((kind) => !included.includes(kind))
  const counted = disclosedKinds.filter((kind) => pages[kind].length > 0)
  const named = (kind: PrivateKind) =>
    t('disclosure:withheldLine', { kind: t(`disclosure:kind.${kind}`), count: words[kind].length })
  return {
    title: t('print:document.title', { heading: title, name }),
    author: manager,
    subject: title,
    language,
    header: { left: title, right: date },
    footer: { left: name, middle: '', page: t('print:footer.page', { page: '{page}', pages: '{pages}' }) },
    mark: null,
    blocks: [
      { type: 'title', text: title },
      peopleBlock({ t, language, people: { rep: name, manager } }, date),
      { type: 'paragraph', text: t('disclosure:intro') },
      heading(2, t('disclosure:what')),
      {
        type: 'table',
        columns: [
          { label: t('erasure:sheet.kind'), width: 4, align: 'left', fixed: true },
          { label: t('erasure:sheet.count'), width: 1, align: 'right' }
        ],
        rows: counted.map((kind) => [t(`disclosure:records.${kind}`), formatNumber(pages[kind].length, language)]),
        blankRows: 0
      },
      { type: 'paragraph', text: t('disclosure:files') },
      ...(missing.length > 0
        ? [
            { type: 'paragraph' as const, text: t('disclosure:missing') },
            { type: 'list' as const, ordered: false, items: missing }
          ]
        : []),
      ...begun.map((text): Block => ({ type: 'paragraph', text })),
      heading(2, t('disclosure:withheld')),
      ...(withheld.length === 0
        ? [{ type: 'paragraph' as const, text: t('disclosure:nothingWithheld') }]
        : [
            { type: 'paragraph' as const, text: t('disclosure:withheldText') },
            {
              type: 'list' as const,
              ordered: false,
              items: withheld.map((kind) => [
                { text: `${named(kind)} `, bold: true },
                { text: t(`disclosure:why.${kind}`) },
                ...(kind === 'person' ? [{ text: ` ${words.person.map(({ about }) => about).join(', ')}.` }] : [])
              ])
            }
          ]),
      { type: 'note', text: t('disclosure:history') },
      ...disclosedKinds.flatMap((kind) => kindBlocks(pages[kind])),
      ...tables(from),
      ...alsoKeptBlocks(from),
      ...(given.length === 0 ? [] : [{ type: 'page-break' as const }, heading(2, t('disclosure:given'))]),
      ...given.flatMap((kind): Block[] => [
        heading(3, t(`disclosure:kind.${kind}`)),
        ...words[kind].flatMap(({ about, text }): Block[] => [
          { type: 'kicker', text: about },
          { type: 'paragraph', text }
        ])
      ])
    ],
    attachment: null
  }
}
