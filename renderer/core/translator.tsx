import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { first } from '../../shared/messages/en/first'
import { paperLanguage, type Translated } from '../../shared/messages/languages'
import { type Catalogues, type Translate, type Translator, translatorOf } from '../../shared/messages/translator'

/** The texts of each language besides English, loaded as a whole when the language is used. */
const catalogues: Readonly<Record<string, () => Promise<Catalogues>>> = {
  de: () => import('../../shared/messages/de').then(({ de }) => ({ de }))
} satisfies Record<Translated, () => Promise<Catalogues>>

/** The English texts that are loaded: those of the first picture, then all. */
let en: NonNullable<Catalogues['en']> = first

const english = translatorOf('en', { en }, true)
const made = new Map([['en', english]])
/** The loaded translators for words that are stored. */
const written = new Map([['en', translatorOf('en', { en })]])

/** Loads a language, so that it can be shown. */
export async function loadLanguage(language: string): Promise<void> {
  if (made.has(language)) return
  const texts = await catalogues[language.split('-')[0] ?? '']?.()
  made.set(language, translatorOf(language, { en, ...texts }, true))
  written.set(language, translatorOf(language, { en, ...texts }))
}

async function loadRest(): Promise<void> {
  const { rest } = await import('../../shared/messages/en/rest')
  en = { ...first, ...rest }
  for (const translator of [...made.values(), ...written.values()]) translator.add('en', rest)
}

let loading: Promise<void> | null = null

/**
 * Loads a page, dialog or action together with the texts that the first picture does without. Whatever is loaded later
 * than the first picture comes through here, so that no text is missing in it.
 */
export async function withTexts<T>(load: () => Promise<T>): Promise<T> {
  loading ??= loadRest()
  const [part] = await Promise.all([load(), loading])
  return part
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
 * one language. The window's language is used until the words are loaded, and when there is no catalog for the form's
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
