import { useEffect, useState } from 'react'
import type { ExportLine } from '../../../shared/model/exports'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { CheckBox } from '../../ui/CheckBox'
import { useShortDate } from '../../ui/ShortDate'
import styles from './Erasure.module.css'

interface SavedFilesProps {
  rep: Id
  chosen: readonly Id[]
  onChoose: (chosen: readonly Id[]) => void
}

/** The files that were saved about a rep, as Coachbook remembers them: what is still there can go, too (N-7). */
export function SavedFiles({ rep, chosen, onChoose }: SavedFilesProps) {
  const t = useT()
  const short = useShortDate()
  const [files, setFiles] = useState<readonly ExportLine[]>([])
  useEffect(() => {
    void attempt(async () => setFiles((await call('erasure.exports', { rep })).files))
  }, [rep])
  if (files.length === 0) return null
  const words = ({ name, folder, what, at, rep: of }: ExportLine) =>
    t(of === null ? 'erasure:fileOfSeveral' : 'erasure:file', {
      name,
      folder,
      what: t(`erasure:export.${what}`),
      when: short(at)
    })
  const there = files.filter(({ state }) => state === 'there')
  const away = files.filter(({ state }) => state !== 'there')
  return (
    <section aria-label={t('erasure:files')} className={styles.files}>
      <h3>{t('erasure:files')}</h3>
      <p>{t('erasure:filesText')}</p>
      {there.map((file) => (
        <CheckBox
          key={file.id}
          checked={chosen.includes(file.id)}
          onChange={(on) => onChoose(on ? [...chosen, file.id] : chosen.filter((one) => one !== file.id))}
        >
          <span dir="auto">{words(file)}</span>
        </CheckBox>
      ))}
      {away.length > 0 && (
        <>
          <p>{t('erasure:filesAway')}</p>
          <ul className={styles.places}>
            {away.map((file) => (
              <li key={file.id} dir="auto">
                {words(file)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
