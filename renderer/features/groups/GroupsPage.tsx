import { createLazyRoute, Link, useSearch } from '@tanstack/react-router'
import { momentOf } from '../../../shared/dates'
import { limits } from '../../../shared/limits'
import { type GroupWords, newGroupWords } from '../../../shared/model/group'
import type { Id } from '../../../shared/model/scalars'
import type { GroupOfTeam } from '../../../shared/rules/group'
import { behaviorThing } from '../../../shared/rules/languages'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { go, history, paths } from '../../core/navigation'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { TeamTabs } from '../team/TeamTabs'
import { GroupDialog } from './GroupDialog'
import styles from './Groups.module.css'
import { useGroups, useTeamBehaviors } from './groups'

export const route = createLazyRoute('/team/groups')({ component: GroupsPage })

/** All sessions with several reps, future ones first (S3-8). */
function GroupsPage() {
  const t = useT()
  const groups = useGroups()
  const reps = useLibrary((library) => library.reps)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const asked = 'plan' in useSearch({ strict: false })
  const isEnough = reps.filter(({ archived }) => !archived).length > 1
  const plan = isEnough && !readOnly && (
    <Button look="primary" onPress={() => go(paths.planGroup())}>
      {t('group:plan')}
    </Button>
  )
  const ahead = groups?.filter(({ held }) => !held).reverse() ?? []
  const held = groups?.filter((group) => group.held) ?? []
  return (
    <>
      <PageHead title={t('team:title')} subtitle={t('group:subtitle')}>
        {groups !== null && groups.length > 0 && plan}
      </PageHead>
      <TeamTabs />
      {groups?.length === 0 && (
        <Empty action={isEnough ? plan : <Button onPress={() => go(paths.team)}>{t('rhythm:toTeam')}</Button>}>
          {t(isEnough ? 'group:empty' : 'group:emptyReps')}
        </Empty>
      )}
      {ahead.length > 0 && <List title={t('group:listAhead')} groups={ahead} />}
      {held.length > 0 && <List title={t('group:listHeld')} groups={held} />}
      {asked && isEnough && !readOnly && <Plan />}
    </>
  )
}

/** The dialog, filled with what a finding or a link asked for. */
function Plan() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const said = (part: string) => (search[part] === undefined ? '' : String(search[part]))
  const all = useLibrary((library) => library.reps)
  const offered = useTeamBehaviors()
  const [reps, behavior, subject] = [said('reps').split(' '), said('behavior'), said('subject')]
  const key = offered.find((one) => behaviorThing(one.key) === behavior)?.key
  const words: GroupWords = {
    ...newGroupWords(momentOf(new Date())),
    kind: behavior === '' ? 'training' : 'role-play',
    subject: subject.slice(0, limits.line),
    behaviors: key === undefined ? [] : [key]
  }
  const close = (saved: Id | null) => history.replace(saved === null ? paths.groups : paths.group(saved))
  // The library's behaviors arrive a moment after the page.
  if (behavior !== '' && offered.length === 0) return null
  const chosen = all.filter(({ id, archived }) => !archived && reps.includes(id)).map(({ id }) => id)
  return <GroupDialog id={null} words={words} reps={chosen} onClose={close} />
}

function List({ title, groups }: { title: string; groups: readonly GroupOfTeam[] }) {
  const t = useT()
  const { shown, more } = useFirst(groups, 40)
  return (
    <section className={styles.section}>
      <SectionTitle>{title}</SectionTitle>
      <Table
        stacks
        aria-label={title}
        columns={[
          { id: 'when', name: t('group:columnWhen') },
          { id: 'subject', name: t('group:columnSubject') },
          { id: 'kind', name: t('group:columnKind') },
          { id: 'who', name: t('group:columnWho') },
          { id: 'length', name: t('group:columnLength'), className: styles.right }
        ]}
      >
        {shown.map((group) => (
          <Row key={group.id} group={group} />
        ))}
      </Table>
      {more}
    </section>
  )
}

function Row({ group: { id, when, kind, subject, reps, minutes } }: { group: GroupOfTeam }) {
  const { t, language } = useTranslator()
  const names = useMarkedNames()
  const who = new Intl.ListFormat(language).format(reps.map((rep) => names.get(rep) ?? ''))
  return (
    <tr>
      <td className={styles.when}>
        <ShortDate on={when} />
      </td>
      <th scope="row">
        <Link to={paths.group(id)} className={styles.link} dir="auto">
          {subject}
        </Link>
      </th>
      <td className={styles.kind}>{t(`group:kind.${kind}`)}</td>
      <td>
        <bdi>{who}</bdi>
      </td>
      <td className={styles.right} data-label={t('group:columnLength')}>
        {t('group:lasts', { minutes })}
      </td>
    </tr>
  )
}
