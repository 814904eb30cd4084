import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltWorker, buildWorker } from './built-worker'
import { attack, type Border, fuzzRounds } from './hostile-files'
import { HostileThread } from './hostile-thread'

/** A folder for the tests of borders at which untrusted bytes come in, and what they are made with. */
export function hostileBorders() {
  let home: string
  const workers: BuiltWorker[] = []
  const threads: { end(): Promise<void> }[] = []

  async function threadOf<Question, Answer>(
    source: string,
    data: unknown,
    limits: ConstructorParameters<typeof HostileThread<Question, Answer>>[2],
    prepare?: ConstructorParameters<typeof HostileThread<Question, Answer>>[3]
  ) {
    const worker = await buildWorker(source)
    workers.push(worker)
    const thread = new HostileThread<Question, Answer>(worker.file, data, limits, prepare)
    threads.push(thread)
    return { thread, file: worker.file }
  }

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'coachbook-hostile-'))
  })
  afterAll(async () => {
    for (const thread of threads) await thread.end()
    for (const worker of workers) await worker.remove()
    await rm(home, { recursive: true, force: true })
  })

  /** Attacks one border and prints the results; `usual` is the number of inputs in the short run. */
  function border(name: string, usual: number, make: () => Promise<Border>) {
    const rounds = fuzzRounds(usual)
    test(
      `${name}: whatever comes is read or refused in words, and nothing is left behind`,
      async () => {
        const { inputs, came, longest } = await attack(name, await make(), rounds)
        if (process.env.COACHBOOK_FUZZ_ROUNDS)
          console.log(JSON.stringify({ border: name, inputs, longest, came: Object.keys(came).length, most: came }))
        expect(inputs).toBe(rounds)
        // Many inputs that were all refused for one reason would prove little.
        expect(Object.keys(came).length).toBeGreaterThan(inputs < 100 ? 0 : 1)
      },
      120_000 + rounds * 4000
    )
  }

  return {
    threadOf,
    border,
    workers,
    threads,
    get home() {
      return home
    }
  }
}
