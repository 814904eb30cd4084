import { useState } from 'react'
import { slugOf } from '../../../../shared/folding'
import { funnelStages, questionPurposes } from '../../../../shared/model/guide'
import type { GuideQuestion } from '../../../../shared/rules/part-rules'
import { useT } from '../../../core/translator'
import { SelectInput } from '../../../ui/SelectInput'
import { LineInput } from '../../forms/settings/inputs'

interface QuestionPropertiesProps {
  question: GuideQuestion
  language: string
  /** `key` names the field that is written in. */
  set: (next: GuideQuestion, key?: string) => void
}

/** Tags from words separated by commas: at most eight, each once. */
export const tagsFrom = (words: string): string[] =>
  [...new Set(words.split(',').map(slugOf))]
    .filter((tag) => tag !== '' && tag !== 'constructor' && tag !== 'prototype')
    .slice(0, 8)

/** All properties of a question: its words, what it is for, how wide it is. */
export function QuestionProperties({ question, language, set }: QuestionPropertiesProps) {
  const t = useT()
  const [typed, setTyped] = useState(question.tags.join(', '))
  const same = tagsFrom(typed).join() === question.tags.join()
  return (
    <>
      <LineInput
        label={t('parts:question')}
        value={question.text}
        lang={language}
        first
        onChange={(text) => set({ ...question, text }, 'text')}
      />
      <SelectInput
        label={t('parts:width')}
        value={question.stage}
        choices={funnelStages.map((value) => ({ value, label: t(`parts:width.${value}`) }))}
        onChange={(stage) => stage && set({ ...question, stage })}
      />
      <SelectInput
        label={t('parts:purpose')}
        value={question.purpose}
        choices={questionPurposes.map((value) => ({ value, label: t(`parts:purpose.${value}`) }))}
        onChange={(purpose) => purpose && set({ ...question, purpose })}
      />
      <LineInput
        label={t('parts:tags')}
        help={t('parts:tagsHelp')}
        value={same ? typed : question.tags.join(', ')}
        onChange={(words) => {
          setTyped(words)
          set({ ...question, tags: tagsFrom(words) }, 'tags')
        }}
      />
    </>
  )
}
