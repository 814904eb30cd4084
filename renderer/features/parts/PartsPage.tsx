import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Translate } from '../../../shared/messages'
import { languageName } from '../../../shared/messages/languages'
import { type ListedPart, partKinds } from '../../../shared/model/part'
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
import { KindTable } from '../templates/KindTable'
import { LanguageFilter, useListed } from '../templates/LanguageFilter'
import { LibraryTabs } from '../templates/LibraryTabs'
import { undoLast } from '../templates/library-actions'
import { NewDialog } from '../templates/NewDialog'
import { type PackTitles, usePackTitles } from '../templates/pack-titles'
import styles from '../templates/TemplatesPage.module.css'
import { discardPart, removePart, startPart } from './part-actions'

export const route = createLazyRoute('/templates/parts')({ component: PartsPage })

/** Behaviors, questions and help: those of packs, the manager's own, and drafts (T-1). */
function PartsPage() {
  const t = useT()
  const parts = useTemplates()?.parts
  const titles = usePackTitles()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [adding, setAdding] = useState(false)
  const shown = useListed<ListedPart>(({ id, pack, language }) => ({
    thing: `${thingOf(pack)} ${thingOf(id)}`,
    language
  }))
  useAction('edit.undo', undoLast)
  return (
    <>
      <PageHead title={t('parts:title')} subtitle={t('parts:subtitle')}>
        {!readOnly && (
          <Button look="primary" onPress={() => setAdding(true)}>
            {t('parts:new')}
          </Button>
        )}
      </PageHead>
      <LibraryTabs />
      <LanguageFilter languages={(parts ?? []).map(({ language }) => language)} />
      {parts &&
        partKinds.map((kind) => (
          <KindTable key={kind} title={t(`parts:kind.${kind}`)} name={t('parts:name')}>
            {shown(parts.filter((part) => part.kind === kind)).map((part) => (
              <PartRow key={`${part.pack} ${part.id}`} part={part} titles={titles} readOnly={readOnly} />
            ))}
          </KindTable>
        ))}
      {adding && (
        <NewDialog
          title={t('parts:newTitle')}
          question={t('parts:whatKind')}
          language={{ label: t('parts:languageOf'), help: t('parts:languageHelp') }}
          kinds={partKinds.map((value) => ({
            value,
            label: t(`parts:one.${value}`),
            about: t(`parts:about.${value}`)
          }))}
          begin={(start) => startPart({ from: 'blank', ...start })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

/** What a row says besides its title. */
function stateWords({ kind, count, own }: ListedPart, t: Translate): string {
  const latest = own?.published.at(-1)
  return [
    kind === 'help-text' ? '' : t(`parts:count.${kind}`, { count }),
    own?.draft && latest ? t('templates:draftOf', { version: shortVersion(own.draft.version) }) : '',
    own && !latest && own.origin === null ? t('templates:onlyDraft') : '',
    own?.draft && !latest && own.origin ? t('templates:draftOf', { version: shortVersion(own.draft.version) }) : '',
    own?.newer ? t('templates:newer', { version: shortVersion(own.newer.version) }) : ''
  ]
    .filter(Boolean)
    .join(' · ')
}

function originWords({ pack, own }: ListedPart, titles: PackTitles, t: Translate): string {
  const title = titles.get(pack) ?? pack
  if (!own || (own.published.length === 0 && pack !== '')) return title
  return pack === '' ? t('templates:mine') : t('templates:mineFor', { pack: title })
}

/** Whether there is a version that can be viewed; a draft alone can only be edited. */
const isOffered = ({ pack, own }: ListedPart) => pack !== '' || (own?.published.length ?? 0) > 0

function PartRow({ part, titles, readOnly }: { part: ListedPart; titles: PackTitles; readOnly: boolean }) {
  const { t, language: reader } = useTranslator()
  const { title, language, version } = part
  const state = stateWords(part, t)
  return (
    <tr>
      <th scope="row">
        <Link
          to={isOffered(part) ? paths.part(part) : paths.partEditor(part)}
          className={styles.name}
          lang={language}
          dir="auto"
        >
          {title}
        </Link>
        {state && <span className={styles.state}>{state}</span>}
      </th>
      <td className={styles.language} data-label={t('templates:language')}>
        {languageName(language, reader)}
      </td>
      <td className={styles.version} data-label={t('templates:version')}>
        {shortVersion(version)}
      </td>
      <td className={styles.from}>{originWords(part, titles, t)}</td>
      <td className={styles.tools}>
        {!readOnly && <MainAction part={part} />}
        <PartMenu part={part} readOnly={readOnly} />
      </td>
    </tr>
  )
}

const copyOf = ({ kind, id, pack, title }: ListedPart, t: Translate) =>
  startPart({ from: 'copy', kind, id, pack, title: nameOfCopy(title, t('parts:partTitle'), t) })

function MainAction({ part }: { part: ListedPart }) {
  const t = useT()
  const { kind, id, pack, title, own } = part
  if (own?.draft)
    return (
      <Button look="link" aria-label={t('templates:editDraftOf', { title })} onPress={() => go(paths.partEditor(part))}>
        {t('templates:editDraft')}
      </Button>
    )
  // Several packs bring help under the name of its step, so a copy of it is edited.
  const start = () => (kind === 'help-text' && pack !== '' ? copyOf(part, t) : startPart({ from: 'part', kind, id }))
  return (
    <Button
      look="link"
      aria-label={t(own ? 'templates:editOf' : 'templates:startOf', { title })}
      onPress={() => start()}
    >
      {t(own ? 'templates:edit' : 'templates:start')}
    </Button>
  )
}

function PartMenu({ part, readOnly }: { part: ListedPart; readOnly: boolean }) {
  const t = useT()
  const { title, own } = part
  const offered = isOffered(part)
  const entries = [
    offered && { id: 'open', text: t('templates:open'), run: () => void go(paths.part(part)) },
    offered && !readOnly && { id: 'copy', text: t('parts:copy'), run: () => void copyOf(part, t) },
    own?.draft && !readOnly && { id: 'discard', text: t('templates:discard'), run: () => void discardPart(part, t) },
    own &&
      own.published.length > 0 &&
      !readOnly && { id: 'remove', text: t('templates:remove'), run: () => void removePart(part, title, t) }
  ]
  return <MenuButton label={t('templates:more', { title })} entries={entries.filter((entry) => !!entry)} />
}
