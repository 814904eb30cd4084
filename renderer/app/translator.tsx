import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { createTranslator, type Translate, type Translator } from '../../shared/messages'

const TranslatorContext = createContext<Translator>(createTranslator('en'))

export function TranslatorProvider({ language, children }: { language: string; children: ReactNode }) {
  const translator = useMemo(() => createTranslator(language), [language])
  return <TranslatorContext.Provider value={translator}>{children}</TranslatorContext.Provider>
}

export const useTranslator = (): Translator => useContext(TranslatorContext)

export const useT = (): Translate => useTranslator().t
