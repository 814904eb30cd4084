import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Translate } from '../../../shared/messages'
import { languageName } from '../../../shared/messages/languages'
import { thingOf } from '../../../shared/rules/languages'
import { useAction } from '../../core/actions'
import { nameOfCopy } from '../../core/fit'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useTemplates } from '../../core/templates'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { MenuButton } from '../../ui/MenuButton'
import { PageHead } from '../../ui/Page'
import { shortVersion } from '../forms/version-words'
import { KindTable } from './KindTable'
import { LanguageFilter, useListed } from './LanguageFilter'
import { LibraryTabs } from './LibraryTabs'
import { discardDraft, printBlank, removeTemplate, saveBlank, startDraft, undoLast } from './library-actions'
import { type Listed, listedByKind } from './listing'
import { NewTemplate } from './NewTemplate'
import { type PackTitles, usePackTitles } from './pack-titles'
import styles from './TemplatesPage.module.css'

export const route = createLazyRoute('/templates')({ component: TemplatesPage })

/** All forms of the library: those of packs, the manager's own, and drafts. */
function TemplatesPage() {
  const t = useT()
  const offered = useTemplates()
  const titles = usePackTitles()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [adding, setAdding] = useState(false)
  const shown = useListed<Listed>(({ id, template }) => ({ thing: thingOf(id), language: template.language }))
  useAction('edit.undo', undoLast)
  return (
    <>
      <PageHead title={t('templates:title')} subtitle={t('templates:subtitle')}>
        <Button onPress={() => go(paths.batchOfForms)}>{t('batch:open')}</Button>
        {!readOnly && (
          <Button look="primary" onPress={() => setAdding(true)}>
            {t('templates:newForm')}
          </Button>
        )}
      </PageHead>
      <LibraryTabs />
      <LanguageFilter languages={(offered?.templates ?? []).map(({ template }) => template.language)} />
      {offered &&
        listedByKind(offered).map(({ kind, forms }) => (
          <KindTable key={kind} title={t(`templates:kind.${kind}`)} name={t('templates:form')}>
            {shown(forms).map((form) => (
              <FormRow key={form.id} form={form} titles={titles} readOnly={readOnly} />
            ))}
          </KindTable>
        ))}
      {adding && <NewTemplate onClose={() => setAdding(false)} />}
    </>
  )
}

function originWords({ pack, own, standsIn, hash }: Listed, titles: PackTitles, t: Translate): string {
  const title = titles.get(pack) ?? pack
  if (!own || (hash !== null && !standsIn && pack !== '')) return title
  return standsIn ? t('templates:mineFor', { pack: title }) : t('templates:mine')
}

function FormRow({ form, titles, readOnly }: { form: Listed; titles: PackTitles; readOnly: boolean }) {
  const { t, language: reader } = useTranslator()
  const { id, template, hash, own } = form
  const draft = own?.draft
  const state = [
    draft && hash ? t('templates:draftOf', { version: shortVersion(draft.version) }) : '',
    hash ? '' : t('templates:onlyDraft'),
    own?.newer ? t('templates:newer', { version: shortVersion(own.newer.version) }) : ''
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        <Link
          to={hash ? paths.template(id) : paths.templateEditor(id)}
          className={styles.name}
          lang={template.language}
          dir="auto"
        >
          {template.title}
        </Link>
        {state.length > 0 && <span className={styles.state}>{state.join(' · ')}</span>}
      </th>
      <td className={styles.language} data-label={t('templates:language')}>
        {languageName(template.language, reader)}
      </td>
      <td className={styles.version} data-label={t('templates:version')}>
        {shortVersion(template.version)}
      </td>
      <td className={styles.from}>{originWords(form, titles, t)}</td>
      <td className={styles.tools}>
        {!readOnly && <MainAction form={form} />}
        <FormMenu form={form} readOnly={readOnly} />
      </td>
    </tr>
  )
}

function MainAction({ form: { id, template, own } }: { form: Listed }) {
  const t = useT()
  const { title } = template
  if (own?.draft)
    return (
      <Button
        look="link"
        aria-label={t('templates:editDraftOf', { title })}
        onPress={() => go(paths.templateEditor(id))}
      >
        {t('templates:editDraft')}
      </Button>
    )
  return (
    <Button
      look="link"
      aria-label={t(own ? 'templates:editOf' : 'templates:startOf', { title })}
      onPress={() => startDraft({ from: 'template', id })}
    >
      {t(own ? 'templates:edit' : 'templates:start')}
    </Button>
  )
}

function FormMenu({ form: { id, template, hash, own }, readOnly }: { form: Listed; readOnly: boolean }) {
  const t = useT()
  const { title } = template
  const entries = [
    hash !== null && { id: 'open', text: t('templates:open'), run: () => void go(paths.template(id)) },
    { id: 'print', text: t('templates:printBlank'), run: () => void printBlank(template) },
    { id: 'save', text: t('templates:saveBlank'), run: () => void saveBlank(template, t) },
    hash !== null &&
      !readOnly && {
        id: 'copy',
        text: t('templates:copy'),
        run: () => void startDraft({ from: 'copy', hash, title: nameOfCopy(title, t('templates:formTitle'), t) })
      },
    own?.draft && !readOnly && { id: 'discard', text: t('templates:discard'), run: () => void discardDraft(id, t) },
    own &&
      own.published.length > 0 &&
      !readOnly && { id: 'remove', text: t('templates:remove'), run: () => void removeTemplate(id, title, t) }
  ]
  return <MenuButton label={t('templates:more', { title })} entries={entries.filter((entry) => !!entry)} />
}
