/** What is read and changed of a field here. */
type Choosable = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd' | 'select'>

/**
 * Puts the same number into a field in another form. What was chosen whole stays chosen whole: the next key takes its
 * place. A browser puts the cursor behind a text that was set, where the key would be one more digit.
 */
export function rewrite(field: Choosable, text: string): void {
  if (field.value === text) return
  const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
  field.value = text
  if (isWhole) field.select()
}
