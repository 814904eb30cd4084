import type { BringPreview, FoundPerson, Mapping, Person } from '../../../shared/model/bring'
import type { Id } from '../../../shared/model/scalars'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { Table } from '../../ui/Table'
import styles from './BringPage.module.css'
import { answer } from './bring'

interface PeopleProps {
  mapping: Mapping
  preview: BringPreview | null
}

/** People who must be asked about first, then those not found by their full name, then the others. */
const urgency = ({ as, near }: FoundPerson) => (as === null ? 0 : near || as.is !== 'rep' ? 1 : 2)

/** Who each name in the file is. With many names, those that need no answer are folded away. */
export function People({ mapping, preview }: PeopleProps) {
  const t = useT()
  const people = [...(preview?.people ?? [])].sort((a, b) => urgency(a) - urgency(b))
  if (people.length === 0) return null
  return (
    <section className={styles.people}>
      <SectionTitle>{t('bring:people')}</SectionTitle>
      {people.some(({ as }) => as === null) && <p className={styles.ask}>{t('bring:peopleAsk')}</p>}
      <Table
        className={styles.columns}
        stacks
        columns={[
          { id: 'file', name: t('bring:column.file') },
          { id: 'rows', name: t('bring:column.rows') },
          { id: 'here', name: t('bring:column.here') }
        ]}
      >
        {people.map((person) => (
          <PersonRow key={person.key} person={person} mapping={mapping} />
        ))}
      </Table>
    </section>
  )
}

/** Before the key of a new person of the same file; no id begins like this. */
const sameAs = 'same '

function said(person: Person | null): string | null {
  if (person === null) return null
  return person.is === 'rep' ? person.id : person.is === 'same' ? `${sameAs}${person.key}` : person.is
}

function personSaid(value: string): Person {
  if (value === 'new' || value === 'leave') return { is: value }
  return value.startsWith(sameAs) ? { is: 'same', key: value.slice(sameAs.length) } : { is: 'rep', id: value }
}

function PersonRow({ person, mapping }: { person: FoundPerson; mapping: Mapping }) {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  const names = useMarkedNames()
  const nameOf = (id: Id) => names.get(id) ?? ''
  const { key, name, rows, as, near, me, candidates, others: fresh } = person
  const ids = reps.filter(({ problem }) => problem === null).map(({ id }) => id)
  const others = ids.filter((id) => !candidates.includes(id))
  const put = (value: string) => {
    answer({ people: { ...mapping.people, [key]: personSaid(value) } })
  }
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={styles.example}>{t('bring:personRows', { count: rows })}</td>
      <td className={styles.target}>
        <BareSelect
          aria-label={t('bring:person', { name })}
          value={said(as)}
          empty={as === null ? t('bring:person.none') : undefined}
          choices={[
            ...candidates.map((id) => ({ value: id, label: nameOf(id) })),
            ...fresh.map((one) => ({
              value: `${sameAs}${one.key}`,
              label: t('bring:person.same', { name: one.name })
            })),
            { value: 'new', label: t('bring:person.new') },
            { value: 'leave', label: t('bring:person.leave') },
            ...others.map((id) => ({ value: id, label: nameOf(id) }))
          ]}
          onChange={(value) => value && put(value)}
        />
        {me && as?.is === 'leave' && <p className={styles.quiet}>{t('bring:personMe')}</p>}
        {near && as?.is === 'rep' && <p className={styles.quiet}>{t('bring:personNear')}</p>}
      </td>
    </tr>
  )
}
