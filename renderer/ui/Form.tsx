import type { ComponentProps, FormEvent } from 'react'
import { useOnce } from '../core/once'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** Gives back the promise of what it does; until that is done, the form is not sent again. */
  onSubmit: () => unknown
}

/** Fields that are sent together by a button or Enter; a double click sends them once. */
export function Form({ onSubmit, ...rest }: FormProps) {
  const send = useOnce(onSubmit)
  return (
    <form
      {...rest}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
    />
  )
}
