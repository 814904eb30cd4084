import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { SignedPlan } from '../../../shared/model/plan'
import { go, paths } from '../../core/navigation'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import styles from './Choice.module.css'
import { Words } from './Words'

/** Makes a new version of the plan in force, with its reason (S4-1). `main`: it is the page's main button. */
export function RefineButton({ plan, main = false }: { plan: SignedPlan; main?: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const workbook = useWorkbook()
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)

  async function start() {
    setTried(true)
    if (because.trim() === '') return
    const id = newId()
    if (await dispatch({ type: 'plan.refine', id, from: plan.id, because })) await go(paths.plan(workbook.id, id))
  }
  return (
    <>
      <Button look={main ? 'primary' : 'normal'} size={main ? 'big' : 'normal'} onPress={() => setAsking(true)}>
        {t('reinforce:refine')}
      </Button>
      {asking && (
        <Dialog title={t('reinforce:refine')} onClose={() => setAsking(false)}>
          <Form onSubmit={start} noValidate>
            <p className={styles.note}>{t('reinforce:refineText')}</p>
            <Words
              label={t('reinforce:refineBecause')}
              help=""
              value={because}
              onChange={setBecause}
              problem={tried && because.trim() === '' ? t('reinforce:refineMissing') : undefined}
            />
            <DialogButtons>
              <Button onPress={() => setAsking(false)}>{t('ui:cancel')}</Button>
              <Button type="submit" look="primary">
                {t('reinforce:refineStart')}
              </Button>
            </DialogButtons>
          </Form>
        </Dialog>
      )}
    </>
  )
}
