/**
 * Whether a file may hold half of a sign in two parts, by how JSON writes it; earlier versions kept such, and it cannot be
 * sealed. What holds one is read by the whole schema, which puts the sign that stands for what cannot be read in its
 * place; the length stays, so that the changes after it fit.
 */
export const holdsHalves = (bytes: Buffer): boolean => bytes.includes('\\ud')
