import { expect, it } from 'vitest'
import { commandTypes } from '../../../../shared/commands'
import { createTranslator } from '../../../../shared/messages'
import { languageNames } from '../../../../shared/messages/languages'

/** The kinds of change that no command makes: they come from other computers, from files and backups, and from Undo. */
const others = [
  'undo',
  'redo',
  'aside.apply',
  'aside.merge',
  'aside.plans',
  'aside.signed',
  'file.edited',
  'workbook.merged',
  'workbook.restored'
]

it.each(languageNames.map(({ language }) => language))(
  'N-2 12.6 history and cards have words for every kind of change (%s)',
  (language) => {
    const { ofCode, t } = createTranslator(language)
    const fallback = t('history:other')
    const wordless = [...commandTypes, ...others].filter((type) => {
      const words = ofCode('history', type, { name: 'Mira' }, 'history:other')
      return words === fallback || words.includes(type)
    })
    expect(wordless).toEqual([])
  }
)
