import { createLazyRoute, Link, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { isCopy } from '../../../shared/rules/own'
import { toldApart } from '../../../shared/rules/told-apart'
import { useAction } from '../../core/actions'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useDueToErase } from '../../core/retention'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { ErasedLink } from '../erasure/ErasedLink'
import { RecordsDue } from '../erasure/RecordsDue'
import { RepProblem } from '../problem/RepProblem'
import { redoArchive, undoArchive } from './archive'
import { RepMenu } from './RepMenu'
import { ExploreSample, SampleLine } from './SampleTeam'
import styles from './TeamPage.module.css'
import { TeamTabs } from './TeamTabs'

const addRep = later(() => import('./AddRep'))

export const route = createLazyRoute('/team')({ component: TeamPage })

/** All reps: the present step of each, and what they work on. */
function TeamPage() {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  const copies = useLibrary((library) => library.copies)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const due = useDueToErase()
  const adding = 'add' in useSearch({ strict: false }) && !readOnly
  const active = reps.filter((rep) => !rep.archived)
  const archived = reps.filter((rep) => rep.archived)
  const [showArchive, setShowArchive] = useState(false)
  const add = () => void go(`${paths.team}?add=true`)
  useAction('edit.undo', undoArchive)
  useAction('edit.redo', redoArchive)
  return (
    <>
      <PageHead
        title={t('team:title')}
        subtitle={active.length > 0 ? t('team:count', { count: active.length }) : undefined}
      >
        {!readOnly && <Button onPress={() => go(paths.bring)}>{t('bring:open')}</Button>}
        {active.length > 0 && <Button onPress={() => go(paths.batch)}>{t('batch:open')}</Button>}
        {active.length > 0 && !readOnly && (
          <Button look="primary" onPress={add}>
            {t('team:add')}
          </Button>
        )}
      </PageHead>
      {reps.length > 0 && <TeamTabs />}
      <SampleLine />
      {active.length === 0 && (
        <Empty
          action={
            !readOnly && (
              <>
                <Button look="primary" size="big" onPress={add}>
                  {t('team:add')}
                </Button>
                {reps.length === 0 && <ExploreSample />}
              </>
            )
          }
        >
          {t('team:empty')}
        </Empty>
      )}
      {active.length + copies.length > 0 && <RepTable reps={[...active, ...copies]} />}
      {due.length > 0 && (
        <section className={styles.archive}>
          <SectionTitle>{t('erasure:dueTitle')}</SectionTitle>
          <p className={styles.due}>{t('erasure:dueText')}</p>
          <RepTable reps={due} />
        </section>
      )}
      <RecordsDue className={styles.archive} readOnly={readOnly} />
      {archived.length > 0 && (
        <section className={styles.archive}>
          <Button look="link" aria-expanded={showArchive} onPress={() => setShowArchive(!showArchive)}>
            {t('team:archivedCount', { count: archived.length })}
          </Button>
          {showArchive && (
            <>
              <SectionTitle>{t('team:archived')}</SectionTitle>
              <RepTable reps={archived} />
            </>
          )}
        </section>
      )}
      <ErasedLink />
      {adding && <Later part={addRep} props={{ onClose: () => void go(paths.team) }} />}
    </>
  )
}

function RepTable({ reps }: { reps: readonly RepSummary[] }) {
  const t = useT()
  const all = useLibrary((library) => library.reps)
  const told = useMemo(() => toldApart(all), [all])
  return (
    <Table
      className={styles.table}
      stacks
      columns={[
        { id: 'name', name: t('team:name') },
        { id: 'focus', name: t('team:focus') },
        { id: 'stage', name: t('team:stage') },
        { id: 'last', name: t('team:last'), className: styles.right },
        { id: 'menu', name: null }
      ]}
    >
      {reps.map((rep) => (
        <RepRow key={rep.id} rep={rep} apart={told.get(rep.id)} />
      ))}
    </Table>
  )
}

/** Whether the folder of all reps cannot be read; such a line belongs to no single rep. */
const isShut = ({ problem }: RepSummary) => problem?.code === 'library.reps-no-access'

function RepRow({ rep, apart }: { rep: RepSummary; apart: string | undefined }) {
  const t = useT()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const facts = apart ?? [rep.role, rep.territory].filter(Boolean).join(' · ')
  return (
    <tr>
      <th scope="row">
        {isCopy(rep) ? (
          <bdi className={styles.name}>{rep.name}</bdi>
        ) : (
          <Link to={paths.rep(rep.id)} className={styles.name}>
            <bdi>{rep.name}</bdi>
          </Link>
        )}
        {facts && <span className={styles.facts}>{facts}</span>}
        {rep.hold && <span className={styles.facts}>{t('erasure:held')}</span>}
      </th>
      {rep.problem ? (
        <td colSpan={3} className={styles.problem}>
          <RepProblem rep={rep} />
        </td>
      ) : (
        <>
          <td className={rep.focus ? styles.focus : `${styles.focus} ${styles.quiet}`} dir="auto">
            {rep.focus ?? t('team:noFocus')}
          </td>
          <td className={styles.step} data-label={t('team:stage')}>
            {t(`rep:${rep.stage}`)}
          </td>
          <td className={styles.right} data-label={t('team:last')}>
            {rep.lastObservation ? <ShortDate on={rep.lastObservation} /> : t('team:none')}
          </td>
        </>
      )}
      <td className={styles.menu}>{!readOnly && !isShut(rep) && <RepMenu rep={rep} />}</td>
    </tr>
  )
}
