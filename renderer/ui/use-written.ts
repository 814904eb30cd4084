import { type ClipboardEvent, type FormEvent, type Ref, useLayoutEffect, useRef, useState } from 'react'
import { fitted, standsFor } from '../../shared/written'
import { nameOf, useLeftOver } from '../core/left-over'
import { useT } from '../core/translator'

type Control = HTMLInputElement | HTMLTextAreaElement

interface WrittenOptions<E extends Control> {
  value: string
  /** Takes the words that fit, cleaned, each time they change. */
  onChange: (text: string) => void
  /** The most characters. Anything beyond stays in the field, is not passed on, and a message says so. */
  most: number
  clean: (text: string) => string
  /** The field takes the focus when it appears, with its words selected. */
  fresh?: boolean
  ref?: Ref<E> | undefined
}

/**
 * A field that the browser controls while somebody types. If React wrote the text back with each key, the browser's own
 * undo would go back letter by letter; and a maximum length given to the browser would cut pasted text silently.
 */
export function useWritten<E extends Control>({ value, onChange, most, clean, fresh = false, ref }: WrittenOptions<E>) {
  const control = useRef<E>(null)
  const [over, setOver] = useState('')
  const left = useRef({ over: '', name: '' })
  const t = useT()
  const [writing, setWriting] = useState(false)

  useLayoutEffect(() => {
    const element = control.current
    if (!element) return
    const { kept } = fitted(clean(element.value), most)
    if (standsFor(kept, value, writing)) return
    element.value = value
    left.current.over = ''
    setOver('')
  })
  useLayoutEffect(() => {
    if (!fresh) return
    control.current?.focus()
    control.current?.select()
  }, [fresh])
  useLeftOver(() => {
    const { over: words, name } = left.current
    return words === ''
      ? null
      : { says: t('ui:tooLongLeft', { name, count: words.length }), words, name, copy: 'ui:copyOver' }
  })

  function take(element: E) {
    const text = clean(element.value)
    if (text !== element.value) {
      const { selectionStart } = element
      element.value = text
      if (selectionStart !== null) element.setSelectionRange(selectionStart, selectionStart)
    }
    const all = fitted(text, most)
    left.current = { over: all.over, name: nameOf(element) }
    setOver(all.over)
    onChange(all.kept)
  }
  return {
    over,
    attributes: {
      ref: (element: E | null) => {
        control.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      },
      onInput: ({ currentTarget, nativeEvent }: FormEvent<E>) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing)
          onChange(fitted(currentTarget.value, most).kept)
        else take(currentTarget)
      },
      onCompositionEnd: ({ currentTarget }: { currentTarget: E }) => take(currentTarget),
      onPaste: (event: ClipboardEvent<E>) => {
        const text = event.clipboardData.getData('text/plain')
        if (clean(text) === text) return
        event.preventDefault()
        // Inserted as the browser would do it, so that it can be undone.
        document.execCommand('insertText', false, clean(text))
      },
      onFocus: () => setWriting(true)
    },
    leave: () => setWriting(false)
  }
}
