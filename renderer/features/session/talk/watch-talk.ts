/** Tells the time and calls back: the window's own clock, or one that a test controls. In milliseconds. */
export interface Ticking {
  now(): number
  /** Calls repeatedly; returns the function that ends it. */
  every(milliseconds: number, run: () => void): () => void
}

/** The clock of a one-on-one as its workbook stores it. */
export interface KeptClock {
  runs(): boolean
  /** Stops now, or as of a past moment. */
  pause(at?: number): Promise<unknown>
  goOn(): Promise<unknown>
}

const tick = 5_000
/** A hidden window ticks once a minute, so a longer silence means that the machine slept. */
const asleep = 150_000

/**
 * Watches the clock of a one-on-one while it is on the screen: time that the machine slept is taken out, and leaving
 * stops the clock. Returns the function to call on leaving; `onTick` is called whenever the minutes can have changed.
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
