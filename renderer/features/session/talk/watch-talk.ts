/** What tells the time and calls back; the window's own, or one that a test turns. Milliseconds. */
export interface Ticking {
  now(): number
  /** Calls again and again; gives what ends it. */
  every(milliseconds: number, run: () => void): () => void
}

/** The clock of a one-on-one as its workbook keeps it. */
export interface KeptClock {
  runs(): boolean
  /** Stands still from now on, or from a moment that has passed. */
  pause(at?: number): Promise<unknown>
  goOn(): Promise<unknown>
}

const tick = 5_000
/** A window out of sight ticks once a minute; a longer silence is a machine that slept. */
const asleep = 150_000

/**
 * Looks after the clock of a one-on-one while it is on the screen: what the machine slept is taken out, and leaving stops
 * it. Gives what is done on leaving; `onTick` is called each time that the minutes can have changed.
 */
export function watchTalk(time: Ticking, clock: KeptClock, onTick: () => void): () => void {
  let last = time.now()
  async function skip(since: number) {
    if (!clock.runs()) return
    await clock.pause(since)
    await clock.goOn()
  }
  const stop = time.every(tick, () => {
    const now = time.now()
    if (now - last > asleep) void skip(last)
    last = now
    onTick()
  })
  return () => {
    stop()
    if (clock.runs()) void clock.pause()
  }
}
