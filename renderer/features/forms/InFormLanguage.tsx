import type { ReactNode } from 'react'
import { languageName, paperLanguage } from '../../../shared/messages/languages'
import { SpokenIn, useTranslator } from '../../core/translator'
import styles from './FormView.module.css'

/** Shows what belongs to the page of a form in the form's language; if the window uses another one, a line says so. */
export function InFormLanguage({ language, children }: { language: string; children: ReactNode }) {
  const { t, language: reader } = useTranslator()
  const spoken = paperLanguage(language, reader)
  return (
    <>
      {spoken !== reader && (
        <p lang={reader} className={styles.help}>
          {t('forms:otherLanguage', { language: languageName(spoken, reader) })}
        </p>
      )}
      <div lang={spoken}>
        <SpokenIn language={language}>{children}</SpokenIn>
      </div>
    </>
  )
}
