/** The parts of a field that are read and changed here. */
type Choosable = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd' | 'select'>

/**
 * Rewrites the number in a field in another form. If all of it was selected, it stays selected, so that the next key
 * replaces it.
 * By default a browser puts the cursor at the end of the new text, where the key would add a digit.
 */
export function rewrite(field: Choosable, text: string): void {
  if (field.value === text) return
  const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
  field.value = text
  if (isWhole) field.select()
}
