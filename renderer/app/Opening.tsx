import { useEffect, useState } from 'react'
import { useNameOf } from '../core/namesakes'
import { useT } from '../core/translator'
import styles from './Opening.module.css'

/** How long opening a workbook usually takes, in milliseconds; nothing is said before that. */
const usual = 300

/** Shown in place of a workbook that takes long to open. */
export function Opening({ rep }: { rep: string }) {
  const t = useT()
  const name = useNameOf(rep)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), usual)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className={styles.opening} dir="auto">
      {isLate && name && t('frame:opening', { name })}
    </p>
  )
}
