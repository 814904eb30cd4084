/** A new part has an id like this until the form is published; then its label gives it one (`settleIds`). */
const provisional = /^new-\d+$/
export const isProvisional = (id: string) => provisional.test(id)

/** Ids for new parts that nothing else has. */
export function freshIds(taken: Iterable<string>): () => string {
  let last = 0
  for (const id of taken) if (isProvisional(id)) last = Math.max(last, Number(id.slice(4)))
  return () => `new-${++last}`
}
