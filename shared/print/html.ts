import type { Block, GridField, PrintDocument, Rich, SignatureBox, Span } from './blocks'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text escaped for HTML, including attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** An escaped text with each line feed as a line break. */
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

const spanOf = ({ text, bold, italic, quiet }: Span): string => {
  const inside = bold ? `<strong>${lines(text)}</strong>` : lines(text)
  const slanted = italic ? `<em>${inside}</em>` : inside
  return quiet ? `<span class="quiet">${slanted}</span>` : slanted
}

const rich = (text: Rich): string => (typeof text === 'string' ? lines(text) : text.map(spanOf).join(''))

const element = (name: string, inside: string) => `<${name} dir="auto">${inside}</${name}>`

const factOf = ({ label, value }: GridField): string =>
  value === null || value === '' ? '' : `<div>${element('dt', escaped(label))}${element('dd', lines(value))}</div>`

const signatureOf = ({ mark, name, caption }: SignatureBox): string => {
  const words = mark.kind === 'empty' ? '' : mark.kind === 'drawn' ? mark.alt : mark.words
  return `<div>${element('p', lines(words))}<p dir="auto"><strong>${escaped(name)}</strong><br><span class="quiet">${lines(caption)}</span></p></div>`
}

/** How each block of a printed page is shown on a screen; what is only for a pen or for paper is left out. */
const written: { [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => string } = {
  kicker: ({ text }) => `<p class="quiet" dir="auto">${escaped(text)}</p>`,
  title: ({ text }) => element('h4', escaped(text)),
  heading: ({ level, text }) => element(level === 2 ? 'h5' : 'h6', escaped(text)),
  paragraph: ({ text }) => element('p', rich(text)),
  quote: ({ text }) => element('blockquote', lines(text)),
  list: ({ ordered, items }) => {
    const name = ordered ? 'ol' : 'ul'
    return `<${name}>${items.map((item) => element('li', rich(item))).join('')}</${name}>`
  },
  fields: ({ fields }) => {
    const facts = fields.map(factOf).join('')
    return facts === '' ? '' : `<dl>${facts}</dl>`
  },
  table: ({ columns, rows }) => {
    const shown = columns.flatMap(({ box }, at) => (box ? [] : [at]))
    const head = shown.map((at) => `<th scope="col" dir="auto">${escaped(columns[at]?.label ?? '')}</th>`).join('')
    const body = rows
      .map((row) => `<tr>${shown.map((at) => element('td', rich(row[at] ?? ''))).join('')}</tr>`)
      .join('')
    return rows.length === 0 ? '' : `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  },
  choices: ({ items }) => {
    const chosen = items.filter((item) => item.chosen)
    return chosen.length === 0 ? '' : `<ul>${chosen.map(({ label }) => element('li', escaped(label))).join('')}</ul>`
  },
  'gap-bar': ({ alt }) => element('p', escaped(alt)),
  weeks: ({ rows }) =>
    `<ul>${rows
      .map(({ label, about, alt, after }) => {
        const head = [label === '' ? '' : `<strong>${escaped(label)}</strong>`, escaped(about)].filter(
          (part) => part !== ''
        )
        const said = [head.join(', '), escaped(after), escaped(alt)].filter((part) => part !== '')
        return element('li', said.join('<br>'))
      })
      .join('')}</ul>`,
  'level-line': ({ alt }) => element('p', escaped(alt)),
  cards: ({ cards }) =>
    `<ul>${cards
      .map(
        ({ spoken, lines: more }) =>
          `<li dir="auto"><strong>${escaped(spoken)}</strong>${more.map((line) => `<br>${escaped(line)}`).join('')}</li>`
      )
      .join('')}</ul>`,
  entries: () => '',
  signatures: ({ boxes }) => `<div class="signatures">${boxes.map(signatureOf).join('')}</div>`,
  ruled: () => '',
  note: ({ text }) => `<p class="quiet" dir="auto">${rich(text)}</p>`,
  qr: () => '',
  cut: () => '',
  'page-break': () => '',
  together: ({ blocks }) => blocksAsHtml(blocks),
  beside: ({ parts }) => parts.map(({ head, body }) => blocksAsHtml([...head, ...body])).join(''),
  area: ({ blocks }) => blocksAsHtml(blocks)
}

const blockAsHtml = <Type extends Block['type']>(block: Extract<Block, { type: Type }>): string => {
  const type: Type = block.type
  return written[type](block)
}

/** The blocks of a printed page as HTML, to stand below a heading of the third level. */
export const blocksAsHtml = (blocks: readonly Block[]): string => blocks.map((block) => blockAsHtml(block)).join('\n')

/** A printed page as one part of a larger one. */
export interface Part {
  /** Unique within the page. */
  id: string
  title: string
  page: Pick<PrintDocument, 'language' | 'blocks'>
  /** The names of its files beside the page, and their labels. */
  files: readonly { name: string; label: string }[]
}

const partAsHtml = ({ id, title, page, files }: Part): string =>
  [
    `<article id="${escaped(id)}" lang="${escaped(page.language)}">`,
    element('h3', escaped(title)),
    ...files.map(
      ({ name, label }) =>
        `<p><a href="${escaped(encodeURI(name).replaceAll('#', '%23').replaceAll('?', '%3F'))}">${escaped(label)}</a></p>`
    ),
    blocksAsHtml(page.blocks),
    '</article>'
  ].join('\n')

/** A page of many parts, and what it says besides them. */
export interface PageOfParts {
  language: string
  title: string
  about: string
  sections: readonly { title: string; parts: readonly Part[] }[]
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1rem}
article{border-top:1px solid;padding:1rem 0}.quiet{opacity:.75}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid}
blockquote{margin:0;padding-inline-start:.8rem;border-inline-start:3px solid}dt{font-weight:600}dd{margin:0 0 .5rem}h1,h2,h3,h4,h5,h6,p,li,dd,td{overflow-wrap:anywhere}
.signatures{display:flex;flex-wrap:wrap;gap:2rem}h4{font-size:1.15rem}h5,h6{font-size:1rem}`

/** A self-contained HTML page: it loads nothing and runs no script. */
export function htmlPage({ language, title, about, sections }: PageOfParts): string {
  const filled = sections.filter(({ parts }) => parts.length > 0)
  const contents = filled.map(
    ({ title: name, parts }) =>
      `<li>${escaped(name)}<ul>${parts.map(({ id, title: one }) => `<li dir="auto"><a href="#${escaped(id)}">${escaped(one)}</a></li>`).join('')}</ul></li>`
  )
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<header>',
    element('h1', escaped(title)),
    `<p>${escaped(about)}</p>`,
    '</header>',
    `<nav aria-label="${escaped(title)}"><ul>${contents.join('')}</ul></nav>`,
    '<main>',
    ...filled.flatMap(({ title: name, parts }) => [element('h2', escaped(name)), ...parts.map(partAsHtml)]),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}
