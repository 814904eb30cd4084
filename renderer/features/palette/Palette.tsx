import { Fragment, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { actions, foundPlaces } from '../../../shared/actions'
import { dateOf, longDate, shortDate } from '../../../shared/dates'
import { beginner, holder } from '../../../shared/folding'
import type { Translator } from '../../../shared/messages'
import type { RepSummary } from '../../../shared/model/library'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { SearchHit } from '../../../shared/model/search-hit'
import type { Template } from '../../../shared/model/template'
import { listedTitle, thingOf } from '../../../shared/rules/languages'
import { shortName } from '../../../shared/rules/names'
import { planWords } from '../../../shared/rules/plan-words'
import { toldApart } from '../../../shared/rules/told-apart'
import { canRun, leadsAway, runAction } from '../../core/actions'
import { useToday } from '../../core/clock'
import { dialogAsks } from '../../core/left-over'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useOffer } from '../../core/offer'
import { useReplica } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useTranslator } from '../../core/translator'
import { Dialog } from '../../ui/Dialog'
import input from '../../ui/Input.module.css'
import { Kbd } from '../../ui/Kbd'
import { switchTo } from '../libraries/switch'
import { useRecent } from '../libraries/use-recent'
import { keysText } from './keys'
import styles from './Palette.module.css'
import { placeOf } from './place-of'
import { placeAlone } from './places'
import { type AskedWay, useRepWays } from './rep-ways'
import { useFormsToFill } from './use-forms-to-fill'
import { useHits } from './use-hits'

interface Entry {
  id: string
  title: string
  /** Facts about the entry, each read in the direction of its own script. */
  facts: readonly string[]
  /** The same with full dates, shown on hover. */
  told?: string
  snippet: string
  keys: string
  run: () => void
  /** It leaves an open dialog as it is. */
  stays?: boolean
}

const mostActions = 6

interface PaletteProps {
  /** What was typed before the field was there. */
  typedAhead: () => string
  onClose: () => void
  /** Opens the dialog for a rep. */
  onAsk: (way: AskedWay, rep: RepSummary) => void
}

/** One field for everything: records of the whole library and everything that can be done (D-2). */
export default function Palette({ typedAhead, onClose, onAsk }: PaletteProps) {
  const translator = useTranslator()
  const today = useToday()
  const { t, language } = translator
  const [query, setQuery] = useState(typedAhead)
  const [at, setAt] = useState(0)
  const list = useId()
  const { hits, ready, unread } = useHits(query)
  const inWorkbook = useReplica(({ replica }) => replica !== null)
  const offered = useTemplates()
  const listed = useOffer().templates
  const rep = useReplica(({ replica }) => replica?.workbook.rep.name)
  const reps = useLibrary((library) => library.reps)
  const own = useLibrary((library) => library.own?.id ?? null)
  const fillIn = useFormsToFill()
  const ofRep = useRepWays(onAsk)
  const { others } = useRecent()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const found = useMemo(() => {
    const told = toldApart(reps)
    const isWanted = holder(query)
    const isMeant = beginner(query)
    const forms = offered?.templates ?? []
    /** A form is found by its title in each of its languages. */
    const isWantedForm = ({ id, title }: Template) =>
      isWanted(title) || forms.some(({ template }) => thingOf(template.id) === thingOf(id) && isWanted(template.title))
    const possible = actions.filter(
      (action) =>
        action.id !== 'palette.open' &&
        !('tells' in action) &&
        canRun(action.id) &&
        (inWorkbook || !('needsWorkbook' in action))
    )
    const doing = possible
      .map((action) => ({ action, title: t(`actions:${action.id}`) }))
      .filter(({ action, title }) => isWanted(title) || isMeant(t(`searchWords:${action.id}`)))
      .sort((a, b) => Number(isWanted(b.title)) - Number(isWanted(a.title)))
      .slice(0, query.trim() === '' ? mostActions : possible.length)
      .map(
        ({ action, title }): Entry => ({
          id: action.id,
          title,
          facts: [t('palette:action')],
          snippet: '',
          keys: 'keys' in action ? keysText(action.keys) : '',
          run: () => runAction(action.id),
          stays: !leadsAway(action.id)
        })
      )
    const placed = foundPlaces
      .map((id) => ({ id, ...(ofRep[id] ?? placeAlone(id, t)) }))
      .filter(({ id, title }) => isWanted(title) || isMeant(t(`searchWords:${id}`)))
      .map(({ id, title, on, run }): Entry => ({ id: `place/${id}`, title, facts: [on], snippet: '', keys: '', run }))
    const records = hits.map(
      (hit): Entry => ({
        id: `${hit.workbook}/${hit.kind}/${hit.record}`,
        title: (hit.form ? listedTitle(hit.form, forms, language) : hit.title) || hit.rep,
        facts: factsOf(hit, told, own, translator, today),
        told: factsOf(hit, told, own, translator, null).join(' · '),
        snippet: hit.snippet,
        keys: '',
        run: () => void go(placeOf(hit))
      })
    )
    const shownForms = listed
      .filter(({ template }) => isWantedForm(template))
      .slice(0, mostActions)
      .map(
        ({ hash, template }): Entry => ({
          id: `template/${hash}`,
          title: template.title,
          facts: [t(`templates:one.${template.kind}`)],
          snippet: '',
          keys: '',
          run: () => void go(paths.template(template.id))
        })
      )
    const started = fillIn
      .filter(({ form }) => isWantedForm(form.template))
      .slice(0, mostActions)
      .map(
        ({ form, run }): Entry => ({
          id: `fill/${form.hash}`,
          title: form.template.title,
          facts: [t('palette:fillIn', { name: rep ?? '' })],
          snippet: '',
          keys: '',
          run
        })
      )
    const libraries = others
      .filter(({ state }) => state === 'there')
      .map(({ choice, folder }) => ({ choice, title: t('libraries:openOf', { folder }) }))
      .filter(({ title }) => isWanted(title))
      .map(
        ({ choice, title }): Entry => ({
          id: `library/${choice}`,
          title,
          facts: [t('palette:action')],
          snippet: '',
          keys: '',
          run: () => void switchTo(choice)
        })
      )
    return query.trim() === '' ? doing : [...records, ...doing, ...placed, ...libraries, ...started, ...shownForms]
  }, [reps, own, query, hits, inWorkbook, offered, listed, language, t, translator, today, fillIn, rep, others, ofRep])

  const chosen = Math.min(at, found.length - 1)
  function take(entry: Entry | undefined) {
    if (!entry) return
    onClose()
    // A dialog with words in it asks as it does for every other way out, and the chosen entry waits for the answer.
    if (!entry.stays && dialogAsks(entry.run)) return
    entry.run()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, chosen + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (event.key === 'Enter') take(found[chosen])
    else return
    event.preventDefault()
  }
  useEffect(() => document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [list, chosen])
  return (
    <Dialog closesBeside title={t('palette:title')} onClose={onClose} wide>
      <input
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        aria-label={t('palette:field')}
        placeholder={t('palette:field')}
        className={input.input}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {/* The field keeps the focus and refers to the selected option. */}
      <div id={list} role="listbox" aria-label={t('palette:results')} className={styles.list}>
        {found.map((entry, index) => (
          <Option
            key={entry.id}
            id={`${list}-${index}`}
            entry={entry}
            chosen={index === chosen}
            onTake={() => take(entry)}
          />
        ))}
      </div>
      {query.trim() !== '' && found.length === 0 && (
        <p className={styles.quiet} role="status">
          {t(ready ? 'palette:none' : 'palette:preparing')}
        </p>
      )}
      {unread > 0 && <p className={styles.quiet}>{t('palette:unread', { count: unread })}</p>}
      <p className={styles.quiet}>{t('palette:hint')}</p>
    </Dialog>
  )
}

interface OptionProps {
  id: string
  entry: Entry
  chosen: boolean
  onTake: () => void
}

function Option({ id, entry, chosen, onTake }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={chosen ? `${styles.option} ${styles.on}` : styles.option}
      onClick={onTake}
      onKeyDown={(event) => event.key === 'Enter' && onTake()}
    >
      <span className={styles.title} dir="auto">
        {entry.title}
      </span>
      <span className={styles.facts} title={entry.told}>
        {entry.facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </span>
      {entry.keys && <Kbd>{entry.keys}</Kbd>}
      {entry.snippet && (
        <span className={styles.snippet} dir="auto">
          {entry.snippet}
        </span>
      )}
    </div>
  )
}

/** The kind of record, its rep and its day; for a plan also its state. Without `today` dates are in full. */
function factsOf(
  { rep: name, workbook, kind, when, title, number, plan }: SearchHit,
  told: ReadonlyMap<Id, string>,
  own: Id | null,
  translator: Translator,
  today: PlainDate | null
): readonly string[] {
  const { t, language } = translator
  if (kind === 'rep' && workbook === own) return [t('palette:kind.own')]
  const apart = told.get(workbook) ?? ''
  const rep = [name, apart].filter(Boolean).join(', ')
  if (plan) return [planWords(translator, 'link', plan, { name: shortName(name), today }), rep]
  const day = when ? dateOf(when) : null
  const date = day === null ? '' : today === null ? longDate(day, language) : shortDate(day, language, today)
  const what = number === null ? t(`palette:kind.${kind}`) : t('palette:addendum', { number })
  return [what, kind === 'rep' || title === '' ? apart : rep, date].filter(Boolean)
}
