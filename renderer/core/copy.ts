/** Puts a text into the clipboard; only from within a press of a button. */
export function copyText(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  const before = document.activeElement
  field.select()
  document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
}
