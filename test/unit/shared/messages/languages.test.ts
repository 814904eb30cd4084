import { expect, it } from 'vitest'
import { languageName } from '../../../../shared/messages/languages'

it('says languages by their names and what is none as it stands', () =>
  expect(['de', 'pt-BR', 'zz', '??'].map((tag) => languageName(tag, 'en'))).toEqual([
    'German',
    'Brazilian Portuguese',
    'Zz',
    '??'
  ]))
