import type { DraftPlan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { FieldValues, Template } from '../../../shared/model/template'
import { isBlank } from '../../../shared/rules/plans'
import { useIsOwn } from '../../core/coach'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useReplica } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/TextInput'
import { FormView } from '../forms/FormView'
import { KeptValues } from '../forms/KeptValues'
import styles from './PrivateNotes.module.css'
import { useShortNames } from './people'

/** Title and help of private notes; in the manager's own workbook both people read them. */
function useSaid(name: string): { title: string; help: string } {
  const t = useT()
  return useIsOwn()
    ? { title: t('own:notes'), help: t('own:bothRead', { name }) }
    : { title: t('plan:notes'), help: t('plan:notesHelp', { name }) }
}

/** The manager's own notes about a draft; folded, because the laptop is between two people. */
export function PrivateNotes({ plan, readOnly }: { plan: DraftPlan; readOnly: boolean }) {
  const dispatch = useDispatch()
  const { rep } = useShortNames(plan)
  const said = useSaid(rep)
  return (
    <details className={styles.notes}>
      <summary>{said.title}</summary>
      <TextArea
        label={said.title}
        help={said.help}
        value={plan.private.notes}
        onCommit={(notes) => dispatch({ type: 'plan.edit', id: plan.id, changes: { notes } })}
        readOnly={readOnly}
      />
    </details>
  )
}

interface KeptPrivateProps {
  held: { notes?: string; values: FieldValues }
  template: Template
  names: { rep: string; manager: string }
  /** The command that removes it. */
  command: { type: 'plan.removePrivate' | 'document.removePrivate'; id: Id }
}

/** What the manager kept private about a plan or document that is signed; it can be read and removed. */
export function KeptPrivate({ held, template, names, command }: KeptPrivateProps) {
  const t = useT()
  const said = useSaid(names.rep)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const perform = usePerform()
  const { notes = '', values } = held
  if (notes.trim() === '' && Object.values(values).every(isBlank)) return null
  const sections = template.sections.map(({ fields, ...section }) => ({
    ...section,
    fields: fields.filter((field) => field.private && Object.hasOwn(values, field.id))
  }))
  const form = {
    template: { ...template, sections: sections.filter(({ fields }) => fields.length > 0) },
    values,
    write: () => Promise.resolve(false),
    readOnly: true,
    names,
    bound: {}
  }
  async function remove() {
    const takeBack = await perform(command)
    if (takeBack) offerUndo({ takeBack, t, text: t('plan:notesRemoved'), undo: t('plan:undo') })
  }
  return (
    <details className={styles.notes}>
      <summary>{said.title}</summary>
      <p className={styles.help}>{said.help}</p>
      {notes && (
        <p className={styles.words} dir="auto">
          {notes}
        </p>
      )}
      {form.template.sections.length > 0 && <FormView form={form} />}
      <KeptValues form={{ ...form, template }} record={{ values: {}, private: { values } }} />
      {!readOnly && (
        <div className={styles.remove}>
          <Button look="link" onPress={() => remove()}>
            {t('plan:notesRemove')}
          </Button>
        </div>
      )}
    </details>
  )
}
