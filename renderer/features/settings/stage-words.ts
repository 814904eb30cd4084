import { createTranslator } from '../../../shared/messages'
import { languages } from '../../../shared/messages/languages'
import type { Settings } from '../../../shared/model/settings'

/**
 * The settings that change with the language. Stages of selling that still have their original words, in whatever
 * language, are translated; those that somebody renamed stay as they are.
 */
export function spokenIn(
  language: string,
  settings: Pick<Settings, 'language' | 'salesProcess'>
): Pick<Settings, 'language' | 'salesProcess'> {
  const given = (id: string) => (spoken: string) =>
    createTranslator(spoken).ofCode('settings', `stage.${id}`, {}, 'settings:stageNew')
  const salesProcess = settings.salesProcess.map((stage) => {
    const words = given(stage.id)
    return languages.some((one) => words(one) === stage.title) ? { ...stage, title: words(language) } : stage
  })
  return { language, salesProcess }
}
