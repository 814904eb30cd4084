import { type ReactNode, useId } from 'react'
import type { Field, Section } from '../../../shared/model/template'
import { personalLabel } from '../../../shared/print/names'
import { withNames } from '../../../shared/rules/names'
import { isShown } from '../../../shared/rules/plans'
import { useIsOwn } from '../../core/coach'
import { SpokenIn, useT, useTranslator } from '../../core/translator'
import { FieldView } from './FieldView'
import styles from './FormView.module.css'
import type { Form } from './form'
import { useHelpShown } from './help'
import { inWindow } from './types'

type Column = Field['column']

/**
 * The fields of a record as its template orders them: the main column, and a narrow one beside it if the template has
 * one.
 * `end` comes after the last of them.
 */
export function FormView({ form, end }: { form: Form; end?: ReactNode }) {
  const { template, values, folded } = form
  const sections = template.sections
    .filter((section) => isShown(section, values))
    .map((section) => ({ ...section, fields: section.fields.filter((field) => isShown(field, values)) }))
  const unfolded = sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => !folded?.has(field.id) && showsSomething(form, field))
  }))
  const hasSide = sections.some((section) => section.fields.some((field) => field.column === 'side'))
  return (
    <div className={styles.form} lang={template.language}>
      <SpokenIn language={template.language}>
        <div className={hasSide ? styles.columns : undefined}>
          <FormColumn form={form} sections={unfolded} column="main" end={hasSide ? undefined : end} />
          {hasSide && <FormColumn form={form} sections={unfolded} column="side" end={end} />}
        </div>
      </SpokenIn>
    </div>
  )
}

/** Signatures and page breaks are only for paper; a section with nothing else has no heading in the window. */
const showsSomething = ({ bound }: Form, field: Field): boolean =>
  inWindow(field).View !== undefined || ('bind' in field && field.bind !== undefined && bound[field.bind] !== undefined)

interface ColumnProps {
  form: Form
  sections: readonly Section[]
  column: Column
  end: ReactNode
}

function FormColumn({ form, sections, column, end }: ColumnProps) {
  return (
    <div className={styles[column]}>
      {sections.map((section) => {
        const fields = section.fields.filter((field) => field.column === column)
        const first = section.fields[0]?.column === column
        return fields.length > 0 ? (
          <SectionView key={section.id} form={form} section={{ ...section, fields }} titled={first} />
        ) : null
      })}
      {end}
    </div>
  )
}

interface SectionProps {
  form: Form
  section: Section
  /** A section with fields in both columns shows its title only above the first of them. */
  titled: boolean
}

function SectionView({ form, section, titled }: SectionProps) {
  const id = useId()
  const help = useHelpShown(form.template) ? withNames(section.help, form.names) : ''
  const title = withNames(section.title, form.names)
  const named = titled && title !== ''
  return (
    <section className={styles.section} aria-labelledby={named ? id : undefined}>
      {named && (
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
      )}
      {titled && help && <p className={styles.help}>{help}</p>}
      {runs(section.fields).map((run) =>
        run[0]?.private ? (
          <PrivateFields key={run[0].id} form={form} fields={run} />
        ) : (
          run.map((field) => <ShownField key={field.id} form={form} field={field} />)
        )
      )}
    </section>
  )
}

/** Private fields in a row share one box. */
function runs(fields: readonly Field[]): Field[][] {
  const all: Field[][] = []
  for (const field of fields) {
    const run = all.at(-1)
    if (run?.[0]?.private === field.private) run.push(field)
    else all.push([field])
  }
  return all
}

function PrivateFields({ form, fields }: { form: Form; fields: readonly Field[] }) {
  const { t, language } = useTranslator()
  const isOwn = useIsOwn()
  return (
    <fieldset className={styles.private}>
      <legend lang={language} className={styles.privateMark}>
        {t(isOwn ? 'own:bothReadShort' : 'forms:private')}
      </legend>
      {fields.map((field) => (
        <ShownField key={field.id} form={form} field={field} />
      ))}
    </fieldset>
  )
}

function ShownField({ form, field }: { form: Form; field: Field }) {
  const { template, names, bound } = form
  const t = useT()
  const unfolded = useHelpShown(template)
  const label = field.label || (field.type === 'guidance' ? '' : template.title)
  const shown = {
    ...field,
    label: personalLabel(withNames(label, names), { t, people: names }),
    help: unfolded ? withNames(field.help, names) : ''
  }
  const stand = 'bind' in field && field.bind ? bound[field.bind] : undefined
  // The name by which a page finds a field, to put the cursor into it.
  return <div data-field={field.id}>{stand ? stand(shown) : <FieldView form={form} field={shown} />}</div>
}
