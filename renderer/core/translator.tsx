import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { paperLanguage } from '../../shared/messages/languages'
import { type Catalogues, type Translate, type Translator, translatorOf } from '../../shared/messages/translator'

/** The texts of a language beside English, loaded when it is spoken. */
const catalogues: Record<string, () => Promise<Catalogues>> = {
  de: () => import('../../shared/messages/de').then(({ de }) => ({ de }))
}

const english = translatorOf('en', {}, true)
const made = new Map([['en', english]])
/** The same for words that are kept. */
const written = new Map([['en', translatorOf('en', {})]])

/** Makes a language ready to be shown. */
export async function loadLanguage(language: string): Promise<void> {
  if (made.has(language)) return
  const texts = await catalogues[language.split('-')[0] ?? '']?.()
  made.set(language, translatorOf(language, texts ?? {}, true))
  written.set(language, translatorOf(language, texts ?? {}))
}

const TranslatorContext = createContext<Translator>(english)

let spoken = english

/** What the window speaks, for what is said outside of its parts. */
export const translatorNow = (): Translator => spoken

/** What a form of a language speaks, as `SpokenIn` does, for words that go into its record. */
export async function translatorOfForm(language: string): Promise<Translator> {
  const of = paperLanguage(language, spoken.language)
  await loadLanguage(of)
  return written.get(of) ?? spoken
}

/** Speaks a language that was loaded. */
export function TranslatorProvider({ language, children }: { language: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
    spoken = made.get(language) ?? english
  }, [language])
  return <TranslatorContext value={made.get(language) ?? english}>{children}</TranslatorContext>
}

/**
 * Speaks the language of a form, as its paper does, so that what it asks for and what stands around it are in one. That of
 * the window is spoken until its words are loaded, and where the catalogue has none.
 */
export function SpokenIn({ language, children }: { language: string; children: ReactNode }) {
  const outer = useContext(TranslatorContext)
  const spoken = paperLanguage(language, outer.language)
  const [, setLoaded] = useState('')
  useEffect(() => {
    if (!made.has(spoken)) void loadLanguage(spoken).then(() => setLoaded(spoken))
  }, [spoken])
  return <TranslatorContext value={made.get(spoken) ?? outer}>{children}</TranslatorContext>
}

export const useTranslator = (): Translator => useContext(TranslatorContext)

export const useT = (): Translate => useTranslator().t
