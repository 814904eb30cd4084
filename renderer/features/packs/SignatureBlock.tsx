import { useRef, useState } from 'react'
import type { PackInfo, SignatureState } from '../../../shared/model/pack'
import type { Id } from '../../../shared/model/scalars'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { Fingerprint } from './Fingerprint'
import { useHeldPacks } from './library'
import styles from './PackView.module.css'
import { signerKind, signerName } from './pack-words'
import { TrustDialog } from './TrustDialog'

interface SignatureBlockProps {
  info: PackInfo
  signature: SignatureState
  /** The opened file, while its signer can still be trusted. */
  choice?: Id
  onTrusted?: () => Promise<unknown>
}

/** Who signed a pack, and what that signature is worth here, in words. */
export function SignatureBlock({ info, signature, choice, onTrusted }: SignatureBlockProps) {
  const t = useT()
  const keys = useHeldPacks().trainers?.keys ?? []
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  const [asking, setAsking] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const kind = signerKind(signature, keys)
  const name = signerName(signature)
  /** The button that was pressed is gone, so the focus goes to the changed words. */
  async function lookedAgain() {
    await onTrusted?.()
    words.current?.focus()
  }
  return (
    <section>
      <SectionTitle>{t('packScreens:signature')}</SectionTitle>
      <p ref={words} tabIndex={-1} className={kind === 'known' || kind === 'own' ? styles.vouched : styles.doubt}>
        {t(`packScreens:signature.${kind}`, { name, author: info.author })}
      </p>
      {'fingerprint' in signature && (
        <p className={styles.fingerprint}>
          <span>{t('packScreens:fingerprint')}</span>
          <Fingerprint of={signature.fingerprint} />
        </p>
      )}
      {kind === 'unknown' && choice && !readOnly && (
        <Button onPress={() => setAsking(true)}>{t('packScreens:trust')}</Button>
      )}
      {asking && choice && 'fingerprint' in signature && (
        <TrustDialog
          choice={choice}
          name={name}
          fingerprint={signature.fingerprint}
          onClose={() => setAsking(false)}
          onTrusted={() => void lookedAgain()}
        />
      )}
    </section>
  )
}
