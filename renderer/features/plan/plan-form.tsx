import { shortDate } from '../../../shared/dates'
import type { DraftPlan, GapSnapshot } from '../../../shared/model/plan'
import type { Template } from '../../../shared/model/template'
import { isUnsure } from '../../../shared/rules/ownership'
import { useToday } from '../../core/clock'
import { useDispatch } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Chosen } from '../../ui/Chosen'
import { GapBar } from '../../ui/GapBar'
import { TextArea } from '../../ui/TextInput'
import { AccountField } from '../forms/AccountField'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { ScaleInput } from '../forms/fields/ScaleInput'
import type { BoundOf, Form } from '../forms/form'
import { WordingHint } from '../wording/WordingHint'
import { ActionsField } from './ActionsField'
import { CoachingDatesField } from './CoachingDatesField'
import { useShortNames } from './people'
import styles from './plan-form.module.css'

/** A draft seen through its template; every change is sent as it is made. */
export function usePlanForm(plan: DraftPlan, template: Template, readOnly: boolean): Form {
  const dispatch = useDispatch()
  const t = useT()
  const names = useShortNames(plan)
  const edit = (changes: Partial<Pick<DraftPlan, 'why' | 'how' | 'confidence' | 'actions' | 'coachingDates'>>) =>
    dispatch({ type: 'plan.edit', id: plan.id, changes })
  const repsWords = t('forms:repWrites', { name: names.rep })
  return {
    template,
    values: { ...plan.values, ...plan.private.values },
    write: (field, value) => dispatch({ type: 'plan.edit', id: plan.id, changes: { values: { [field]: value } } }),
    readOnly,
    names,
    bound: {
      // The behavior is the title of the page.
      'plan.behavior': ({ help }) => help && <p className={styles.help}>{help}</p>,
      'plan.account': ({ label, help }) => (
        <AccountField
          label={label}
          help={help || undefined}
          account={plan.account}
          deal={plan.deal}
          onAccount={(changes) => dispatch({ type: 'plan.edit', id: plan.id, changes })}
          onDeal={(deal) => dispatch({ type: 'plan.edit', id: plan.id, changes: { deal } })}
          readOnly={readOnly}
        />
      ),
      'plan.why': ({ label, help, writtenBy }) => (
        <TextArea
          label={label}
          help={help || undefined}
          value={plan.why}
          onCommit={(why) => edit({ why })}
          note={
            readOnly || writtenBy === 'rep' ? undefined : (why) => <WordingHint text={why} place={`${plan.id}/why`} />
          }
          readOnly={readOnly}
        />
      ),
      'plan.gap': ({ label, help }) => (
        <FieldGroup label={label} help={help || undefined}>
          {() => <Gap gap={plan.gap} anchors={plan.behavior.anchors} />}
        </FieldGroup>
      ),
      'plan.how': ({ label, help, writtenBy }) => (
        <div className={styles.quote}>
          <TextArea
            label={label}
            help={help || undefined}
            aside={writtenBy === 'rep' && !label.includes(names.rep) ? repsWords : undefined}
            large
            rows={3}
            value={plan.how}
            onCommit={(how) => edit({ how })}
            readOnly={readOnly}
          />
        </div>
      ),
      'plan.confidence': (field) => (
        <>
          <Chosen value={plan.confidence} commit={(confidence) => edit({ confidence })}>
            {(value, choose) => (
              <ScaleInput
                label={field.label}
                help={field.help || undefined}
                low={'low' in field ? field.low : ''}
                high={'high' in field ? field.high : ''}
                value={value}
                onChange={choose}
                readOnly={readOnly}
              />
            )}
          </Chosen>
          {isUnsure(plan.confidence) && <p className={styles.help}>{t('plan:splitAdvice')}</p>}
        </>
      ),
      'plan.actions': (field) => (
        <ActionsField
          field={field}
          saved={plan.actions}
          onCommit={(actions) => edit({ actions })}
          names={names}
          readOnly={readOnly}
        />
      ),
      'plan.coachingDates': (field) => (
        <CoachingDatesField
          field={field}
          saved={plan.coachingDates}
          onCommit={(coachingDates) => edit({ coachingDates })}
          names={names}
          readOnly={readOnly}
        />
      ),
      'plan.signatures': () => null
    } satisfies BoundOf<'plan'>
  }
}

function Gap({ gap, anchors }: { gap: GapSnapshot; anchors: readonly string[] }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const { now, wanted, start } = gap
  const text =
    now === null
      ? t('plan:gapUnrated', { wanted })
      : start
        ? t('plan:gapSince', { now, wanted, start: start.rating, date: shortDate(start.on, language, today) })
        : t('plan:gapNow', { now, wanted })
  const anchor = anchors[wanted - 1]
  return (
    <div className={styles.gap}>
      <GapBar now={now} wanted={wanted} text={text} />
      {anchor && <p className={styles.anchor}>{t('plan:wanted', { wanted, anchor })}</p>}
    </div>
  )
}
