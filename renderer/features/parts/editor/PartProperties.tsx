import { useState } from 'react'
import { limits } from '../../../../shared/limits'
import { helpSteps, type Part } from '../../../../shared/model/part'
import { Language } from '../../../../shared/model/scalars'
import type { PartProblem } from '../../../../shared/rules/part-rules'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { SelectInput } from '../../../ui/SelectInput'
import { LineInput, WordsInput } from '../../forms/settings/inputs'
import styles from '../../templates/editor/Properties.module.css'
import type { Writing } from '../../templates/editor/use-editor'
import { LanguageInput } from '../../templates/NewDialog'
import { partProblemWords } from '../part-words'
import { BehaviorProperties } from './BehaviorProperties'
import { type Item, replaceItem } from './items'
import { QuestionProperties } from './QuestionProperties'

interface PartPropertiesProps {
  part: Part
  item?: Item | undefined
  change: Writing<Part>['change']
  problems: readonly PartProblem[]
  onDuplicate?: () => void
  onRemove?: () => void
}

/** All properties of a behavior, a question, or the part as a whole. */
export function PartProperties({ part, item, change, problems, onDuplicate, onRemove }: PartPropertiesProps) {
  const t = useT()
  const here = problems.filter((problem) => ('at' in problem ? problem.at === item?.id : item === undefined))
  const set = (next: Item, key?: string) => change((draft) => replaceItem(draft, next), key && `${next.id} ${key}`)
  return (
    <div className={styles.properties}>
      <h3 className={styles.title}>{t(item ? `parts:pane.${part.kind}` : `parts:whole.${part.kind}`)}</h3>
      {here.length > 0 && (
        <ul className={styles.problems}>
          {here.map((problem) => (
            <li key={JSON.stringify(problem)}>{partProblemWords(problem, part, t)}</li>
          ))}
        </ul>
      )}
      {!item && <WholeProperties part={part} change={change} />}
      {item && 'anchors' in item && <BehaviorProperties behavior={item} language={part.language} set={set} />}
      {item && !('anchors' in item) && <QuestionProperties question={item} language={part.language} set={set} />}
      {item && (
        <div className={styles.tools}>
          <Button look="link" keys="Ctrl D" aria-keyshortcuts="Control+D" onPress={() => onDuplicate?.()}>
            {t('templates:duplicate')}
          </Button>
          <Button look="link" keys="Del" onPress={() => onRemove?.()}>
            {t('templates:remove_part')}
          </Button>
        </div>
      )}
    </div>
  )
}

const audiences = ['rep', 'coach'] as const

function WholeProperties({ part, change }: Pick<PartPropertiesProps, 'part' | 'change'>) {
  const t = useT()
  const [tag, setTag] = useState(part.language)
  function takeLanguage(text: string) {
    setTag(text)
    const language = Language.safeParse(text.trim())
    if (language.success) change((draft) => ({ ...draft, language: language.data }), 'whole language')
  }
  // Undo restores the language; a half-typed tag stays in the field.
  const shown = Language.safeParse(tag.trim()).success ? part.language : tag
  return (
    <>
      <LineInput
        label={t('parts:partTitle')}
        value={part.title}
        lang={part.language}
        maxLength={limits.name}
        first={part.kind !== 'help-text'}
        onChange={(title) => change((draft) => ({ ...draft, title }), 'whole title')}
      />
      {part.kind === 'help-text' ? (
        <SelectInput
          label={t('parts:step')}
          value={part.step}
          choices={helpSteps.map((value) => ({ value, label: t(`parts:step.${value}`) }))}
          onChange={(step) => step && change((draft) => ({ ...draft, step }))}
        />
      ) : (
        <WordsInput
          label={t('parts:description')}
          value={part.description}
          lang={part.language}
          onChange={(description) => change((draft) => ({ ...draft, description }), 'whole description')}
        />
      )}
      {part.kind === 'behavior-framework' && (
        <SelectInput
          label={t('parts:audience')}
          value={part.audience}
          choices={audiences.map((value) => ({ value, label: t(`parts:audience.${value}`) }))}
          onChange={(audience) => audience && change((draft) => ({ ...draft, audience }))}
        />
      )}
      <LanguageInput
        label={t('parts:languageOf')}
        help={t('parts:languageHelp')}
        value={shown}
        onChange={takeLanguage}
      />
    </>
  )
}
