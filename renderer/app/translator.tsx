import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { createTranslator, type Translate, type Translator } from '../../shared/messages'

const TranslatorContext = createContext<Translator>(createTranslator('en'))

export function TranslatorProvider({ language, children }: { language: string; children: ReactNode }) {
  const translator = useMemo(() => createTranslator(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <TranslatorContext.Provider value={translator}>{children}</TranslatorContext.Provider>
}

export const useTranslator = (): Translator => useContext(TranslatorContext)

export const useT = (): Translate => useTranslator().t
