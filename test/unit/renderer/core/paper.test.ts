import { expect, test } from 'vitest'
import { besideWords } from '../../../../renderer/core/paper'
import { createTranslator } from '../../../../shared/messages'

test.each([
  [0, 0, null, null],
  [1, 0, 'its addendum', 'der Nachtrag'],
  [2, 0, 'its 2 addenda', 'die 2 Nachträge'],
  [0, 1, 'the statement about it', 'die Stellungnahme dazu'],
  [0, 3, '3 statements about it', '3 Stellungnahmen dazu'],
  [1, 1, 'its addendum and the statement about it', 'der Nachtrag und die Stellungnahme dazu'],
  [2, 2, 'its 2 addenda and 2 statements about it', 'die 2 Nachträge und 2 Stellungnahmen dazu']
])(
  'R-3 R-13 %i addenda and %i statements beside a saved file are named as what they are',
  (addenda, statements, english, german) => {
    const beside = { addenda, statements }
    expect([besideWords(createTranslator('en').t, beside), besideWords(createTranslator('de').t, beside)]).toEqual([
      english,
      german
    ])
  }
)
