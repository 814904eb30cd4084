import { type ReactNode, useEffect, useState } from 'react'
import type { PagePart } from '../../../shared/print/picture'
import styles from './Paper.module.css'
import type { PaperPage } from './paper-page'
import { readPdf } from './read'

/** The words of a page with its headings, tables and lists, for reading without the picture. */
export function PageWords({ page }: { page: PaperPage }) {
  const [read, setRead] = useState<readonly PagePart[]>([])
  useEffect(() => {
    if (!(page instanceof Uint8Array)) return
    const stop = new AbortController()
    readPdf(page, stop.signal).then(setRead, (error) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [page])
  return <div className={styles.words}>{keyed(page instanceof Uint8Array ? read : [page.words])}</div>
}

const keyed = (children: readonly (PagePart | string)[]): ReactNode[] =>
  children.map((child, place) => {
    const key = `${place} ${typeof child === 'string' ? 'text' : child.role}`
    return typeof child === 'string' ? child : <Part key={key} part={child} />
  })

const hasWords = ({ alt, children }: PagePart): boolean =>
  alt !== null || children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasWords(child)))

const isRow = (child: PagePart | string) => typeof child !== 'string' && child.role === 'TR'

function Part({ part }: { part: PagePart }) {
  const { role, alt, children } = part
  const inside = keyed(children)
  // An empty cell keeps its place in the row.
  if (role === 'TD') return <td>{inside}</td>
  if (role === 'TH') return <th scope="col">{inside}</th>
  if (!hasWords(part)) return null
  if (alt !== null) return <p>{alt}</p>
  switch (role) {
    case 'H1':
      return <h3>{inside}</h3>
    case 'H2':
    case 'H3':
    case 'H4':
      return <h4>{inside}</h4>
    case 'P':
    case 'Caption':
    case 'Note':
      return <p>{inside}</p>
    case 'BlockQuote':
      return <blockquote>{inside}</blockquote>
    case 'L':
      return <ul>{inside}</ul>
    case 'LI':
      return <li>{inside}</li>
    case 'Table':
      return <table>{children.some(isRow) ? <tbody>{inside}</tbody> : inside}</table>
    case 'THead':
      return <thead>{inside}</thead>
    case 'TBody':
      return <tbody>{inside}</tbody>
    case 'TR':
      return <tr>{inside}</tr>
    default:
      return <>{inside}</>
  }
}
