import { useState } from 'react'
import { limits } from '../../../../shared/limits'
import { Language } from '../../../../shared/model/scalars'
import type { Problem } from '../../../../shared/rules/template-rules'
import { useT } from '../../../core/translator'
import { SelectInput } from '../../../ui/SelectInput'
import { LineInput, WordsInput } from '../../forms/settings/inputs'
import { LanguageInput } from '../NewDialog'
import { ProblemNotes } from './ProblemNotes'
import styles from './Properties.module.css'
import type { Editor } from './use-editor'

const blankPages = ['any', '1', '2'] as const

/** All properties of the form as a whole. */
export function FormProperties({
  editor: { draft, change },
  problems
}: {
  editor: Editor
  problems: readonly Problem[]
}) {
  const t = useT()
  const [tag, setTag] = useState(draft.language)
  function takeLanguage(text: string) {
    setTag(text)
    const language = Language.safeParse(text.trim())
    if (language.success) change((form) => ({ ...form, language: language.data }), 'form language')
  }
  // Undo restores the language; a half-typed tag stays in the field.
  const shown = Language.safeParse(tag.trim()).success ? draft.language : tag
  return (
    <div className={styles.properties}>
      <h3 className={styles.title}>{t('templates:wholeForm')}</h3>
      <ProblemNotes problems={problems} draft={draft} />
      <LineInput
        label={t('templates:formTitle')}
        value={draft.title}
        lang={draft.language}
        maxLength={limits.name}
        first
        onChange={(title) => change((form) => ({ ...form, title }), 'form title')}
      />
      <LineInput
        label={t('templates:heading')}
        value={draft.heading}
        lang={draft.language}
        maxLength={limits.name}
        onChange={(heading) => change((form) => ({ ...form, heading }), 'form heading')}
      />
      <WordsInput
        label={t('templates:description')}
        value={draft.description}
        lang={draft.language}
        onChange={(description) => change((form) => ({ ...form, description }), 'form description')}
      />
      <SelectInput
        label={t('templates:blankPages')}
        value={String(draft.blankPages ?? 'any')}
        choices={blankPages.map((value) => ({ value, label: t(`templates:blankPages.${value}`) }))}
        onChange={(value) =>
          change(
            ({ blankPages: _, ...form }) =>
              value === '1' || value === '2' ? { ...form, blankPages: Number(value) } : form,
            'form pages'
          )
        }
      />
      <LanguageInput value={shown} onChange={takeLanguage} />
      <p className={styles.hint}>{t('templates:labelHelp')}</p>
    </div>
  )
}
