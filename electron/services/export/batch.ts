import type { BatchSheet, BatchState } from '../../../shared/model/batch'
import { Queue } from '../../../shared/queue'
import type { MadePage } from './batch-sheets'

/** What a batch needs of the library and of where its pages go. */
export interface BatchPort {
  to: BatchState['to']
  place: string
  /** How many are under way at a time. */
  atOnce: number
  /** Whose a thing is, as a person says it. */
  nameOf(sheet: BatchSheet): string
  /** The pages of a thing; none where there is none of it. Throws what keeps it from being drawn. */
  make(sheet: BatchSheet): Promise<MadePage[]>
  /**
   * Writes or prints one; `already` where it lay there byte for byte. Throws what keeps it. `noted` answers once it is
   * remembered where it lies: nothing else waits for that, but its thing is not settled before. `waits` says that it lies in
   * the queue of a printer that is paused.
   */
  put(page: MadePage): Promise<{ is: 'put' | 'already'; noted?: Promise<void>; waits?: boolean }>
  /** A failure in the words of a person. */
  inWords(error: unknown): string
  /** Nothing is begun meanwhile. */
  isHeld(): boolean
  onChanged(): void
  /** All threads of it may end. */
  onRest(): Promise<void> | void
}

/** A batch under way or at its end. */
export interface Batch {
  look(): BatchState
  /** Begins, or tries again what failed and what was left. */
  run(): Promise<void>
  pause(): void
  goOn(): void
  /** What is under way is brought to its end, the rest is left. Answers when that is so. */
  stop(): Promise<void>
  /** Something is begun, or still to come once it goes on. */
  isUnderWay(): boolean
  /** Looks again whether it is held. */
  nudge(): void
}

/** So many signs without a shape are named. */
const mostGlyphs = 100

type Outcome = { is: 'waiting' | 'put' | 'nothing' } | { is: 'failed'; why: string }

/** Makes many pages one by one: what one of them cannot do keeps none of the others. */
export function createBatch(sheets: readonly BatchSheet[], port: BatchPort): Batch {
  const outcomes: Outcome[] = sheets.map(() => ({ is: 'waiting' }))
  /** Pages that are put already, by their place among those of a thing: trying again does not make them twice. */
  const put = sheets.map(() => new Set<number>())
  const putting = new Queue()
  /** All that is put and still to be noted. */
  const noting: Promise<void>[] = []
  let files = 0
  let already = 0
  let waits = false
  let state: BatchState['state'] = 'running'
  let running: Promise<void> | null = null
  const glyphs = new Set<string>()
  const waiting: (() => void)[] = []
  let next = 0

  /** Changes while it is looked at from within another function. */
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
        // One after the other, so that two of one name get two names.
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
