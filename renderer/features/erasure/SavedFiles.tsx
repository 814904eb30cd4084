import { useEffect, useState } from 'react'
import type { ErasableLine, ErasableRecord } from '../../../shared/model/erasure'
import type { ExportLine } from '../../../shared/model/exports'
import type { Id } from '../../../shared/model/scalars'
import { holdsOneOf } from '../../../shared/rules/saved-files'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useReplica } from '../../core/replica'
import { useT } from '../../core/translator'
import { CheckBox } from '../../ui/CheckBox'
import { useShortDate } from '../../ui/ShortDate'
import styles from './Erasure.module.css'
import { useRecordLine } from './erasing-records'

/** The files that were saved about a rep, as Coachbook remembers them. */
export function useSavedFiles(rep: Id): readonly ExportLine[] {
  const [files, setFiles] = useState<readonly ExportLine[]>([])
  useEffect(() => {
    void attempt(async () => setFiles((await call('erasure.exports', { rep })).files))
  }, [rep])
  return files
}

interface FilesOfRecords {
  /** Files that hold one of the records; those of them that may be removed are in the list below. */
  of: readonly ExportLine[]
  /** Saved by an earlier version, which did not write down which record a file holds. */
  unsure: readonly ExportLine[]
}

/**
 * Which of the saved files concern these records. A file that also holds another record may not be removed with them.
 */
export function filesOfRecords(files: readonly ExportLine[], records: readonly ErasableRecord[]): FilesOfRecords {
  return {
    of: files.filter((file) => holdsOneOf(file, records) === true),
    unsure: files.filter((file) => holdsOneOf(file, records) === 'unsure')
  }
}

interface SavedFilesProps {
  files: readonly ExportLine[]
  /** Only listed, since nobody knows which record they hold. */
  unsure?: readonly ExportLine[]
  /** The records that are erased; if there are several, each file says which of them it holds. */
  lines?: readonly ErasableLine[]
  chosen: readonly Id[]
  onChoose: (chosen: readonly Id[]) => void
}

/** Saved files that hold what is erased; those that still exist can be removed, too (N-7). */
export function SavedFiles({ files, unsure = [], lines = [], chosen, onChoose }: SavedFilesProps) {
  const t = useT()
  const short = useShortDate()
  const lineOf = useRecordLine()
  const addenda = useReplica(({ replica }) => replica?.workbook.addenda)
  if (files.length + unsure.length === 0) return null
  function words({ name, folder, what, page, at, rep: of, holds }: ExportLine) {
    const number = page === 'addendum' && Array.isArray(holds) ? addenda?.[holds[0] ?? '']?.number : undefined
    const kind = t(page === undefined ? `erasure:export.${what}` : `erasure:page.${page}`)
    const facts = {
      name,
      folder,
      what: number === undefined ? kind : t('erasure:addendumFile', { number }),
      when: short(at)
    }
    const held = lines.length > 1 ? lines.find(({ id }) => Array.isArray(holds) && holds.includes(id)) : undefined
    if (held) return t('erasure:fileOfRecord', { ...facts, record: lineOf(held) })
    return t(of === null ? 'erasure:fileOfSeveral' : 'erasure:file', facts)
  }
  const there = files.filter(({ state }) => state === 'there')
  const away = files.filter(({ state }) => state !== 'there')
  return (
    <section aria-label={t('erasure:files')} className={styles.files}>
      <h3>{t('erasure:files')}</h3>
      {files.length > 0 && <p>{t('erasure:filesText')}</p>}
      {there.map((file) => (
        <CheckBox
          key={file.id}
          checked={chosen.includes(file.id)}
          onChange={(on) => onChoose(on ? [...chosen, file.id] : chosen.filter((one) => one !== file.id))}
        >
          <span dir="auto">{words(file)}</span>
        </CheckBox>
      ))}
      <Told text={t('erasure:filesAway')} lines={away.map((file) => ({ id: file.id, words: words(file) }))} />
      <Told text={t('erasure:filesUnsure')} lines={unsure.map((file) => ({ id: file.id, words: words(file) }))} />
    </section>
  )
}

/** Files that a person has to look for. */
function Told({ text, lines }: { text: string; lines: readonly { id: Id; words: string }[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p>{text}</p>
      <ul className={styles.places}>
        {lines.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </>
  )
}
