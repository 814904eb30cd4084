import { useEffect, useId, useState } from 'react'
import { timeOf } from '../../../shared/dates'
import { languageNames } from '../../../shared/messages/languages'
import { isLarge, papers, sizeOf, themes } from '../../../shared/model/settings'
import type { TwoVersions, Version } from '../../../shared/model/two-versions'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { WithDates } from '../../ui/ShortDate'
import styles from './ChooseVersion.module.css'

interface OneProps {
  title: string
  version: Version | null
  working: boolean
  onKeep: () => void
}

/** The name of a setting, and of its value, as Settings show them; null for a setting without a name of its own. */
function useSettingWords(): (part: Version['parts'][number]) => string | null {
  const t = useT()
  const label = new Map([
    ['language', t('settings:language')],
    ['theme', t('settings:theme')],
    ['paper', t('settings:paper')],
    ['salesProcess', t('settings:process')],
    ['managerName', t('settings:name')]
  ])
  function chosen(name: string, value: string): string {
    if (name === 'language') return languageNames.find(({ language }) => language === value)?.name ?? value
    if (name === 'theme') return t(`settings:theme-${themes.find((theme) => theme === value) ?? 'system'}`)
    const paper = name === 'paper' && papers.find((one) => one === value)
    if (!paper) return value
    const size = t(`settings:paper-${sizeOf(paper)}`)
    return isLarge(paper) ? `${size}, ${t('settings:largePrint')}` : size
  }
  return ({ name, value }) => {
    const kind = label.get(name)
    return kind === undefined ? null : t('aside:named', { kind, name: chosen(name, value) })
  }
}

/** One of two versions: when it was written, and what it has that the other lacks. */
function One({ title, version, working, onKeep }: OneProps) {
  const { t } = useTranslator()
  const id = useId()
  const wordsOf = useSettingWords()
  const words = (version?.parts ?? []).filter(({ name }) => name === '').map(({ value }) => value)
  const set = (version?.parts ?? []).filter(({ name }) => name !== '')
  const named = set.map(wordsOf).filter((line) => line !== null)
  return (
    <div className={styles.version}>
      <h4 id={id}>{title}</h4>
      {version ? (
        <>
          <p className={styles.quiet}>
            <WithDates on={[version.at]} say={(date) => t('aside:when', { date, time: timeOf(version.at) })} />
          </p>
          {version.version !== null && <p>{t('libraries:versionLast', { version: version.version })}</p>}
          {version.hasDraft && <p>{t('libraries:versionDraft')}</p>}
          {named.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
          {named.length < set.length && <p>{t('libraries:setting.other')}</p>}
          {words.length > 0 && <p dir="auto">{t('libraries:versionOnly', { words: words.join(' · ') })}</p>}
          <Button isDisabled={working} onPress={onKeep} aria-describedby={id}>
            {t('libraries:versionKeep')}
          </Button>
        </>
      ) : (
        <p>{t('libraries:versionUnread')}</p>
      )}
    </div>
  )
}

/** Settings and forms of which the library has two versions: the user decides which one is used. */
export default function ChooseVersion({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [files, setFiles] = useState<readonly TwoVersions[] | null>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => {
    void attempt(async () => setFiles((await call('library.twoVersions', {})).files))
  }, [])
  if (!files) return null
  async function keep(copy: string, kept: 'here' | 'other'): Promise<void> {
    setWorking(true)
    await attempt(() => call('library.keepVersion', { copy, keep: kept }))
    setWorking(false)
  }
  const nameOf = ({ kind, here, other }: TwoVersions) => {
    const title = here?.title ?? other?.title
    if (kind === 'settings') return t('actions:go.settings')
    const form = t('aside:record.templates')
    return title ? t('aside:named', { kind: form, name: title }) : form
  }
  return (
    <Dialog title={t('libraries:versionsTitle')} onClose={() => working || onClose()} wide>
      <p className={styles.text}>{t('libraries:versionsText')}</p>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.copy} className={styles.file} aria-label={nameOf(file)}>
            <h3 dir="auto">{nameOf(file)}</h3>
            <div className={styles.both}>
              <One
                title={t('libraries:versionHere')}
                version={file.here}
                working={working}
                onKeep={() => void keep(file.copy, 'here')}
              />
              <One
                title={t('aside:twice.there')}
                version={file.other}
                working={working}
                onKeep={() => void keep(file.copy, 'other')}
              />
            </div>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onPress={onClose} isDisabled={working}>
          {t('ui:cancel')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
