import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readIfThere, replaceFile } from './durable'
import { FileFault, type Files } from './files'
import { removeAll } from './remove-tree'

/** Beside the reps: what is to take the place of something in the library, until it has. */
export const exchanging = 'restoring'
const incoming = 'new'
const outgoing = 'old'
const planName = 'plan.json'

/** What is to be exchanged: paths below the library with `/`. `takes`: comes from `new/`; otherwise what lies there goes. */
const Plan = z.object({
  format: z.literal('coachbook.exchange'),
  version: z.literal(1),
  moves: z.array(z.object({ path: z.string(), takes: z.boolean() }))
})
export type Exchange = z.infer<typeof Plan>['moves']

/** Where what is to come in is put together. */
export const incomingIn = (library: string): string => join(library, exchanging, incoming)

const below = (folder: string, path: string) => join(folder, ...path.split('/'))

async function readPlan(files: Files, library: string): Promise<Exchange> {
  const bytes = await readIfThere(files, join(library, exchanging, planName))
  if (!bytes) return []
  try {
    return Plan.parse(JSON.parse(bytes.toString('utf8'))).moves
  } catch {
    return []
  }
}

async function move(files: Files, from: string, to: string): Promise<void> {
  await files.makeFolder(dirname(to))
  await files.rename(from, to)
  await files.syncFolder(dirname(from))
  await files.syncFolder(dirname(to))
}

/**
 * Takes away what was put together and not yet decided, and finishes an exchange that was decided: as often as it is
 * stopped in between, the next opening goes on from there. Nothing of the library may be in use.
 */
export async function finishExchange(files: Files, library: string): Promise<void> {
  const place = join(library, exchanging)
  if (!(await files.look(place))) return
  for (const [index, { path, takes }] of (await readPlan(files, library)).entries()) {
    const fresh = below(incomingIn(library), path)
    if (takes && !(await files.look(fresh))) continue
    const target = below(library, path)
    // Each in a place of its own: names that differ on one system can be one on another.
    if (await files.look(target)) await move(files, target, join(place, outgoing, String(index)))
    if (takes) await move(files, fresh, target)
  }
  await files.remove(join(place, planName))
  await files.syncFolder(place)
  await clearExchange(files, library)
}

/** Forgets what was put together. What cannot be removed does no harm. */
export async function clearExchange(files: Files, library: string): Promise<void> {
  try {
    await removeAll(files, join(library, exchanging))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/** From here on the exchange happens, also after a power loss; `finishExchange` does it. */
export function decideExchange(files: Files, library: string, moves: Exchange): Promise<void> {
  const plan = { format: 'coachbook.exchange', version: 1, moves }
  return replaceFile(files, join(library, exchanging, planName), Buffer.from(JSON.stringify(plan)))
}
