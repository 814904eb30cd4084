import { useState } from 'react'
import { isLarge } from '../../../../shared/model/settings'
import type { Template } from '../../../../shared/model/template'
import type { Sample } from '../../../../shared/model/template-library'
import { useLibrary } from '../../../core/library'
import { useT } from '../../../core/translator'
import { LargePrint } from '../../../ui/LargePrint'
import { Paper } from '../../../ui/Paper/Paper'
import { SampleChoice } from '../SampleChoice'
import { useTemplatePage } from '../use-template-page'
import styles from './Preview.module.css'
import { find, type Row, rowOf } from './row'

/**
 * How long until the page is tried with the longest words, in milliseconds. The page itself follows each key, since the
 * window only shows the finished picture.
 */
const later = 1200

interface PreviewProps {
  draft: Template
  /** The selected row of the outline, which is marked on the page. */
  selected: Row
  onSelect: (row: Row) => void
}

/** The page as it will be printed, following each change. Clicking a part of it selects that part. */
export function Preview({ draft, selected, onSelect }: PreviewProps) {
  const t = useT()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [sample, setSample] = useState<Sample>('sample')
  const page = useTemplatePage(draft, sample, 0)
  const longest = useTemplatePage(draft, 'longest', later)
  const blank = useTemplatePage(draft, 'blank', later)
  // A form states how many pages it takes in the usual size.
  const tooLong = !isLarge(paper) && draft.blankPages !== undefined && blank.pages > draft.blankPages
  return (
    <div className={styles.preview}>
      <SampleChoice sample={sample} onChange={setSample} />
      <Paper
        page={page.picture}
        format={paper}
        label={t('templates:preview')}
        failed={page.failed}
        current={page.current}
        marks={{ areas: page.areas, chosen: selected, onChoose: (area) => onSelect(rowOf(find(draft, area))) }}
      >
        <LargePrint />
      </Paper>
      <p role="status" className={styles.pages}>
        {longest.pages > 0 && t('templates:longest', { count: longest.pages })}
        {tooLong && ` ${t('templates:tooLong', { count: blank.pages })}`}
      </p>
    </div>
  )
}
