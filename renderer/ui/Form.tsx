import type { ComponentProps, FormEvent, KeyboardEvent } from 'react'
import { fieldsCanBeKept } from '../core/kept-fields'
import { useOnce } from '../core/once'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** Gives back the promise of what it does; until that is done, the form is not sent again. */
  onSubmit: () => unknown
}

/** Fields that are sent together by a button, Enter, or Ctrl+Enter from a field of several lines; a double click sends them once, and a day that its field refused is not sent as the day before it. */
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
        if (fieldsCanBeKept(event.currentTarget)) send()
      }}
    />
  )
}
