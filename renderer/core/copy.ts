/** Puts a text on the clipboard; works only directly inside a button press. */
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
