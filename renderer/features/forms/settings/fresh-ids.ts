/** A new part goes by a name like this until the form is published; then its label names it (`settleIds`). */
const provisional = /^new-\d+$/
export const isProvisional = (id: string) => provisional.test(id)

/** Names for new parts that nothing else goes by. */
export function freshIds(taken: Iterable<string>): () => string {
  let last = 0
  for (const id of taken) if (isProvisional(id)) last = Math.max(last, Number(id.slice(4)))
  return () => `new-${++last}`
}
