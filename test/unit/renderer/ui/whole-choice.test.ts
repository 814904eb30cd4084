import { describe, expect, test } from 'vitest'
import { rewrite } from '../../../../renderer/ui/whole-choice'

/** A field as in browsers: setting the text puts the cursor at its end. */
function field(text: string, from: number, to: number) {
  let held = text
  return {
    selectionStart: from,
    selectionEnd: to,
    get value() {
      return held
    },
    set value(set: string) {
      held = set
      this.selectionStart = set.length
      this.selectionEnd = set.length
    },
    select() {
      this.selectionStart = 0
      this.selectionEnd = held.length
    },
    /** The contents after this is typed. */
    type(typed: string) {
      return held.slice(0, this.selectionStart) + typed + held.slice(this.selectionEnd)
    }
  }
}

describe('a number that loses its thousands marks as it is written in', () => {
  test('is replaced by what is typed where it was chosen whole', () => {
    const cell = field('1,234,567.5', 0, 11)
    rewrite(cell, '1234567.5')
    expect([cell.value, cell.type('6')]).toEqual(['1234567.5', '6'])
  })

  test('is written on where only the cursor stands in it', () => {
    const cell = field('1,234', 5, 5)
    rewrite(cell, '1234')
    expect(cell.type('5')).toBe('12345')
  })

  test('stays as it is chosen where it has no marks', () => {
    const cell = field('1234', 1, 3)
    rewrite(cell, '1234')
    expect(cell.type('9')).toBe('194')
  })
})
