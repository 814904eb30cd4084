import { type RefObject, useState } from 'react'
import { passphraseFault } from '../../../shared/model/new-passphrase'
import { passphraseLimits } from '../../../shared/model/protection'
import { useT } from '../../core/translator'
import { LineField } from '../../ui/LineField'

interface Chosen {
  value: string
  again: string
  tried: boolean
  write(value: string): void
  writeAgain(value: string): void
}

/** Two fields for a new passphrase, typed twice because it cannot be seen; `take` returns it if it can be used. */
export function useNewPassphrase(): Chosen & { take(): string | null } {
  const [value, write] = useState('')
  const [again, writeAgain] = useState('')
  const [tried, setTried] = useState(false)
  return {
    value,
    again,
    tried,
    write,
    writeAgain,
    take() {
      setTried(true)
      return passphraseFault(value, passphraseLimits.least) === null && value === again ? value : null
    }
  }
}

export function NewPassphrase({
  value,
  again,
  tried,
  write,
  writeAgain,
  inputRef
}: Chosen & { inputRef?: RefObject<HTMLInputElement | null> }) {
  const t = useT()
  const fault = passphraseFault(value, passphraseLimits.least)
  return (
    <>
      <LineField
        label={t('protection:next')}
        value={value}
        onChange={write}
        problem={tried && fault ? t(`protection:${fault}`, { count: passphraseLimits.least }) : undefined}
        maxLength={passphraseLimits.most}
        secret
        {...(inputRef ? { inputRef } : {})}
      />
      <LineField
        label={t('protection:again')}
        value={again}
        onChange={writeAgain}
        problem={tried && fault === null && value !== again ? t('protection:notTheSame') : undefined}
        maxLength={passphraseLimits.most}
        secret
      />
    </>
  )
}
