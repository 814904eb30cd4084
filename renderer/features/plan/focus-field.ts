/** Puts the cursor into a field of the form, and scrolls the field into view. */
export function focusField(form: HTMLElement | null, field: string | null) {
  const place = field ? form?.querySelector(`[data-field="${field}"]`) : form
  const controls = place?.querySelectorAll<HTMLElement>('textarea, input, select') ?? []
  const open = [...controls].find((control) => !('value' in control) || control.value === '')
  const target = open ?? controls[0]
  target?.scrollIntoView({ block: 'center' })
  target?.focus()
}
