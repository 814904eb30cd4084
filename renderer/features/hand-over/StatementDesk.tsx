import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { Id } from '../../../shared/model/scalars'
import type { BegunStatement, StatementOf } from '../../../shared/model/statement'
import { aboutWords } from '../../../shared/rules/statements'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Paper } from '../../ui/Paper/Paper'
import styles from '../plan/signing/SigningDesk.module.css'
import { StatementTurn } from './StatementTurn'

/**
 * What the rep writes about on the left, the rep's words on the right. A one-on-one has no page, so it is only named.
 */
export function StatementDesk({ statement }: { statement: BegunStatement }) {
  const translator = useTranslator()
  const { t } = translator
  const page = useSubjectPage(statement.of)
  const [large, setLarge] = useState(false)
  return (
    <div className={styles.page}>
      <div className={styles.desk}>
        <div className={large ? `${styles.sheet} ${styles.large}` : styles.sheet}>
          {statement.of.kind === 'session' ? (
            <p>{aboutWords(statement, translator)}</p>
          ) : (
            <Paper
              page={page.made?.pdf ?? null}
              format={page.made?.paper ?? 'a4'}
              label={t('statement:paper')}
              failed={page.failed}
              current={page.made !== null}
            >
              <Button look="link" onPress={() => setLarge(!large)}>
                {t(large ? 'plan:smaller' : 'plan:larger')}
              </Button>
            </Paper>
          )}
        </div>
      </div>
      <StatementTurn statement={statement} />
    </div>
  )
}

type Made = CallOutput<'record.page'>

/** The page of a record as it is printed, drawn once. */
function useSubjectPage({ kind, id }: StatementOf): { made: Made | null; failed: boolean } {
  const { id: workbook } = useWorkbook()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [page, setPage] = useState<{ made: Made | null; failed: boolean }>({ made: null, failed: false })
  useEffect(() => {
    if (kind === 'session') return
    void attempt(() =>
      kind === 'plan'
        ? call('plan.page', { workbook, plan: id, paper })
        : call('record.page', { workbook, record: { kind, id }, paper })
    ).then((made) => setPage({ made: made ?? null, failed: made === undefined }))
  }, [workbook, kind, id, paper])
  return page
}

const ways: Record<StatementOf['kind'], (rep: Id, id: Id) => string> = {
  observation: paths.observation,
  session: paths.session,
  group: paths.groupCopy,
  plan: paths.plan,
  addendum: paths.addendum,
  document: paths.document
}

/** Where the manager continues after the rep wrote about a record: the record. */
export const pathOfSubject = (rep: Id, { kind, id }: StatementOf): string => ways[kind](rep, id)
