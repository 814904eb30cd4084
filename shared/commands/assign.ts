/** The parts of a record that a change may name. A name that the record does not have is a compile error. */
type Changed<Of, Changes> = { [Part in keyof Changes]: Part extends keyof Of ? Of[Part] | undefined : never }

/** Writes the changes into a record; a part that is undefined stays as it is. */
export function assign<Of extends object, Changes extends Changed<Of, Changes>>(record: Of, changes: Changes): void {
  for (const [part, value] of Object.entries(changes)) if (value !== undefined) Object.assign(record, { [part]: value })
}
