import { shownFingerprint } from '../../../shared/model/trainer'
import styles from './Fingerprint.module.css'

/** The digits that two people compare, in groups of four; `large` for reading them out. */
export function Fingerprint({ of, large = false }: { of: string; large?: boolean }) {
  return <span className={large ? `${styles.digits} ${styles.large}` : styles.digits}>{shownFingerprint(of)}</span>
}
