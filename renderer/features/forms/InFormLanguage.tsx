import type { ReactNode } from 'react'
import { languageName, paperLanguage } from '../../../shared/messages/languages'
import { SpokenIn, useTranslator } from '../../core/translator'
import styles from './FormView.module.css'

/** What belongs to the page of a form, in its language; where the window speaks another one, a line there says so. */
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
