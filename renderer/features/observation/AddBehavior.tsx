import { useRef, useState } from 'react'
import type { BehaviorKey } from '../../../shared/model/behavior'
import { trainedOn } from '../../../shared/rules/training'
import { useKeys } from '../../core/keys'
import { useOfferedBehaviors } from '../../core/offer'
import { useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './AddBehavior.module.css'
import { BehaviorSearch, type Found } from './BehaviorSearch'

interface AddBehaviorProps {
  /** Behaviors that stand in the form already. */
  shown: readonly BehaviorKey[]
  onAdd: (key: BehaviorKey, trained: boolean) => void
}

/** The last line of the list: every other behavior, found by its words. Key B opens it. */
export function AddBehavior({ shown, onAdd }: AddBehaviorProps) {
  const t = useT()
  const [searching, setSearching] = useState(false)
  const all = useBehaviors()
  const button = useRef<HTMLButtonElement>(null)
  useKeys([{ keys: 'B', run: () => setSearching(true), shown: () => button.current }])
  const frameworks = [...new Set(all.map((found) => found.framework))]
  const [only] = frameworks
  const trained = all.filter((found) => found.trained).length
  return (
    <div className={styles.line}>
      <Button ref={button} look="plain" keys="B" aria-keyshortcuts="B" onPress={() => setSearching(true)}>
        {t('observation:addBehavior')}
      </Button>
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
        </Dialog>
      )}
    </div>
  )
}

/** All behaviors of the library and those that only this workbook holds. */
function useBehaviors(): Found[] {
  const t = useT()
  const offered = useTemplates()
  const workbook = useWorkbook()
  const { behaviors, rep } = workbook
  const forWorkbook = useOfferedBehaviors(workbook)
  const titles = new Map(offered?.frameworks.map(({ id, title }) => [id, title]))
  const inLibrary = forWorkbook.map((one) => ({ ...one, framework: titles.get(one.framework) ?? '' }))
  const known = new Set(offered?.behaviors.map(({ key }) => key))
  const own = Object.entries(behaviors)
    .filter(([key]) => !known.has(key))
    .map(([key, behavior]) => ({ key, behavior, framework: t('observation:ownBehavior') }))
  return [...inLibrary, ...own].map((one) => ({ ...one, trained: trainedOn(rep.trainedOn, one.key) !== null }))
}
