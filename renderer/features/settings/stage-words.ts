import { createTranslator } from '../../../shared/messages'
import type { Settings } from '../../../shared/model/settings'

/**
 * The settings that change with the language: stages of selling that still have the words they came with say the same
 * in the other language; those that somebody put into words of their own stay.
 */
export function spokenIn(
  language: string,
  settings: Pick<Settings, 'language' | 'salesProcess'>
): Pick<Settings, 'language' | 'salesProcess'> {
  const from = createTranslator(settings.language)
  const to = createTranslator(language)
  const salesProcess = settings.salesProcess.map((stage) => {
    const given = from.ofCode('settings', `stage.${stage.id}`, {}, 'settings:stageNew')
    const title = to.ofCode('settings', `stage.${stage.id}`, {}, 'settings:stageNew')
    return stage.title === given ? { ...stage, title } : stage
  })
  return { language, salesProcess }
}
