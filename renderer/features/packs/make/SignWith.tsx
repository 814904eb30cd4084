import { shownFingerprint } from '../../../../shared/model/trainer'
import { paths } from '../../../core/navigation'
import { useT } from '../../../core/translator'
import { LineField } from '../../../ui/LineField'
import { PageLink } from '../../../ui/PageLink'
import { RadioCards } from '../../../ui/RadioCards'
import type { TrainerList } from '../library'
import styles from './MakePage.module.css'
import { type Order, unsigned } from './order'
import { changeOrder } from './order-store'

interface SignWithProps {
  order: Order
  keys: TrainerList['keys']
  isMissing: boolean
  passphrase: string
  onPassphrase: (passphrase: string) => void
  /** What is wrong with the passphrase. */
  problem: string | undefined
}

/** The key with which the pack is signed, if any; the passphrase stays on this page. */
export function SignWith({ order, keys, isMissing, passphrase, onPassphrase, problem }: SignWithProps) {
  const t = useT()
  const cards = [
    ...keys.map(({ fingerprint, name }) => ({
      value: fingerprint,
      title: t('packScreens:signWith', { name }),
      text: t('packScreens:signWithText', { fingerprint: shownFingerprint(fingerprint) })
    })),
    { value: unsigned, title: t('packScreens:signNot'), text: t('packScreens:signNotText') }
  ]
  return (
    <div tabIndex={-1} data-problem={isMissing || undefined}>
      <p className={styles.lead}>{t(order.after?.isSigned ? 'packScreens:signSame' : 'packScreens:signHelp')}</p>
      <RadioCards
        label={t('packScreens:signing')}
        cards={cards}
        value={order.key}
        onChange={(key) => changeOrder({ key })}
      />
      {keys.length === 0 && (
        <p className={styles.under}>
          <PageLink to={paths.trainers}>{t('packScreens:makeKeyFirst')}</PageLink>
        </p>
      )}
      {isMissing && <p className={styles.problem}>{t('packScreens:signMissing')}</p>}
      {order.key !== null && order.key !== unsigned && (
        <div className={styles.under}>
          <LineField
            label={t('packScreens:passphrase')}
            value={passphrase}
            onChange={onPassphrase}
            maxLength={500}
            secret
            problem={problem}
          />
        </div>
      )}
    </div>
  )
}
