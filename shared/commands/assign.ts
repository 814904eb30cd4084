/** The parts of a record that a change names. A name that the record does not have is an error of the compiler. */
type Changed<Of, Changes> = { [Part in keyof Changes]: Part extends keyof Of ? Of[Part] | undefined : never }

/** Writes what a change says into a record; a part that is undefined stays as it is. */
export function assign<Of extends object, Changes extends Changed<Of, Changes>>(record: Of, changes: Changes): void {
  for (const [part, value] of Object.entries(changes)) if (value !== undefined) Object.assign(record, { [part]: value })
}
