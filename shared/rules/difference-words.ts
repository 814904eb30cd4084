import type { Translate } from '../messages'
import type { Difference } from './template-diff'

/** The most characters of a long text; the whole text is on the two pages. */
const most = 80

function shown(value: string | number): string {
  const line = String(value).replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

function settingWords({ setting, before, after }: Difference & { change: 'setting' }, t: Translate): string {
  const name = t(`packs:setting.${setting}`)
  if (typeof before === 'boolean' || typeof after === 'boolean')
    return t(after === true ? 'packs:diff.on' : 'packs:diff.off', { setting: name })
  const [old, now] = [before === null ? '' : shown(before), after === null ? '' : shown(after)]
  if (old === '') return t('packs:diff.given', { setting: name, after: now })
  if (now === '') return t('packs:diff.taken', { setting: name, before: old })
  return t('packs:diff.set', { setting: name, before: old, after: now })
}

/** One change in words: `New field “Obstacles” in “How”`. */
export function differenceWords(difference: Difference, t: Translate): string {
  switch (difference.change) {
    case 'added':
    case 'removed':
    case 'moved': {
      const { change, part, name, place } = difference
      return t(`packs:diff.${change}.${part}`, { name: shown(name), place: shown(place) })
    }
    case 'renamed': {
      const { part, before, after, place } = difference
      return t(`packs:diff.renamed.${part}`, { before: shown(before), after: shown(after), place: shown(place) })
    }
    case 'type': {
      const { name, before, after } = difference
      return t('packs:diff.type', {
        name: shown(name),
        before: t(`packs:type.${before}`),
        after: t(`packs:type.${after}`)
      })
    }
    case 'setting': {
      const change = settingWords(difference, t)
      if (difference.name === '') return change.charAt(0).toUpperCase() + change.slice(1)
      return t('packs:diff.of', { name: shown(difference.name), change })
    }
  }
}
