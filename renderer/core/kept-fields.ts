const kinds = 'input[type=date], input[type=time], input[type=number]'

const isSeen = (field: HTMLElement) => field.getClientRects().length > 0

/**
 * Whether what stands in the date, time and number fields of a part of the page is what is kept. One that refuses what
 * stands in it says what is wrong and gets the focus; with what was there before, nothing is finished or signed.
 */
export function fieldsCanBeKept(part: ParentNode | null = document.querySelector('main')): boolean {
  const fields = [...(part?.querySelectorAll<HTMLInputElement>(kinds) ?? [])]
  const [refused] = fields.filter((field) => isSeen(field) && !field.checkValidity())
  refused?.focus()
  return refused === undefined
}
