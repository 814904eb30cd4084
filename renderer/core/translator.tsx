import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { paperLanguage, type Translated } from '../../shared/messages/languages'
import { type Catalogues, type Translate, type Translator, translatorOf } from '../../shared/messages/translator'

/** The texts of each language besides English, loaded when the language is used. */
const catalogues: Readonly<Record<string, () => Promise<Catalogues>>> = {
  de: () => import('../../shared/messages/de').then(({ de }) => ({ de }))
} satisfies Record<Translated, () => Promise<Catalogues>>

const english = translatorOf('en', {}, true)
const made = new Map([['en', english]])
/** The loaded translators for words that are stored. */
const written = new Map([['en', translatorOf('en', {})]])

/** Loads a language, so that it can be shown. */
export async function loadLanguage(language: string): Promise<void> {
  if (made.has(language)) return
  const texts = await catalogues[language.split('-')[0] ?? '']?.()
  made.set(language, translatorOf(language, texts ?? {}, true))
  written.set(language, translatorOf(language, texts ?? {}))
}

const TranslatorContext = createContext<Translator>(english)

let spoken = english

/** The window's language, for code outside of components. */
export const translatorNow = (): Translator => spoken

/** The language of a form, as in `SpokenIn`, for words that go into its record. */
export async function translatorOfForm(language: string): Promise<Translator> {
  const of = paperLanguage(language, spoken.language)
  await loadLanguage(of)
  return written.get(of) ?? spoken
}

/** Shows its children in a language that was loaded. */
export function TranslatorProvider({ language, children }: { language: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
    spoken = made.get(language) ?? english
  }, [language])
  return <TranslatorContext value={made.get(language) ?? english}>{children}</TranslatorContext>
}

/**
 * Shows its children in the language of a form, as on its paper, so that the questions and what surrounds them are in
 * one
 * language. The window's language is used until the words are loaded, and when there is no catalog for the form's
 * language.
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
