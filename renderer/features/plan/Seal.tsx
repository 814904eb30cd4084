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
import type { SignableKind } from './signing/to-sign'

type Verification = CallOutput<'plan.verify'>

function verified(workbook: Id, kind: SignableKind, id: Id): Promise<Verification> {
  if (kind === 'plan') return call('plan.verify', { workbook, plan: id })
  return kind === 'document'
    ? call('document.verify', { workbook, document: id })
    : call('addendum.verify', { workbook, addendum: id })
}

const changed = { plan: 'plan:changed', document: 'documents:changed', addendum: 'addendum:changed' } as const

/** The seal as it is printed, and the result of checking it again. */
export function Seal({ kind, of }: { kind: SignableKind; of: { id: Id; seal: { hash: string } } }) {
  const t = useT()
  const { id: workbook } = useWorkbook()
  const [found, setFound] = useState<Verification | null>(null)
  const verify = () =>
    attempt(async () => {
      setFound(null)
      setFound(await verified(workbook, kind, of.id))
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

function Result({ kind, found }: { kind: SignableKind; found: Verification }) {
  const t = useT()
  const kept = found.kept && <p>{t(`plan:kept.${found.kept}`, { version: found.keptVersion ?? '' })}</p>
  if (found.verdict === 'intact')
    return (
      <>
        <p className={styles.intact}>{t('plan:intact', { seal: found.seal })}</p>
        {kept}
      </>
    )
  return (
    <div className={styles.broken}>
      <p>{t(found.verdict === 'changed' ? changed[kind] : 'plan:cannotVerify')}</p>
      <ul>
        {found.differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      {kept}
    </div>
  )
}
