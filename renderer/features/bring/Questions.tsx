import { betweenWays, bringKinds, dayOrders, severalWays } from '../../../shared/limits'
import type { BringPreview, Mapping, NumberKind } from '../../../shared/model/bring'
import { observationKinds } from '../../../shared/model/field-of-work'
import { periods } from '../../../shared/model/metric'
import type { Id } from '../../../shared/model/scalars'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { useT } from '../../core/translator'
import { CheckBox } from '../../ui/CheckBox'
import { SelectInput } from '../../ui/SelectInput'
import styles from './BringPage.module.css'
import { answer, chooseKind, lookAt, type Table } from './bring'

interface QuestionsProps {
  table: Table
  mapping: Mapping
  preview: BringPreview | null
}

/** How many of the first rows can be chosen as the one with the column names. */
const mostHeader = 30

/** The questions about the file as a whole; each is already answered if the file gives an answer. */
export function Questions({ table, mapping, preview }: QuestionsProps) {
  const t = useT()
  const { what, columns, order } = mapping
  const has = (...names: (typeof columns)[number]['to'][]) => columns.some(({ to }) => names.includes(to))
  const isDated = what !== 'reps' && has('day')
  const isNumbers = what === 'numbers'
  const headers = ['0', ...Array.from({ length: Math.max(mostHeader, table.header) }, (_, at) => String(at + 1))]
  return (
    <div className={styles.questions}>
      <SelectInput
        label={t('bring:what')}
        value={what}
        choices={bringKinds.map((kind) => ({ value: kind, label: t(`bring:what.${kind}`) }))}
        onChange={(kind) => kind && chooseKind(kind)}
      />
      {table.sheets.length > 1 && (
        <SelectInput
          label={t('bring:sheet')}
          value={String(table.sheet)}
          choices={table.sheets.map((name, at) => ({ value: String(at), label: name }))}
          onChange={(sheet) => sheet && lookAt(Number(sheet), null)}
        />
      )}
      <SelectInput
        label={t('bring:header')}
        value={String(table.header)}
        choices={headers.map((row) => ({
          value: row,
          label: row === '0' ? t('bring:headerNone') : t('bring:headerRow', { row })
        }))}
        onChange={(row) => row && lookAt(table.sheet, Number(row))}
      />
      {isDated && (
        <SelectInput
          label={t('bring:order')}
          value={order}
          {...(order === null ? { empty: t('bring:orderNone'), help: orderHelp(table, mapping, t) } : {})}
          choices={dayOrders.map((one) => ({ value: one, label: t(`bring:order.${one}`) }))}
          onChange={(one) => one && answer({ order: one })}
        />
      )}
      {has('number', 'numberValue', 'rating') && (
        <SelectInput
          label={t('bring:mark')}
          value={mapping.mark}
          {...(mapping.mark === null ? { empty: t('bring:orderNone'), help: markHelp(preview, t) } : {})}
          choices={([',', '.'] as const).map((mark) => ({ value: mark, label: t(`bring:mark.${mark}`) }))}
          onChange={(mark) => mark && answer({ mark })}
        />
      )}
      {what === 'observations' && (
        <SelectInput
          label={t('bring:kind')}
          value={mapping.kind}
          empty={t('bring:kindNone')}
          choices={observationKinds.map((kind) => ({ value: kind, label: t(`observation:kind.${kind}`) }))}
          onChange={(kind) => answer({ kind })}
        />
      )}
      {what === 'observations' && (preview?.between ?? 0) > 0 && (
        <SelectInput
          label={t('bring:between')}
          value={mapping.between}
          choices={betweenWays.map((way) => ({ value: way, label: t(`bring:between.${way}`) }))}
          onChange={(between) => between && answer({ between })}
        />
      )}
      {isNumbers && (
        <SelectInput
          label={t('bring:period')}
          value={mapping.period}
          choices={periods.map((period) => ({ value: period, label: t(`bring:period.${period}`) }))}
          onChange={(period) => period && answer({ period })}
        />
      )}
      {what !== 'reps' && !has('rep', 'first', 'last') && <Everybody mapping={mapping} />}
      {(has('rep', 'first', 'last') || isDated) && (
        <CheckBox checked={mapping.fill} onChange={(fill) => answer({ fill })}>
          {t('bring:fill')}
        </CheckBox>
      )}
      {isNumbers && preview?.namesakes.map((one) => <Which key={one.key} namesake={one} which={mapping.which} />)}
      {isNumbers &&
        preview?.several.map(({ key, name, as }) => (
          <SelectInput
            key={key}
            label={t('bring:several', { name })}
            value={as}
            choices={severalWays.map((way) => ({ value: way, label: t(`bring:several.${way}`) }))}
            onChange={(way) => way && answer({ several: { ...mapping.several, [key]: way } })}
          />
        ))}
      {isNumbers && <Counted mapping={mapping} preview={preview} />}
    </div>
  )
}

/** How repeated values, and values that already exist, are treated; asked if the file has any. */
function Counted({ mapping, preview }: Pick<QuestionsProps, 'mapping' | 'preview'>) {
  const t = useT()
  const adds = mapping.there === 'add'
  return (
    <>
      {(preview?.twice ?? 0) > 0 && (
        <CheckBox checked={mapping.equal === 'each'} onChange={(each) => answer({ equal: each ? 'each' : 'once' })}>
          {t('bring:equal')}
        </CheckBox>
      )}
      {(adds || (preview?.there ?? 0) > 0) && (
        <CheckBox checked={adds} onChange={(add) => answer({ there: add ? 'add' : 'replace' })}>
          {t('bring:there')}
        </CheckBox>
      )}
    </>
  )
}

const markHelp = (preview: BringPreview | null, t: ReturnType<typeof useT>) =>
  preview?.unclear ? t('bring:markAsk', { example: preview.unclear }) : undefined

function orderHelp(table: Table, { columns }: Mapping, t: ReturnType<typeof useT>): string {
  const at = columns.findIndex(({ to }) => to === 'day')
  return t('bring:orderAsk', { example: table.columns[at]?.examples[0] ?? '' })
}

function Everybody({ mapping }: { mapping: Mapping }) {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  const names = useMarkedNames()
  const nameOf = (id: Id) => names.get(id) ?? ''
  return (
    <SelectInput
      label={t('bring:everybody')}
      value={mapping.everybody}
      empty={t('bring:everybodyNone')}
      choices={reps.filter(({ problem }) => problem === null).map(({ id }) => ({ value: id, label: nameOf(id) }))}
      onChange={(everybody) => answer({ everybody })}
    />
  )
}

const sayKind = ({ period, unit }: NumberKind) => `${period} ${unit}`

/** Which number is meant by a name that several of a rep have. */
function Which({ namesake, which }: { namesake: BringPreview['namesakes'][number]; which: Mapping['which'] }) {
  const t = useT()
  const { key, name, choices, as } = namesake
  return (
    <SelectInput
      label={t('bring:which', { name })}
      value={as && sayKind(as)}
      {...(as === null ? { empty: t('bring:orderNone'), help: t('bring:whichAsk') } : {})}
      choices={choices.map((kind) => ({
        value: sayKind(kind),
        label: [t(`numbers:period.${kind.period}`), kind.unit].filter(Boolean).join(', ')
      }))}
      onChange={(said) => {
        const kind = choices.find((one) => sayKind(one) === said)
        if (kind) answer({ which: { ...which, [key]: kind } })
      }}
    />
  )
}
