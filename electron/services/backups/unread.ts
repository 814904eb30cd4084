import { basename } from 'node:path'
import type { Id } from '../../../shared/model/scalars'
import { repsFolder } from '../workbooks/folder-name'

/** The folder of a rep below the library, with `/`. */
export const placeOf = ({ folder }: { folder: string }): string => `${repsFolder}/${folder}`

interface Rep {
  id: Id
  name: string
  folder: string
}

/**
 * What a file of a library lacks, as it could not be read, in words: reps by name, other files by path. `reps`: those of
 * its manifest, which has no names when the library is protected; `known`: the names of the open library.
 */
export const unreadInWords = (unread: readonly string[], reps: readonly Rep[], known: ReadonlyMap<Id, string>) =>
  unread.map((path) => {
    const rep = reps.find((one) => `${path}/`.startsWith(`${placeOf(one)}/`))
    const name = rep && (rep.name || known.get(rep.id))
    if (!name) return path
    return path === placeOf(rep) ? name : `${name}: ${basename(path)}`
  })
