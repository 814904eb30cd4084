/**
 * The name of a file by its place among records whose files would all have that name, the earliest first: only the first
 * has it bare, the second is `name (2).pdf`, as a batch and the command line number what comes twice.
 */
export function numbered(name: string, place: number): string {
  const at = name.lastIndexOf('.')
  return place <= 1 ? name : `${name.slice(0, at)} (${place})${name.slice(at)}`
}
