import type { ComponentProps, FormEvent, KeyboardEvent } from 'react'
import { fieldsCanBeKept } from '../core/kept-fields'
import { useOnce } from '../core/once'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** Returns the promise of what it does; until that is done, the form is not sent again. */
  onSubmit: () => unknown
}

/**
 * In a low window the message that keeps a form from being sent may be below the buttons, so it is scrolled into view.
 */
function showProblem(form: HTMLFormElement) {
  const problem = form.querySelector('[role="alert"], [data-problem]')
  if (!problem) return
  const { left, bottom, height } = problem.getBoundingClientRect()
  const seen = document.elementFromPoint(left + 1, bottom - height / 4)
  if (!problem.contains(seen)) problem.scrollIntoView({ block: 'center' })
}

/**
 * Fields that are sent together by a button, Enter, or Ctrl+Enter from a multi-line field. A double click sends them
 * once. While a date field refuses its input, the form is not sent, since it would send the earlier date.
 */
export function Form({ onSubmit, ...rest }: FormProps) {
  const send = useOnce(onSubmit)
  return (
    <form
      {...rest}
      onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => {
        if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        const form = event.currentTarget
        if (!fieldsCanBeKept(form)) return
        send()
        requestAnimationFrame(() => showProblem(form))
      }}
    />
  )
}
