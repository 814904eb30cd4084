import { createLazyRoute } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { timeOf } from '../../../shared/dates'
import type { CoachbookLook, Counts } from '../../../shared/model/coachbook-file'
import { passphraseLimits } from '../../../shared/model/protection'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { useShortDate } from '../../ui/ShortDate'
import { Merging } from './Merging'
import styles from './PassOn.module.css'
import { chooseCoachbook, compare, leave, takeIn, unlock, useTakeIn } from './take-in'

export const route = createLazyRoute('/take-in')({ component: TakeInPage })

/** A workbook that came as a file: what it would bring, before anything of it is in the library (N-6). */
function TakeInPage() {
  const t = useT()
  const { look, locked, busy, merging } = useTakeIn()
  if (look && merging) return <Merging look={look} found={merging} />
  if (look) return <Look look={look} />
  if (locked !== null) return <Locked key={locked} file={locked} />
  return (
    <>
      <PageHead title={t('takeIn:title')} />
      <Empty
        action={
          <Button look="primary" size="big" isDisabled={busy} onPress={() => chooseCoachbook()}>
            {busy ? t('takeIn:reading') : t('takeIn:chooseFile')}
          </Button>
        }
      >
        {t('takeIn:text')}
      </Empty>
    </>
  )
}

function Locked({ file }: { file: string }) {
  const t = useT()
  const { busy, refused } = useTakeIn()
  const [passphrase, setPassphrase] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])
  async function open() {
    await unlock(passphrase)
    input.current?.focus()
  }
  return (
    <div className={styles.page}>
      <PageHead title={t('takeIn:title')} subtitle={<bdi>{file}</bdi>} />
      <p className={styles.text}>{t('takeIn:lockedText')}</p>
      <Form onSubmit={open}>
        <LineField
          label={t('takeIn:passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          problem={refused ?? undefined}
          maxLength={passphraseLimits.most}
          secret
          inputRef={input}
        />
        <div className={styles.buttons}>
          <Button isDisabled={busy} onPress={() => leave()}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" look="primary" isDisabled={busy || passphrase === ''}>
            {busy ? t('takeIn:opening') : t('takeIn:openFile')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

function Look({ look }: { look: CoachbookLook }) {
  const t = useT()
  const short = useShortDate()
  const busy = useTakeIn((state) => state.busy)
  const { rep, by, madeAt, notes, counts, here, file, own } = look
  const facts = [rep.role, rep.territory].filter(Boolean).join(' · ')
  return (
    <div className={styles.page}>
      <PageHead title={t('takeIn:of', { name: rep.name })} subtitle={facts} />
      {here && (
        <Banner action={<PageLink to={paths.rep(here.id)}>{t('takeIn:open', { name: here.name })}</PageLink>}>
          {t('takeIn:here', { name: here.name })}
        </Banner>
      )}
      {own !== 'none' && <Banner>{t(`takeIn:own.${own}`, { name: rep.name })}</Banner>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('takeIn:file')}</dt>
          <dd>
            <bdi>{file}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('takeIn:by')}</dt>
          <dd>
            <bdi>{by || t('takeIn:nobody')}</bdi>, {short(madeAt)}, {timeOf(madeAt)}
          </dd>
        </div>
        <div>
          <dt>{t('takeIn:notes')}</dt>
          <dd>{t(`takeIn:notes.${notes}`)}</dd>
        </div>
        <div>
          <dt>{t('takeIn:holds')}</dt>
          <dd>
            <Held counts={counts} />
          </dd>
        </div>
      </dl>
      {own !== 'twice' && <p className={styles.text}>{t(here ? 'takeIn:copyText' : 'takeIn:willText')}</p>}
      <div className={styles.buttons}>
        <Button isDisabled={busy} onPress={() => leave()}>
          {t('ui:cancel')}
        </Button>
        {here && (
          <Button isDisabled={busy} onPress={() => takeIn('copy')}>
            {t('takeIn:asCopy')}
          </Button>
        )}
        {own !== 'twice' && (
          <Button look="primary" isDisabled={busy} onPress={() => (here ? compare() : takeIn('itself'))}>
            {here ? t(busy ? 'merge:comparing' : 'merge:compare') : t(busy ? 'takeIn:taking' : 'takeIn:take')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Held({ counts }: { counts: Counts }) {
  const t = useT()
  const { observations, sessions, plans, signed, documents, files } = counts
  return (
    <ul className={styles.held}>
      <li>{t('takeIn:observations', { count: observations })}</li>
      <li>{t('takeIn:sessions', { count: sessions })}</li>
      <li>{t('takeIn:plans', { count: plans, signed })}</li>
      <li>{t('takeIn:documents', { count: documents })}</li>
      <li>{t('takeIn:files', { count: files })}</li>
    </ul>
  )
}
