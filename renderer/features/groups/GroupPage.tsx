import { createLazyRoute, Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { GroupCopy, GroupWords } from '../../../shared/model/group'
import type { Id } from '../../../shared/model/scalars'
import { behaviorThing } from '../../../shared/rules/languages'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { GroupDialog } from './GroupDialog'
import styles from './Groups.module.css'
import { takeGroupBack, useGroup, useTeamBehaviors } from './groups'
import { useNameList } from './named'
import { SharedPart } from './SharedPart'

export const route = createLazyRoute('/team/groups/$group')({ component: GroupPage })

const back = () => void go(paths.groups)

/** One session with several reps, as the manager sees it: what all have in common, and who has a copy (S3-8). */
function GroupPage() {
  const t = useT()
  const { group: id = '' } = useParams({ strict: false })
  const look = useGroup(id)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [open, setOpen] = useState<'ask' | 'change' | 'back' | null>(null)
  if (look === null) return <PageHead title={t('group:copyTitle')} />
  if (look === 'gone' || look.words === null)
    return (
      <Empty action={<Button onPress={back}>{t('group:back')}</Button>}>
        {t(look !== 'gone' && look.state === 'back' ? 'group:takenBack' : 'group:gone')}
      </Empty>
    )
  const { words, copies, state } = look
  const there = copies.filter(({ status }) => status !== 'off')
  const saidBy = there.filter(({ isSaidTo }) => isSaidTo).map(({ rep }) => rep)
  const canChange = !readOnly && (state === 'done' || state === 'changing')
  return (
    <>
      <PageHead
        title={t(`group:kind.${words.kind}`)}
        subtitle={
          <>
            <PageLink to={paths.groups}>{t('group:back')}</PageLink> · <ShortDate on={words.when} timed /> ·{' '}
            {there.length === 0
              ? t('group:takenBackState')
              : t(words.status === 'held' ? 'group:held' : 'group:planned', { minutes: words.minutes })}
          </>
        }
      >
        {!readOnly && state !== 'back' && (
          <Button look="plain" onPress={() => setOpen('back')}>
            {t('group:takeBack')}
          </Button>
        )}
        {canChange && (
          <Button
            look={words.status === 'held' ? 'normal' : 'primary'}
            onPress={() => setOpen(saidBy.length > 0 ? 'ask' : 'change')}
          >
            {t(words.status === 'held' ? 'group:change' : 'group:changeOrHold')}
          </Button>
        )}
      </PageHead>
      {(state === 'changing' || state === 'returning') && (
        <p className={styles.problem}>{t(`group:unfinished.${state}`)}</p>
      )}
      {there.length === 0 && copies.length > 0 && (
        <p className={styles.stays}>{t('group:stays', { count: copies.length })}</p>
      )}
      <div className={styles.columns}>
        <Shared words={words} />
        <Copies id={id} copies={copies} held={words.status === 'held'} />
      </div>
      {open === 'ask' && <AskSaid by={saidBy} onKeep={() => setOpen(null)} onGo={() => setOpen('change')} />}
      {open === 'change' && (
        <GroupDialog id={id} words={words} reps={there.map(({ rep }) => rep)} onClose={() => setOpen(null)} />
      )}
      {open === 'back' && <TakeBack id={id} count={there.length} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Asks before words are changed that reps have written a statement to. */
function AskSaid({ by, onKeep, onGo }: { by: readonly Id[]; onKeep: () => void; onGo: () => void }) {
  const t = useT()
  const marked = useMarkedNames()
  const names = useNameList(by.map((rep) => marked.get(rep) ?? ''))
  return (
    <Dialog title={t('statement:askTitle', { name: names })} onClose={onKeep}>
      <p>{t('statement:askText')}</p>
      <DialogButtons>
        <Button onPress={onGo}>{t('statement:askGo')}</Button>
        <Button look="primary" onPress={onKeep}>
          {t('ui:underPlanKeep')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function Shared({ words }: { words: GroupWords }) {
  const offered = useTeamBehaviors()
  const titleOf = (key: string) => offered.find((one) => behaviorThing(one.key) === behaviorThing(key))?.behavior.title
  return <SharedPart words={words} titleOf={titleOf} />
}

function Copies({ id, copies, held }: { id: Id; copies: readonly GroupCopy[]; held: boolean }) {
  const t = useT()
  // If every copy was canceled, the session did not take place at all.
  const isBack = copies.every(({ status }) => status === 'off')
  const off = t(isBack ? 'group:off' : held ? 'group:wasNotIn' : 'group:isNotIn')
  const names = useMarkedNames()
  return (
    <section>
      <SectionTitle>{t('group:copies')}</SectionTitle>
      <Table
        columns={[
          { id: 'rep', name: t('team:name') },
          { id: 'words', name: null }
        ]}
      >
        {copies.map(({ rep, status, hasWords }) => (
          <tr key={rep}>
            <th scope="row">
              <Link
                to={paths.groupCopy(rep, id)}
                className={styles.link}
                aria-label={t('group:copyOpen', { name: names.get(rep) ?? '' })}
              >
                <bdi>{names.get(rep)}</bdi>
              </Link>
            </th>
            <td className={styles.quiet}>
              {status === 'off' ? off : t(hasWords ? 'group:copyWords' : 'group:copyNoWords')}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function TakeBack({ id, count, onClose }: { id: Id; count: number; onClose: () => void }) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  async function take() {
    setBusy(true)
    const done = await takeGroupBack(id)
    setBusy(false)
    onClose()
    if (done) back()
  }
  return (
    <Dialog title={t('group:takeBackTitle')} onClose={onClose}>
      <p>{t('group:takeBackText', { count })}</p>
      <DialogButtons>
        <Button data-first onPress={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button look="primary" isDisabled={busy} onPress={take}>
          {t('group:takeBack')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
