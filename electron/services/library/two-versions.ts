import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { isObject } from '../../../shared/commands/patch'
import { RuleError } from '../../../shared/errors'
import type { Moment } from '../../../shared/model/scalars'
import type { TwoVersions, Version } from '../../../shared/model/two-versions'
import { jsonShape } from '../outside/json-shape'
import { nameBeside } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { listIfThere } from '../storage/history'
import { settingsFileName } from '../storage/sealed-settings'
import type { Vault } from '../storage/vault'
import { conflictCopies, originalOf } from './conflict-copies'
import type { LibrarySession } from './session'

/** Which of two versions of a file is used from now on. */
type Kept = 'here' | 'other'

/**
 * Settings and forms that a sync tool kept in two versions: the program chooses none, somebody has to say which one is
 * kept.
 */
export interface VersionChoice {
  look(): Promise<TwoVersions[]>
  /** Keeps one version; the other is put aside, under a name that says so. The library is opened again. */
  keep(copy: string, kept: Kept): Promise<void>
}

interface Options {
  files: Files
  vault: Pick<Vault, 'readAs'>
  session: Pick<LibrarySession, 'opened' | 'exchange'>
  now(): Moment
}

const Titled = z.looseObject({ title: z.string(), version: z.string() })
const Form = z.looseObject({ published: z.array(Titled), draft: Titled.nullable() })

/**
 * How much of such files is read; a form with all its versions is far below that. Further files wait for the next
 * check.
 */
export const twoVersions = { bytes: 16 * 1024 ** 2, depth: 40, files: 200 } as const

/** The words that a person wrote in a form, without ids, kinds and digests. */
function wordsIn(value: unknown, found: string[] = []): string[] {
  const isWritten = typeof value === 'string' && (/\s/.test(value.trim()) || /^\p{Lu}\p{L}/u.test(value))
  if (isWritten) found.push(value)
  else if (isObject(value)) for (const one of Object.values(value)) wordsIn(one, found)
  return found
}

/** The contents of a file; null if it is not JSON, or nested deeper than any of ours. */
function parsed(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  if (jsonShape(text, twoVersions.depth).is !== 'sound') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The most that is shown of one version; the rest can be seen by opening the file. */
const most = { parts: 60, letters: 300 }

const cut = (text: string) => (text.length > most.letters ? `${text.slice(0, most.letters)}…` : text)

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) ? wordsIn(value).join(', ') : String(value)

/** The parts that one version has and the other lacks. */
function partsOf(kind: TwoVersions['kind'], own: object, other: unknown): Version['parts'] {
  if (kind === 'form') {
    const known = new Set(wordsIn(other))
    return [...new Set(wordsIn(own))].filter((words) => !known.has(words)).map((value) => ({ name: '', value }))
  }
  const isSame = (name: string, value: unknown) =>
    isObject(other) && JSON.stringify(Reflect.get(other, name)) === JSON.stringify(value)
  return Object.entries(own)
    .filter(([name, value]) => !isSame(name, value))
    .map(([name, value]) => ({ name, value: inWords(value) }))
}

function versionOf(kind: TwoVersions['kind'], at: Moment, own: unknown, other: unknown): Version | null {
  if (!isObject(own)) return null
  const form = kind === 'form' ? Form.safeParse(own).data : undefined
  const last = form?.published.at(-1)
  return {
    at,
    title: (form?.draft ?? last)?.title ?? null,
    version: last?.version ?? null,
    hasDraft: Boolean(form?.draft),
    parts: partsOf(kind, own, other)
      .slice(0, most.parts)
      .map(({ name, value }) => ({ name, value: cut(value) }))
  }
}

const kindOf = (place: string): TwoVersions['kind'] | null =>
  place === settingsFileName ? 'settings' : place.startsWith('templates/') ? 'form' : null

export function createVersionChoice({ files, vault, session, now }: Options): VersionChoice {
  /** The copies whose originals are beside them, both as paths within the library. */
  async function pairs(library: string) {
    const found: { copy: string; original: string; kind: TwoVersions['kind'] }[] = []
    for (const copy of await conflictCopies(files, library)) {
      const below = dirname(copy)
      const original = originalOf(basename(copy), await listIfThere(files, join(library, below)))
      const place = original && (below === '.' ? original : `${below}/${original}`)
      const kind = place && kindOf(place)
      if (place && kind) found.push({ copy, original: place, kind })
      if (found.length === twoVersions.files) break
    }
    return found
  }

  async function writtenAt(path: string): Promise<Moment> {
    return new Date((await files.look(path))?.modified ?? 0).toISOString()
  }

  async function look(): Promise<TwoVersions[]> {
    const { folder } = session.opened().library
    const found: TwoVersions[] = []
    for (const { copy, original, kind } of await pairs(folder)) {
      const [ours, theirs] = [join(folder, original), join(folder, copy)]
      const [here, other] = await Promise.all(
        [ours, theirs].map((path) =>
          vault.readAs(path, ours, twoVersions.bytes).then(parsed, (error) => {
            if (!(error instanceof FileFault)) throw error
            return null
          })
        )
      )
      found.push({
        copy,
        kind,
        here: versionOf(kind, await writtenAt(ours), here, other),
        other: versionOf(kind, await writtenAt(theirs), other, here)
      })
    }
    return found
  }

  async function put(folder: string, copy: string, kept: Kept): Promise<void> {
    const pair = (await pairs(folder)).find((one) => one.copy === copy)
    if (!pair) throw new RuleError('versions.gone')
    const [ours, theirs] = [join(folder, pair.original), join(folder, copy)]
    const aside = await nameBeside(files, ours, 'not-kept', now())
    // The version that is not kept is moved first: after an interruption the other is still there under its own name.
    await files.rename(kept === 'here' ? theirs : ours, aside)
    if (kept === 'other') await files.rename(theirs, ours)
    await files.syncFolder(dirname(ours))
  }

  return {
    look,
    async keep(copy, kept) {
      const { library } = session.opened()
      if (library.readOnly) throw new RuleError('workbook.read-only')
      const seen = (await look()).find((one) => one.copy === copy)
      if (!seen) throw new RuleError('versions.gone')
      if (kept === 'other' && seen.other === null) throw new RuleError('versions.gone')
      const isDone = await session.exchange(async () => {
        if (!(await library.confirm(true))) throw new RuleError('workbook.read-only')
        await put(library.folder, copy, kept).catch((error) => {
          if (!(error instanceof FileFault)) throw error
          throw new RuleError('aside.not-saved')
        })
      })
      if (!isDone) throw new RuleError('aside.not-saved')
    }
  }
}
