import { describe, expect, it } from 'vitest'
import { begin, changed, redone, undone } from '../../../../../../renderer/features/templates/editor/history'
import { TemplateDraft } from '../../../../../../shared/model/template'

const titled = (title: string) =>
  TemplateDraft.parse({
    format: 1,
    kind: 'free-form',
    id: 'form',
    version: '1.0.0',
    language: 'en',
    title,
    heading: '',
    sections: []
  })

describe('undo in the editor', () => {
  it('takes back writing in one box as one step, and other boxes and pauses as their own', () => {
    let history = begin(titled(''))
    history = changed(history, titled('A'), 'title', 1000)
    history = changed(history, titled('Ab'), 'title', 1300)
    history = changed(history, titled('Ab!'), 'heading', 1400)
    history = changed(history, titled('Ab!c'), 'heading', 9000)
    const titles = [history.now.title]
    while (history.past.length > 0) {
      history = undone(history)
      titles.push(history.now.title)
    }
    expect(titles).toEqual(['Ab!c', 'Ab!', 'Ab', ''])
    expect(redone(redone(history)).now.title).toBe('Ab!')
  })

  it('makes a change without a box a step of its own, and forgets what was undone before it', () => {
    let history = changed(changed(begin(titled('')), titled('A'), null, 0), titled('B'), null, 0)
    history = changed(undone(history), titled('C'), null, 0)
    expect(redone(history)).toBe(history)
    expect(undone(history).now.title).toBe('A')
  })

  it('is no step when nothing changed', () => {
    const history = begin(titled('A'))
    expect(changed(history, history.now, null, 0)).toBe(history)
    expect(undone(history)).toBe(history)
  })
})
