import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { GroupSession } from '../../../shared/model/group'
import { groupIn } from '../../../shared/rules/group'
import { shortName } from '../../../shared/rules/names'
import { statementsTo } from '../../../shared/rules/statements'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useChange } from '../../ui/Change'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate } from '../../ui/ShortDate'
import { TextArea } from '../../ui/TextInput'
import { EraseThis } from '../erasure/EraseThis'
import { OnPaper } from '../forms/OnPaper'
import { mayChangeSaid } from '../statement/ask-said'
import { Statements } from '../statement/Statements'
import styles from './Groups.module.css'
import { useGroups } from './groups'
import { useNamed, useNameList } from './named'
import { SharedPart } from './SharedPart'

export const route = createLazyRoute('/rep/$rep/group/$group')({ component: CopyPage })

/** A rep's copy of a group session: what all have in common, and words about this rep. It names nobody else (S3-8). */
function CopyPage() {
  const t = useT()
  const workbook = useWorkbook()
  const { group: id = '' } = useParams({ strict: false })
  const copy = groupIn(workbook, id)
  if (copy) return <Found key={id} copy={copy} />
  const back = () => void go(paths.sessions(workbook.id))
  return <Empty action={<Button onPress={back}>{t('session:back')}</Button>}>{t('group:gone')}</Empty>
}

/** Words about a rep that the rep may read and that name somebody else. */
function OthersNamed({ own }: { own: string }) {
  const { t } = useTranslator()
  const { rep } = useWorkbook()
  const named = useNamed([own], rep.name)
  const names = useNameList(named)
  return (
    <p className={styles.named} role="status">
      {named.length > 0 && t('group:ownNames', { count: named.length, names, name: shortName(rep.name) })}
    </p>
  )
}

function Found({ copy }: { copy: GroupSession }) {
  const t = useT()
  const book = useWorkbook()
  const { id: workbook, rep, behaviors } = book
  const dispatch = useDispatch()
  const perform = usePerform()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const name = shortName(rep.name)
  const { id, status, kind, when, minutes, size } = copy
  const of = { kind: 'group', id } as const
  // Until the rep has written a statement to it, the words about the rep are open at once.
  const { fixed, button: change } = useChange(statementsTo(book, of).length > 0, {
    readOnly,
    ask: () => mayChangeSaid(book, of)
  })
  // Reps can have left the library since; a future session is with those who are there.
  const now = useGroups()?.find((group) => group.id === id)?.reps.length
  const takingPart = status === 'planned' ? (now ?? size) : size
  async function remove() {
    const takeBack = await perform({ type: 'group.delete', id })
    if (!takeBack) return
    await go(paths.sessions(workbook))
    offerUndo({ takeBack, t, text: t('group:deleted', { name }), undo: t('group:undo') })
  }
  return (
    <div>
      <PageHead
        title={t(`group:kind.${kind}`)}
        subtitle={
          <>
            <PageLink to={paths.sessions(workbook)}>
              <bdi>{rep.name}</bdi>
            </PageLink>
            {' · '}
            <ShortDate on={when} timed /> ·{' '}
            {status === 'off'
              ? t('group:without', { name })
              : `${t(`group:${status}`, { minutes })} · ${t('group:copySize', { count: takingPart })}`}
          </>
        }
        links={status !== 'off' && <PageLink to={paths.group(id)}>{t('group:toGroup')}</PageLink>}
      >
        <OnPaper record={of} />
        {change}
        {!readOnly && (
          <Button look="plain" onPress={remove}>
            {t('group:delete')}
          </Button>
        )}
      </PageHead>
      {status === 'off' && <p className={styles.stays}>{t('group:copyOff', { name })}</p>}
      <div className={styles.columns}>
        <div>
          <SharedPart words={copy} titleOf={(key) => behaviors[key]?.title} />
          <TextArea
            label={t('group:own', { name })}
            help={t('group:ownHelp', { name })}
            value={copy.own}
            rows={6}
            readOnly={fixed}
            onCommit={(own) => dispatch({ type: 'group.edit', id, own })}
          />
          <OthersNamed own={copy.own} />
          <Statements of={of} />
        </div>
        <aside className={styles.private}>
          <TextArea
            label={t('group:privateNotes')}
            help={t('group:privateHelp')}
            value={copy.private.notes}
            rows={6}
            readOnly={readOnly}
            onCommit={(notes) => dispatch({ type: 'group.edit', id, private: { notes } })}
          />
          <EraseThis kind="groups" id={id} />
        </aside>
      </div>
    </div>
  )
}
