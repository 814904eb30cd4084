import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { languageNames } from '../../../shared/messages/languages'
import { themes } from '../../../shared/model/settings'
import { call } from '../../core/bridge'
import { changeSettings, useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { LargePrint } from '../../ui/LargePrint'
import { PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { PaperSize } from '../../ui/PaperSize'
import { SelectInput } from '../../ui/SelectInput'
import { TextInput } from '../../ui/TextInput'
import { RecentLibraries } from '../libraries/RecentLibraries'
import { openAnother } from '../libraries/switch'
import { Protection } from '../protection/Protection'
import { SampleSetting } from '../team/SampleTeam'
import { VerifyPdf } from '../verify/VerifyPdf'
import { HandBackPin } from './HandBackPin'
import { NetworkFacts } from './NetworkFacts'
import { OwnName } from './OwnName'
import { Retention } from './Retention'
import { SalesProcess } from './SalesProcess'
import styles from './SettingsPage.module.css'
import { spokenIn } from './stage-words'

export const route = createLazyRoute('/settings')({ component: SettingsPage })

function SettingsPage() {
  const t = useT()
  const settings = useLibrary((library) => library.settings)
  const state = useLibrary((library) => library.state)
  const [info, setInfo] = useState<CallOutput<'app.info'>>()
  useEffect(() => void attempt(async () => setInfo(await call('app.info', {}))), [])
  if (!settings || !state) return null
  return (
    <div className={styles.page}>
      <PageHead title={t('settings:title')} />
      <TextInput
        label={t('settings:name')}
        help={t('settings:nameHelp')}
        value={settings.managerName}
        maxLength={200}
        needed
        onCommit={(managerName) => changeSettings({ managerName })}
      />
      <OwnName manager={settings.managerName} />
      <div id="look" className={styles.pair}>
        <SelectInput
          label={t('settings:language')}
          value={settings.language}
          choices={languageNames.map(({ language, name }) => ({ value: language, label: name }))}
          onChange={(language) => language && void changeSettings(spokenIn(language, settings))}
        />
        <SelectInput
          label={t('settings:theme')}
          value={settings.theme}
          choices={themes.map((value) => ({ value, label: t(`settings:theme-${value}`) }))}
          onChange={(theme) => theme && void changeSettings({ theme })}
        />
        <PaperSize />
      </div>
      <div className={styles.print}>
        <LargePrint />
        <p>{t('settings:largePrintHelp')}</p>
      </div>
      <HandBackPin />
      <SalesProcess stages={settings.salesProcess} readOnly={state.readOnly !== null} />
      <section className={styles.section}>
        <SectionTitle>{t('settings:library')}</SectionTitle>
        <p className={styles.path}>
          <bdi>{state.folder}</bdi>
        </p>
        <div className={styles.buttons}>
          <Button onPress={() => attempt(() => call('library.showFolder', {}))}>{t('settings:showFolder')}</Button>
          <Button onPress={() => openAnother()}>{t('libraries:openAnother')}</Button>
        </div>
        <RecentLibraries />
        <p className={styles.text}>
          <PageLink to={paths.moving}>{t('moving:title')}</PageLink>
        </p>
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('settings:backups')}</SectionTitle>
        <p className={styles.text}>{t('settings:backupsText')}</p>
        <p className={styles.text}>
          <PageLink to={paths.backups}>{t('settings:backupsLink')}</PageLink>
        </p>
      </section>
      <Retention
        className={styles.section}
        months={settings.archiveMonths}
        keep={settings.keepMonths}
        readOnly={state.readOnly !== null}
      />
      <Protection className={styles.section} />
      <SampleSetting className={styles.section} />
      <section className={styles.section}>
        <SectionTitle>{t('settings:check')}</SectionTitle>
        <p className={styles.text}>{t('settings:checkText')}</p>
        <VerifyPdf />
      </section>
      <NetworkFacts />
      {info && <p className={styles.about}>{t('settings:about', { version: info.version, runtime: info.runtime })}</p>}
    </div>
  )
}
