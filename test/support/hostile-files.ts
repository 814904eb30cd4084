import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { FileFault } from '../../electron/services/storage/files'
import { RuleError } from '../../shared/errors'
import { type Chance, chanceOf } from './mutations'

/** How many inputs each border gets; `COACHBOOK_FUZZ_ROUNDS` sets it for the long run. */
export function fuzzRounds(usual: number): number {
  const asked = Number(process.env.COACHBOOK_FUZZ_ROUNDS ?? 0)
  return asked > 0 ? asked : usual
}

/** The first seed, so that a long run can continue where another ended. */
const firstSeed = Number(process.env.COACHBOOK_FUZZ_SEED ?? 1)

/** A border at which untrusted bytes come in. */
export interface Border {
  /** One hostile input. */
  make(chance: Chance): Buffer
  /** The result in a word, for counting. A refusal may be thrown as the message that the program shows. */
  read(bytes: Buffer): Promise<string>
  /** Folders whose contents must be the same afterwards. */
  places?: readonly string[]
}

export interface Attacked {
  inputs: number
  /** How often each result occurred. */
  came: Record<string, number>
  /** Milliseconds of the longest input. */
  longest: number
}

/** Everything below a folder: names, kinds, sizes. */
async function below(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  return Promise.all(
    names.sort().map(async (name) => {
      const entry = await lstat(join(folder, name)).catch(() => null)
      return `${name} ${entry?.isFile() ? entry.size : 'folder'}`
    })
  )
}

const allBelow = async (places: readonly string[]) => Promise.all(places.map(below))

/**
 * Ends this process if one input blocks it for longer than a minute, which nothing else can stop. The seed of the input
 * is printed before.
 */
function watchdog(name: string) {
  const shared = new SharedArrayBuffer(8)
  const beat = new Int32Array(shared)
  const source = `
    const { workerData } = require('node:worker_threads')
    const { writeSync } = require('node:fs')
    const beat = new Int32Array(workerData.shared)
    let last = -1
    let count = 0
    setInterval(() => {
      const now = Atomics.load(beat, 0)
      count = now === last ? count + 1 : 0
      last = now
      if (count >= 60) {
        writeSync(2, workerData.name + ' hangs at the input of seed ' + Atomics.load(beat, 1) + '\\n')
        process.kill(process.pid, 'SIGKILL')
      }
    }, 1000)`
  const worker = new Worker(source, { eval: true, workerData: { shared, name } })
  worker.unref()
  // Waiting for a worker, which has limits of its own, does not block this.
  const timer = setInterval(() => void Atomics.add(beat, 0, 1), 250)
  return {
    now: (seed: number) => void Atomics.store(beat, 1, seed),
    async end() {
      clearInterval(timer)
      await worker.terminate()
    }
  }
}

const refusal = (error: unknown): string => {
  if (error instanceof RuleError) return error.code
  if (error instanceof FileFault) return `disk: ${error.reason}`
  throw error
}

/**
 * Gives a border one hostile input after the other. Throws, with the seed that reproduces it, for the first input that
 * is neither read nor refused with a message, and when anything is left behind.
 */
export async function attack(name: string, border: Border, rounds: number): Promise<Attacked> {
  const { make, read, places = [] } = border
  const came: Record<string, number> = {}
  let longest = 0
  const before = await allBelow(places)
  const dog = watchdog(name)
  try {
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      dog.now(seed)
      const bytes = make(chanceOf(seed))
      const start = performance.now()
      let word: string
      try {
        word = await read(bytes).catch(refusal)
      } catch (error) {
        const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
        throw new Error(`${name}: seed ${seed} (${bytes.length} bytes, ${digest})`, { cause: error })
      }
      longest = Math.max(longest, performance.now() - start)
      came[word] = (came[word] ?? 0) + 1
    }
  } finally {
    await dog.end()
  }
  const after = await allBelow(places)
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    const known = new Set(before.flat())
    throw new Error(
      `${name} left behind: ${after
        .flat()
        .filter((one) => !known.has(one))
        .slice(0, 5)
        .join(', ')}`
    )
  }
  return { inputs: rounds, came, longest: Math.round(longest) }
}
