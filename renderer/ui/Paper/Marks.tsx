import { useEffect, useRef } from 'react'
import type { FormArea } from '../../../shared/print/blocks'
import styles from './Marks.module.css'

/** Parts on the pages, and which of them is selected in the outline. */
export interface PaperMarks {
  areas: readonly FormArea[]
  chosen: string
  onChoose: (area: string) => void
}

const percent = (share: number) => `${share * 100}%`

/**
 * A frame around the selected part of a page; clicking another part selects that one. With keys and screen readers,
 * parts are selected in the list of parts.
 */
export function Marks({ page, marks: { areas, chosen, onChoose } }: { page: number; marks: PaperMarks }) {
  const frame = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={styles.marks} aria-hidden="true">
      {areas
        .filter((area) => area.page === page)
        .map(({ area, x, y, width, height }) => (
          <button
            key={area}
            ref={area === chosen ? frame : null}
            type="button"
            tabIndex={-1}
            className={styles.mark}
            data-chosen={area === chosen || undefined}
            style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
            onClick={() => onChoose(area)}
          />
        ))}
    </div>
  )
}
