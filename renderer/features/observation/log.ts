import type { Observation } from '../../../shared/model/observation'
import type { Workbook } from '../../../shared/model/workbook'

/** The log as it is read: drafts on top, then the newest first. */
export function inOrderOfReading({ observations }: Pick<Workbook, 'observations'>): Observation[] {
  const keyed = Object.values(observations).map((observation) => ({ observation, at: Date.parse(observation.when) }))
  keyed.sort(
    (a, b) =>
      Number(b.observation.status === 'draft') - Number(a.observation.status === 'draft') ||
      b.at - a.at ||
      (a.observation.id < b.observation.id ? 1 : -1)
  )
  return keyed.map(({ observation }) => observation)
}

/** The first line that says something, cut at a word after about `most` characters. */
export function firstLine(text: string, most = 140): string {
  const line =
    text
      .split('\n')
      .find((candidate) => candidate.trim() !== '')
      ?.trim() ?? ''
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most)}…`
}
