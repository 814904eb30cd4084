import { type ReactNode, useEffect, useState } from 'react'
import styles from './Paper.module.css'
import { type PagePart, readPdf } from './read'

/** The words of a PDF with its headings, tables and lists, for reading without the picture. */
export function PageWords({ pdf }: { pdf: Uint8Array }) {
  const [pages, setPages] = useState<readonly PagePart[]>([])
  useEffect(() => {
    const stop = new AbortController()
    readPdf(pdf, stop.signal).then(setPages, (error) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [pdf])
  return <div className={styles.words}>{keyed(pages)}</div>
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
