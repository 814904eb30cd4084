const kinds = 'input[type=date], input[type=time], input[type=number]'

const isSeen = (field: HTMLElement) => field.getClientRects().length > 0

/**
 * Whether the date, time and number fields of a part of the page show what is kept. The first field with refused input
 * says what is wrong and gets the focus, so that nothing is finished or signed with the value from before.
 */
export function fieldsCanBeKept(part: ParentNode | null = document.querySelector('main')): boolean {
  const fields = [...(part?.querySelectorAll<HTMLInputElement>(kinds) ?? [])]
  const [refused] = fields.filter((field) => isSeen(field) && !field.checkValidity())
  refused?.focus()
  return refused === undefined
}
