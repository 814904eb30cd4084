import { v7 as newId } from 'uuid'
import type { Settings } from '../../../shared/model/settings'
import { Queue } from '../../../shared/queue'
import { changeSettings, useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { CellInput } from '../../ui/TextInput'
import { useAdded } from '../../ui/use-added'
import styles from './SettingsPage.module.css'

type Stages = Settings['salesProcess']

const moved = (stages: Stages, from: number, by: number): Stages => {
  const stage = stages[from]
  const to = from + by
  if (!stage || to < 0 || to >= stages.length) return stages
  const others = stages.filter((_, at) => at !== from)
  return [...others.slice(0, to), stage, ...others.slice(to)]
}

/** An id that no stage of any library ever had, so that records from another library never point to it. */
const freshId = () => `stage-${newId().slice(-12)}`

/** The stages are sent as a whole, one change after the other, so that none overwrites another. */
const queue = new Queue()
const send = (next: (held: Stages) => Stages) =>
  queue.run(() => changeSettings({ salesProcess: next(useLibrary.getState().settings?.salesProcess ?? []) }))

/** Removes a stage from the process; records that use it still show its name. */
const takeOut = (id: string) =>
  queue.run(() => {
    const { salesProcess = [], formerStages = [] } = useLibrary.getState().settings ?? {}
    const gone = salesProcess.filter((stage) => stage.id === id)
    return changeSettings({
      salesProcess: salesProcess.filter((stage) => stage.id !== id),
      formerStages: [...formerStages, ...gone].slice(-200)
    })
  })

/** The stages of selling, in the customer's order (S4-7). */
export function SalesProcess({ stages, readOnly }: { stages: Stages; readOnly: boolean }) {
  const t = useT()
  const { rows, fresh, add } = useAdded(stages)
  const rename = (id: string, title: string) =>
    send((held) => held.map((stage) => (stage.id === id ? { id, title: title.trim() } : stage)))
  function addStage() {
    const stage = { id: freshId(), title: t('settings:stageNew') }
    return add(stage, () => send((held) => [...held, stage]))
  }
  return (
    <section id="process" className={styles.section}>
      <SectionTitle>{t('settings:process')}</SectionTitle>
      <p className={styles.text}>{t('settings:processText')}</p>
      <ol>
        {rows.map(({ id, title }, index) => (
          <li key={id} className={styles.stage}>
            <CellInput
              label={t('settings:stageTitle', { number: index + 1 })}
              value={title}
              needed
              fresh={id === fresh}
              onCommit={(text) => rename(id, text)}
              readOnly={readOnly}
            />
            {!readOnly && (
              <>
                <Button
                  look="plain"
                  aria-label={t('settings:stageUp', { title })}
                  isDisabled={index === 0}
                  onPress={() => send((held) => moved(held, index, -1))}
                >
                  ↑
                </Button>
                <Button
                  look="plain"
                  aria-label={t('settings:stageDown', { title })}
                  isDisabled={index === rows.length - 1}
                  onPress={() => send((held) => moved(held, index, 1))}
                >
                  ↓
                </Button>
                <Button
                  look="plain"
                  aria-label={t('settings:stageRemove', { title })}
                  isDisabled={rows.length === 1}
                  onPress={() => takeOut(id)}
                >
                  ×
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && rows.length < 20 && <Button onPress={addStage}>{t('settings:stageAdd')}</Button>}
    </section>
  )
}
