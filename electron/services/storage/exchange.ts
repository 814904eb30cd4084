import { dirname, isAbsolute, join, relative } from 'node:path'
import { z } from 'zod'
import { jsonAs } from './damage'
import { readIfThere, replaceFile } from './durable'
import { FileFault, type Files } from './files'
import { removeAll } from './remove-tree'

/** The folder, beside the reps, for what is to replace something in the library, until it has done so. */
export const exchanging = 'restoring'
const incoming = 'new'
const outgoing = 'old'
const planName = 'plan.json'

/**
 * A decided exchange: paths below the library with `/`. `takes`: the path is replaced from `new/`; otherwise it is
 * removed.
 */
const Plan = z.object({
  format: z.literal('coachbook.exchange'),
  version: z.literal(1),
  moves: z.array(z.object({ path: z.string(), takes: z.boolean() }))
})
export type Exchange = z.infer<typeof Plan>['moves']

/** The folder in which the replacements are prepared. */
export const incomingIn = (library: string): string => join(library, exchanging, incoming)

const below = (folder: string, path: string) => join(folder, ...path.split('/'))

/**
 * Whether a path is inside the library and not the library itself: a plan may have come with a folder from anywhere.
 */
function isWithin(library: string, path: string): boolean {
  const way = relative(library, below(library, path))
  return way !== '' && way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way)
}

async function readPlan(files: Files, library: string): Promise<Exchange> {
  const bytes = await readIfThere(files, join(library, exchanging, planName))
  const { moves } = (bytes && jsonAs(Plan, bytes)) ?? { moves: [] }
  return moves.every(({ path }) => isWithin(library, path)) ? moves : []
}

async function move(files: Files, from: string, to: string): Promise<void> {
  await files.makeFolder(dirname(to))
  await files.rename(from, to)
  await files.syncFolder(dirname(from))
  await files.syncFolder(dirname(to))
}

/**
 * Removes what was prepared but not decided, and finishes a decided exchange: however often that is interrupted, the
 * next opening continues it. Nothing of the library may be in use.
 */
export async function finishExchange(files: Files, library: string): Promise<void> {
  const place = join(library, exchanging)
  if ((await files.look(place))?.kind !== 'folder') return
  for (const [index, { path, takes }] of (await readPlan(files, library)).entries()) {
    const fresh = below(incomingIn(library), path)
    if (takes && !(await files.look(fresh))) continue
    const target = below(library, path)
    // Each in a folder of its own, because names that differ on one system can be the same on another.
    if (await files.look(target)) await move(files, target, join(place, outgoing, String(index)))
    if (takes) await move(files, fresh, target)
  }
  await clearExchange(files, library)
}

/** Whether an exchange is decided but not finished; the library exists once it is opened. */
export const isDecided = async (files: Files, library: string): Promise<boolean> =>
  (await readPlan(files, library)).length > 0

/** Whether an exchange that is decided but not finished concerns this file. */
export const isExchanging = async (files: Files, library: string, path: string): Promise<boolean> =>
  (await readPlan(files, library)).some((move) => move.path === path)

/**
 * Forgets what was prepared. The plan is removed first, because a plan without its files would empty the library. What
 * cannot be removed does no harm.
 */
export async function clearExchange(files: Files, library: string): Promise<void> {
  const place = join(library, exchanging)
  try {
    const entry = await files.look(place)
    if (!entry) return
    // The target of a link is not ours to empty.
    if (entry.kind !== 'folder') return await files.remove(place)
    await files.remove(join(place, planName))
    await files.syncFolder(place)
    await removeAll(files, place)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/** Makes all names below a folder survive a power loss. */
async function syncAll(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    const path = join(folder, name)
    if ((await files.look(path))?.kind === 'folder') await syncAll(files, path)
  }
  await files.syncFolder(folder)
}

/**
 * Moves a prepared folder into the library in one step, and forgets the rest. `path` is below the library, with `/`; it
 * must be free.
 */
export async function moveIn(files: Files, library: string, path: string): Promise<void> {
  const fresh = below(incomingIn(library), path)
  await syncAll(files, fresh)
  await move(files, fresh, below(library, path))
  await clearExchange(files, library)
}

/** Decides an exchange: from here on it happens, even after a power loss. `finishExchange` carries it out. */
export async function decideExchange(files: Files, library: string, moves: Exchange): Promise<void> {
  await syncAll(files, join(library, exchanging))
  await files.syncFolder(library)
  const plan = { format: 'coachbook.exchange', version: 1, moves }
  await replaceFile(files, join(library, exchanging, planName), Buffer.from(JSON.stringify(plan)))
}
