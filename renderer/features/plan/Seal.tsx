import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { Id } from '../../../shared/model/scalars'
import { shortSeal } from '../../../shared/print/record'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './Seal.module.css'

type Verification = CallOutput<'plan.verify'>

/** The seal as it is printed, and what checking it anew says. */
export function Seal({ kind, of }: { kind: 'plan' | 'document'; of: { id: Id; seal: { hash: string } } }) {
  const t = useT()
  const { id: workbook } = useWorkbook()
  const [found, setFound] = useState<Verification | null>(null)
  const verify = () =>
    attempt(async () => {
      setFound(null)
      setFound(
        await (kind === 'plan'
          ? call('plan.verify', { workbook, plan: of.id })
          : call('document.verify', { workbook, document: of.id }))
      )
    })
  return (
    <section>
      <SectionTitle>{t('plan:seal')}</SectionTitle>
      <p className={styles.seal}>{shortSeal(of.seal.hash)}</p>
      <Button onPress={() => verify()}>{t('plan:verify')}</Button>
      <div role="status" className={styles.result}>
        {found && <Result kind={kind} found={found} />}
      </div>
    </section>
  )
}

function Result({ kind, found }: { kind: 'plan' | 'document'; found: Verification }) {
  const t = useT()
  if (found.verdict === 'intact') return <p className={styles.intact}>{t('plan:intact', { seal: found.seal })}</p>
  const changed = kind === 'plan' ? 'plan:changed' : 'documents:changed'
  return (
    <div className={styles.broken}>
      <p>{t(found.verdict === 'changed' ? changed : 'plan:cannotVerify')}</p>
      <ul>
        {found.differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </div>
  )
}
