import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Sample } from '../../../shared/model/template-library'
import { asksForKey } from '../../../shared/rules/rating-key'
import { useAction } from '../../core/actions'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { LargePrint } from '../../ui/LargePrint'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { Paper } from '../../ui/Paper/Paper'
import { usePrint } from '../forms/use-print'
import { shortVersion } from '../forms/version-words'
import { saveBlank, startDraft, undoLast } from './library-actions'
import { type Listed, listedOf } from './listing'
import { SampleChoice } from './SampleChoice'
import styles from './TemplatePage.module.css'
import { useTemplatePage } from './use-template-page'

/** One form of the library, read-only. */
function TemplatePage() {
  const t = useT()
  const { template: id = '' } = useParams({ strict: false })
  const offered = useTemplates()
  if (!offered) return null
  const form = listedOf(offered, id)
  if (form) return <Shown key={id} form={form} />
  return (
    <>
      <PageHead title={t('templates:title')} />
      <Empty action={<PageLink to={paths.templates}>{t('templates:toTemplates')}</PageLink>}>
        {t('templates:gone')}
      </Empty>
    </>
  )
}

export const route = createLazyRoute('/templates/$template')({ component: TemplatePage })

function Shown({ form: { id, template, own } }: { form: Listed }) {
  const t = useT()
  const [sample, setSample] = useState<Sample>('sample')
  const page = useTemplatePage(template, sample, 0)
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const edit = () => (own?.draft ? go(paths.templateEditor(id)) : startDraft({ from: 'template', id }))
  useAction('edit.undo', undoLast)
  const [withKey, setWithKey] = useState(true)
  const save = useCallback(() => saveBlank(template, t, withKey), [template, t, withKey])
  useAction('paper.save', save)
  const print = usePrint((paper) => call('templates.printBlank', { template, paper, withKey }))
  return (
    <>
      <PageHead
        title={template.title}
        subtitle={
          <>
            <PageLink to={paths.templates}>{t('templates:title')}</PageLink>
            {` · ${t(`templates:one.${template.kind}`)} · ${shortVersion(template.version)}`}
          </>
        }
      >
        <Button onPress={save}>{t('templates:saveBlank')}</Button>
        <Button onPress={print}>{t('templates:printBlank')}</Button>
        {!readOnly && (
          <Button look="primary" onPress={() => edit()}>
            {t(own?.draft ? 'templates:editDraft' : own ? 'templates:edit' : 'templates:start')}
          </Button>
        )}
      </PageHead>
      {template.description && (
        <p className={styles.about} lang={template.language} dir="auto">
          {template.description}
        </p>
      )}
      <div className={styles.page}>
        <SampleChoice sample={sample} onChange={setSample} />
        {asksForKey(template) && (
          <div className={styles.key}>
            <CheckBox checked={withKey} onChange={setWithKey}>
              {t('templates:withKey')}
            </CheckBox>
          </div>
        )}
        <Paper
          page={page.picture}
          format={paper}
          label={t('templates:page', { title: template.title })}
          failed={page.failed}
          current={page.current}
        >
          <LargePrint />
        </Paper>
      </div>
    </>
  )
}
