import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { thingOf } from '../../../shared/rules/languages'
import { toldApart } from '../../../shared/rules/told-apart'
import { useBatch } from '../../core/batch'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { LargePrint } from '../../ui/LargePrint'
import { PaperSize } from '../../ui/PaperSize'
import { RadioCards } from '../../ui/RadioCards'
import { SelectInput } from '../../ui/SelectInput'
import { LanguageFilter, useListed } from '../templates/LanguageFilter'
import { listedByKind } from '../templates/listing'
import styles from './BatchPage.module.css'
import { chosenKinds, sheetsOf, toggled, useChoice } from './choice'

const { setState: choose } = useChoice

/** The choice of pages, reps and destination. */
export function Choose() {
  const t = useT()
  const choice = useChoice()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const all = useLibrary((library) => library.reps)
  const reps = useMemo(() => all.filter(({ archived }) => !archived), [all])
  const forms = useForms()
  const printers = usePrinters()
  useArrival()
  const printer = printers?.find(({ name }) => name === choice.printer) ?? printers?.[0]
  const sheets = sheetsOf(
    choice,
    reps.map(({ id }) => id),
    forms.map(({ hash }) => hash)
  )
  const toPrinter = choice.to === 'printer'
  const canStart = sheets.length > 0 && (!toPrinter || printer !== undefined)

  async function start() {
    await flushTyping()
    const batch = await attempt(() =>
      call('batch.start', { sheets, paper, printer: toPrinter ? (printer?.name ?? null) : null })
    )
    if (batch) useBatch.setState({ batch })
  }
  return (
    <>
      {reps.length > 0 && (
        <Group title={t('batch:what')}>
          {chosenKinds.map((kind) => (
            <CheckBox
              key={kind}
              checked={choice.kinds.includes(kind)}
              onChange={(on) => choose({ kinds: toggled(choice.kinds, kind, on) })}
            >
              {t(`batch:kind.${kind}`)}
            </CheckBox>
          ))}
        </Group>
      )}
      <Reps reps={reps} />
      <Forms forms={forms} />
      <Group title={t('batch:where')}>
        <RadioCards
          label={t('batch:where')}
          value={choice.to}
          onChange={(to) => choose({ to })}
          cards={[
            { value: 'folder', title: t('batch:folder'), text: t('batch:folderHelp') },
            { value: 'printer', title: t('batch:printer'), text: t('batch:printerHelp') }
          ]}
        />
        <div className={styles.selects}>
          {toPrinter && printers && printers.length > 0 && (
            <SelectInput
              label={t('batch:whichPrinter')}
              value={printer?.name ?? null}
              choices={printers.map(({ name, label }) => ({ value: name, label }))}
              onChange={(name) => choose({ printer: name })}
            />
          )}
          <PaperSize />
        </div>
        <LargePrint />
        {toPrinter && printers?.length === 0 && <p className={styles.warning}>{t('batch:noPrinter')}</p>}
      </Group>
      <div className={styles.start}>
        <Button look="primary" size="big" isDisabled={!canStart} onPress={start}>
          {t(toPrinter ? 'batch:print' : 'batch:save', { count: sheets.length })}
        </Button>
        {sheets.length === 0 && (
          <p className={styles.quiet}>{t(reps.length > 0 ? 'batch:choose' : 'batch:chooseForm')}</p>
        )}
      </div>
    </>
  )
}

function Group({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.content}>
        {aside}
        {children}
      </div>
    </fieldset>
  )
}

function AllOrNone({ all, none }: { all: () => void; none: () => void }) {
  const t = useT()
  return (
    <div className={styles.links}>
      <Button look="link" onPress={all}>
        {t('batch:all')}
      </Button>
      <Button look="link" onPress={none}>
        {t('batch:none')}
      </Button>
    </div>
  )
}

function Reps({ reps }: { reps: readonly { id: string; name: string; role: string; territory: string }[] }) {
  const t = useT()
  const chosen = useChoice((choice) => choice.reps)
  const told = useMemo(() => toldApart(reps), [reps])
  if (reps.length === 0) return null
  return (
    <Group
      title={t('batch:whose')}
      aside={<AllOrNone all={() => choose({ reps: reps.map(({ id }) => id) })} none={() => choose({ reps: [] })} />}
    >
      <div className={styles.columns}>
        {reps.map(({ id, name }) => (
          <CheckBox
            key={id}
            checked={chosen.includes(id)}
            onChange={(on) => choose({ reps: toggled(useChoice.getState().reps, id, on) })}
          >
            <bdi>{name}</bdi>
            {told.has(id) && <span className={styles.apart}> {told.get(id)}</span>}
          </CheckBox>
        ))}
      </div>
    </Group>
  )
}

interface Form {
  id: string
  hash: string
  title: string
  language: string
}

function Forms({ forms }: { forms: readonly Form[] }) {
  const t = useT()
  const chosen = useChoice((choice) => choice.forms)
  const offered = useTemplates()
  const { forms: asked } = useSearch({ strict: false }) as { forms?: unknown }
  const [open, setOpen] = useState(chosen.length > 0 || asked === true)
  const shown = useListed<Form>(({ id, language }) => ({ thing: thingOf(id), language }))(forms)
  const count = forms.filter(({ hash }) => chosen.includes(hash)).length
  return (
    <Group title={t('batch:forms')}>
      {open ? (
        <>
          <div className={styles.filters}>
            <AllOrNone
              all={() => choose({ forms: shown.map(({ hash }) => hash) })}
              none={() => choose({ forms: [] })}
            />
            <LanguageFilter languages={(offered?.templates ?? []).map(({ template }) => template.language)} />
          </div>
          <div className={styles.columns}>
            {forms
              .filter((form) => shown.includes(form) || chosen.includes(form.hash))
              .map(({ hash, title, language }) => (
                <CheckBox
                  key={hash}
                  checked={chosen.includes(hash)}
                  onChange={(on) => choose({ forms: toggled(useChoice.getState().forms, hash, on) })}
                >
                  <span lang={language} dir="auto">
                    {title}
                  </span>
                </CheckBox>
              ))}
          </div>
        </>
      ) : (
        <Button look="link" onPress={() => setOpen(true)}>
          {count > 0 ? t('batch:formsChosen', { count }) : t('batch:formsShow')}
        </Button>
      )}
    </Group>
  )
}

/** The forms that records are made with, in the order of the Templates page. */
function useForms(): Form[] {
  const offered = useTemplates()
  return useMemo(
    () =>
      (offered ? listedByKind(offered) : [])
        .flatMap(({ forms }) => forms)
        .flatMap(({ id, hash, template: { title, language } }) =>
          hash === null ? [] : [{ id, hash, title, language }]
        ),
    [offered]
  )
}

/** The system's printers; null until it has listed them. */
function usePrinters() {
  const [printers, setPrinters] = useState<{ name: string; label: string }[] | null>(null)
  useEffect(() => {
    void attempt(async () => setPrinters(await call('batch.printers', {})))
  }, [])
  return printers
}

/** Chooses the rep whose page led here, and nobody else. */
function useArrival(): void {
  const search = useSearch({ strict: false })
  const rep = 'rep' in search && typeof search.rep === 'string' ? search.rep : null
  const kinds = 'plans' in search
  useEffect(() => {
    if (rep) choose({ reps: [rep], ...(kinds && { kinds: ['plans'] }) })
  }, [rep, kinds])
}
