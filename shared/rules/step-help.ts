import type { Stage } from '../model/cycle'

export interface HelpText {
  id: string
  title: string
  text: string
  language: string
}

/**
 * The help for a step (S2-10): the last pack that has one in this language, or else in English. A manager's own words
 * take the place of the text.
 */
export function stepHelp(
  stage: Stage,
  offered: readonly HelpText[],
  own: Partial<Record<Stage, string>>,
  language: string
): { title: string; text: string } | undefined {
  const [base = language] = language.split('-')
  const of = (wanted: string) =>
    offered.findLast(
      (help) => help.id === stage && (help.language === wanted || help.language.startsWith(`${wanted}-`))
    )
  const help = of(base) ?? of('en')
  return help && { title: help.title, text: own[stage] ?? help.text }
}
