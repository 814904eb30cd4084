import type { BatchSheet, BatchState } from '../../../shared/model/batch'
import { Queue } from '../../../shared/queue'
import type { MadePage } from './batch-sheets'

/** What a batch needs of the library and of the place that its pages go to. */
export interface BatchPort {
  to: BatchState['to']
  place: string
  /** How many items are processed at a time. */
  atOnce: number
  /** Whose an item is, in words. */
  nameOf(sheet: BatchSheet): string
  /** The pages of an item; empty when it does not exist. Throws when it cannot be drawn. */
  make(sheet: BatchSheet): Promise<MadePage[]>
  /**
   * Writes or prints one page. `already`: the same file was there, byte for byte. Throws when it fails. `noted`
   * resolves once it is remembered where the file is: nothing else waits for that, but the item is only settled then.
   * `waits`: it is in the queue of a paused printer.
   */
  put(page: MadePage): Promise<{ is: 'put' | 'already'; noted?: Promise<void>; waits?: boolean }>
  /** The failure in words for a person. */
  inWords(error: unknown): string
  /** Whether nothing new may be begun at present. */
  isHeld(): boolean
  onChanged(): void
  /** The threads that draw for the batch are not needed any more. */
  onRest(): Promise<void> | void
}

/** A batch that is under way or finished. */
export interface Batch {
  look(): BatchState
  /** Begins, or tries again what failed and what was left out. */
  run(): Promise<void>
  pause(): void
  goOn(): void
  /** Finishes the items under way and leaves out the rest. Resolves when that is done. */
  stop(): Promise<void>
  /** Whether an item is being processed, or will be when the batch goes on. */
  isUnderWay(): boolean
  /** Checks again whether it is held. */
  nudge(): void
}

/** The most characters without a glyph that are named. */
const mostGlyphs = 100

type Outcome = { is: 'waiting' | 'put' | 'nothing' } | { is: 'failed'; why: string }

/** Makes many pages one by one: a page that fails does not prevent the others. */
export function createBatch(sheets: readonly BatchSheet[], port: BatchPort): Batch {
  const outcomes: Outcome[] = sheets.map(() => ({ is: 'waiting' }))
  /** The pages of each item that are done already, by index, so that trying again does not repeat them. */
  const put = sheets.map(() => new Set<number>())
  const putting = new Queue()
  /** Files that are written and still have to be remembered. */
  const noting: Promise<void>[] = []
  let files = 0
  let already = 0
  let waits = false
  let state: BatchState['state'] = 'running'
  let running: Promise<void> | null = null
  const glyphs = new Set<string>()
  const waiting: (() => void)[] = []
  let next = 0

  /** A function, because the state changes while another function waits. */
  const isStopping = () => state === 'stopping'
  const mayBegin = () => state === 'running' && !port.isHeld()

  async function untilMayBegin(): Promise<void> {
    while (!isStopping() && !mayBegin()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  function wake() {
    for (const goOn of waiting.splice(0)) goOn()
  }

  const failure = (error: unknown): Outcome => ({ is: 'failed', why: port.inWords(error) })

  async function one(index: number, sheet: BatchSheet, notes: Promise<void>[]): Promise<Outcome> {
    try {
      const pages = await port.make(sheet)
      for (const [place, page] of pages.entries()) {
        if (put[index]?.has(place)) continue
        // One after the other, so that two pages with the same name get different ones.
        const { is, noted, waits: isWaiting = false } = await putting.run(() => port.put(page))
        put[index]?.add(place)
        waits = isWaiting
        for (const glyph of page.missingGlyphs) glyphs.add(glyph)
        if (is === 'put') files += 1
        else already += 1
        if (noted) notes.push(noted)
      }
      return { is: pages.length > 0 ? 'put' : 'nothing' }
    } catch (error) {
      return failure(error)
    }
  }

  async function work(): Promise<void> {
    for (;;) {
      await untilMayBegin()
      while (next < sheets.length && outcomes[next]?.is !== 'waiting') next += 1
      const index = next
      const sheet = sheets[index]
      if (isStopping() || !sheet) return
      next += 1
      const notes: Promise<void>[] = []
      const outcome = await one(index, sheet, notes)
      noting.push(settle(index, outcome, notes))
    }
  }

  async function settle(index: number, outcome: Outcome, notes: readonly Promise<void>[]): Promise<void> {
    outcomes[index] = await Promise.all(notes).then(() => outcome, failure)
    port.onChanged()
  }

  async function runAll(): Promise<void> {
    await Promise.all(Array.from({ length: port.atOnce }, work))
    await Promise.all(noting.splice(0))
    state = outcomes.some(({ is }) => is === 'waiting') ? 'stopped' : 'done'
    await port.onRest()
    running = null
    port.onChanged()
  }

  function told<T>(tell: (outcome: Outcome, sheet: BatchSheet) => T | null): T[] {
    return sheets.flatMap((sheet, index) => {
      const outcome = outcomes[index]
      const words = outcome ? tell(outcome, sheet) : null
      return words === null ? [] : [words]
    })
  }

  return {
    look: () => ({
      to: port.to,
      place: port.place,
      state,
      held: state === 'running' && port.isHeld(),
      all: sheets.length,
      settled: outcomes.filter(({ is }) => is !== 'waiting').length,
      files,
      already,
      waits,
      missingGlyphs: [...glyphs].slice(0, mostGlyphs),
      failed: told((outcome, sheet) =>
        outcome.is === 'failed' ? { sheet, of: port.nameOf(sheet), why: outcome.why } : null
      ),
      nothing: told((outcome, sheet) => (outcome.is === 'nothing' ? { sheet, of: port.nameOf(sheet) } : null))
    }),
    run() {
      if (running) return running
      for (const [index, { is }] of outcomes.entries()) if (is === 'failed') outcomes[index] = { is: 'waiting' }
      next = 0
      state = 'running'
      running = runAll()
      port.onChanged()
      return running
    },
    pause() {
      if (state !== 'running') return
      state = 'paused'
      port.onChanged()
    },
    goOn() {
      if (state !== 'paused') return
      state = 'running'
      wake()
      port.onChanged()
    },
    async stop() {
      if (!running) return
      state = 'stopping'
      wake()
      port.onChanged()
      await running
    },
    isUnderWay: () => running !== null,
    nudge: wake
  }
}
