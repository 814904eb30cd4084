/** What waiting for an earlier start needs from the system. */
export interface TurnPort {
  /** Becomes the only running program; false while another one is, which is then informed. */
  take(): boolean
  /** Whether the other one has closed its window and only saves the rest. */
  isEnding(): boolean
  rest(milliseconds: number): Promise<void>
  /** Called when it takes so long that the person who waits has to be told. */
  sayWaiting(): void
  /** Whether the person does not want to wait. */
  isGivenUp(): boolean
}

const pause = 250

/** The milliseconds after which the person is told. */
const patience = 1000

/**
 * Waits at most `longest` milliseconds for an earlier program that has already closed its window, and takes its place.
 * False when the other one is still in use: it has come to the front.
 */
export async function waitForTurn(port: TurnPort, longest: number): Promise<boolean> {
  if (port.take()) return true
  for (let waited = 0; waited < longest && !port.isGivenUp(); waited += pause) {
    const isEnding = port.isEnding()
    if (waited === patience) port.sayWaiting()
    await port.rest(pause)
    if (port.isGivenUp()) return false
    if (port.take()) return true
    // It may have ended between two looks, so it is checked once more.
    if (!isEnding && !port.isEnding()) return false
  }
  return false
}
