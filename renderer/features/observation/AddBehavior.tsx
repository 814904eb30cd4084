import { type ReactNode, useRef, useState } from 'react'
import type { BehaviorKey } from '../../../shared/model/behavior'
import { useKeys } from '../../core/keys'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import styles from './AddBehavior.module.css'
import { BehaviorSearch, type Found } from './BehaviorSearch'

interface AddBehaviorProps {
  /** Every behavior there is. */
  all: readonly Found[]
  /** Behaviors that are already in the form. */
  shown: readonly BehaviorKey[]
  onAdd: (key: BehaviorKey, trained: boolean) => void
  /** Shown before the button. */
  children?: ReactNode
}

/** The last line of the list: every other behavior, found by its words. Key B opens it. */
export function AddBehavior({ all, shown, onAdd, children }: AddBehaviorProps) {
  const t = useT()
  const [searching, setSearching] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useKeys([{ keys: 'B', run: () => setSearching(true), shown: () => button.current }])
  const frameworks = [...new Set(all.map((found) => found.framework))]
  const [only] = frameworks
  const trained = all.filter((found) => found.trained).length
  return (
    <div className={styles.line}>
      <span className={styles.ways}>
        {children}
        <Button ref={button} look="link" keys="B" aria-keyshortcuts="B" onPress={() => setSearching(true)}>
          {t('observation:addBehavior')}
        </Button>
      </span>
      {only !== undefined && (
        <span className={styles.count}>
          {frameworks.length === 1
            ? t('observation:offered', { count: all.length, framework: only })
            : t('observation:offeredAll', { count: all.length })}
          {trained < all.length && ` · ${t('observation:trainedOn', { count: trained })}`}
        </span>
      )}
      {searching && (
        <Dialog title={t('observation:addBehavior')} onClose={() => setSearching(false)} wide>
          <BehaviorSearch
            behaviors={all.filter((found) => !shown.includes(found.key))}
            onChoose={({ key, trained }) => {
              setSearching(false)
              onAdd(key, trained)
            }}
          />
          <DialogButtons>
            <Button onPress={() => setSearching(false)}>{t('ui:cancel')}</Button>
          </DialogButtons>
        </Dialog>
      )}
    </div>
  )
}
