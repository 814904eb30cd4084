import { createLazyRoute, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RepSummary } from '../../../shared/model/library'
import type { Notice } from '../../../shared/model/notice'
import type { Id } from '../../../shared/model/scalars'
import { isUnread } from '../../../shared/rules/own'
import { isNameless } from '../../../shared/written'
import { call } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { go, history, paths } from '../../core/navigation'
import { useT, useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { PageHead } from '../../ui/Page'
import { commitmentPlace } from '../documents/commitment'
import { RepWay } from '../problem/RepProblem'
import { CoachField } from './CoachField'
import styles from './OwnPage.module.css'

export const route = createLazyRoute('/own')({ component: OwnPage })

/** Begins the manager's own workbook. If there is one, shows its page, or why it cannot be read (S3-1, A5). */
function OwnPage() {
  const t = useT()
  const own = useLibrary((library) => library.own)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [coach, setCoach] = useState('')
  const [tried, setTried] = useState(false)
  const forCommitment = 'commitment' in useSearch({ strict: false })
  /** The workbook that it has led to; the sheet is begun once. */
  const led = useRef<Id | null>(null)
  useEffect(() => {
    if (!own || isUnread(own) || led.current === own.id) return
    led.current = own.id
    if (!forCommitment) history.replace(paths.rep(own.id))
    else void commitmentPlace(own.id).then((place) => history.replace(place ?? paths.rep(own.id)))
  }, [own, forCommitment])
  if (own?.problem && isUnread(own)) return <Unread own={own} problem={own.problem} />
  async function begin() {
    setTried(true)
    if (isNameless(coach)) return
    const made = await attempt(() => call('workbook.beginOwn', { id: newId(), coach }))
    if (!made) return
    await loadReps()
    if (!forCommitment) await go(paths.rep(made.id))
  }
  return (
    <>
      <PageHead title={t('own:title')} subtitle={t('own:subtitle')} />
      {forCommitment && <p className={styles.about}>{t('promise:commitmentFirst')}</p>}
      <p className={styles.about}>{t('own:about')}</p>
      {!readOnly && (
        <Form onSubmit={begin} className={styles.form}>
          <CoachField value={coach} onChange={setCoach} checked={tried} />
          <Button type="submit" look="primary" size="big">
            {t('own:begin')}
          </Button>
        </Form>
      )}
    </>
  )
}

function Unread({ own, problem }: { own: RepSummary; problem: Notice }) {
  const { t, ofCode } = useTranslator()
  return (
    <>
      <PageHead title={t('own:title')} subtitle={own.own ? t('own:coachedBy', { name: own.own.coach }) : undefined}>
        <Button onPress={() => go(paths.backups)}>{t('backups:showAll')}</Button>
      </PageHead>
      <Banner action={<RepWay rep={own} />}>{ofCode('notices', problem.code, problem.params, 'team:problem')}</Banner>
    </>
  )
}
