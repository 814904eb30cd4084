import { languageName, languageNames } from '../../../shared/messages/languages'
import { everyLanguage, inChosenLanguage } from '../../../shared/rules/languages'
import { changeSettings, useLibrary } from '../../core/library'
import { useTranslator } from '../../core/translator'
import { BareSelect } from '../../ui/SelectInput'
import styles from './LanguageFilter.module.css'

const useChoice = () => useLibrary(({ settings }) => settings?.listLanguage ?? null)

/** The name of a language in that language, or else in the reader's. */
function nameOf(language: string, reader: string): string {
  const own = languageNames.find((known) => known.language === language)?.name
  return own ?? languageName(language, reader)
}

/**
 * The language that the lists of the library show; hidden as long as everything is in one language. The choice is
 * remembered.
 */
export function LanguageFilter({ languages }: { languages: readonly string[] }) {
  const { t, language: reader } = useTranslator()
  const choice = useChoice()
  const there = [...new Set([...languages, ...(choice && choice !== everyLanguage ? [choice] : [])])].sort()
  if (there.length < 2) return null
  return (
    <div className={styles.filter}>
      <BareSelect
        aria-label={t('templates:language')}
        value={choice}
        empty={t('templates:eachOnce', { language: nameOf(reader, reader) })}
        choices={[
          { value: everyLanguage, label: t('templates:everyLanguage') },
          ...there.map((language) => ({ value: language, label: nameOf(language, reader) }))
        ]}
        onChange={(listLanguage) => changeSettings({ listLanguage })}
      />
    </div>
  )
}

/** The part of a list that the filter shows; the manager's own entries are never hidden in favor of a translation. */
export function useListed<T extends object>(of: (one: T) => { thing: string; language: string }) {
  const { language: reader } = useTranslator()
  const choice = useChoice()
  return (all: readonly T[]): T[] => {
    const shown = inChosenLanguage(all, choice, reader, of)
    const mine = choice === null ? all.filter((one) => 'own' in one && one.own && !shown.includes(one)) : []
    return [...shown, ...mine]
  }
}
