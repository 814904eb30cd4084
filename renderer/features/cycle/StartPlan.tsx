import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { DraftPlan } from '../../../shared/model/plan'
import type { Hash } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { useContentLanguage, useOffer } from '../../core/offer'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { NextButton } from '../../ui/NextButton'
import { RadioCards } from '../../ui/RadioCards'
import { useStartPlan } from './start-plan'

type Offered = CallOutput<'templates.list'>['templates'][number]

const usual = 'four-step-action-plan'

/** The forms for a plan: the one of the four steps first, those in the window's language before the others. */
function planForms(templates: readonly Offered[], language: string): Offered[] {
  const foreign = ({ template }: Offered) => (template.language === language ? 0 : 1)
  const other = ({ template }: Offered) => (template.id.startsWith(usual) ? 0 : 1)
  return templates
    .filter(({ template }) => template.kind === 'action-plan')
    .sort((a, b) => foreign(a) - foreign(b) || other(a) - other(b) || a.template.title.localeCompare(b.template.title))
}

/**
 * Starts the plan of the cycle; asks for the form if there are several (S0-9). `stay`: does not move to the plan's
 * page.
 */
export function StartPlan({ stay = false }: { stay?: boolean }) {
  const begin = useStartPlan()
  const t = useT()
  const { id: rep } = useWorkbook()
  const say = useMessages((messages) => messages.say)
  const offered = useTemplates()
  const [choosing, setChoosing] = useState(false)
  const forms = usePlanForms()

  async function start(template: Hash) {
    const id = await begin(template)
    if (id && !stay) await go(paths.planToWrite(rep, id))
  }
  const press = () => {
    const [only, another] = forms
    if (!only) return say({ tone: 'problem', text: t('cycle:noPlanForm') })
    return another ? setChoosing(true) : start(only.hash)
  }
  return (
    <>
      {stay ? (
        <Button look="primary" isDisabled={offered === null} onPress={press}>
          {t('cycle:startPlan')}
        </Button>
      ) : (
        <NextButton isDisabled={offered === null} onPress={press}>
          {t('cycle:startPlan')}
        </NextButton>
      )}
      {choosing && <ChooseForm forms={forms} onChoose={start} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** The forms for a plan, the usual one first. */
export const usePlanForms = (): readonly Offered[] => planForms(useOffer().templates, useContentLanguage())

/** Changes the form of a draft in which nothing was written yet. */
export function ChangeForm({ plan }: { plan: DraftPlan }) {
  const dispatch = useDispatch()
  const begin = useStartPlan()
  const t = useT()
  const [choosing, setChoosing] = useState(false)
  const forms = usePlanForms()
  if (forms.length < 2 || plan.how !== '' || plan.coachingDates.length > 0 || plan.repSignature) return null
  async function change(template: Hash) {
    setChoosing(false)
    if (template === plan.template || !(await dispatch({ type: 'plan.discard', id: plan.id }))) return
    await begin(template)
  }
  return (
    <>
      <Button look="link" onPress={() => setChoosing(true)}>
        {t('cycle:otherForm')}
      </Button>
      {choosing && <ChooseForm forms={forms} onChoose={change} onClose={() => setChoosing(false)} />}
    </>
  )
}

interface ChooseFormProps {
  forms: readonly Offered[]
  /** Returns the promise of what it does, so that it is done once. */
  onChoose: (template: Hash) => Promise<void>
  onClose: () => void
}

function ChooseForm({ forms, onChoose, onClose }: ChooseFormProps) {
  const t = useT()
  const [chosen, setChosen] = useState(forms[0]?.hash ?? null)
  const cards = forms.map(({ hash, template }) => ({ value: hash, title: template.title, text: template.description }))
  return (
    <Dialog title={t('cycle:planTitle')} onClose={onClose}>
      <RadioCards label={t('cycle:planForm')} cards={cards} value={chosen} onChange={setChosen} />
      <DialogButtons>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
        <Button look="primary" onPress={() => chosen && onChoose(chosen)}>
          {t('cycle:startPlan')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
