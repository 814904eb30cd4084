/** What waiting for an earlier start needs from the system. */
export interface TurnPort {
  /** Takes the place of the only start; false while another has it, which is told. */
  take(): boolean
  /** Whether the other one has closed its window and only saves what is left. */
  isEnding(): boolean
  rest(milliseconds: number): Promise<void>
  /** Called when it takes so long that somebody who waits has to be told. */
  sayWaiting(): void
  /** Whether the person will not wait. */
  isGivenUp(): boolean
}

const pause = 250

/** From here on the wait is said. */
const patience = 1000

/**
 * Waits for an earlier start that has closed its window already, `longest` milliseconds at most, and takes its place. False
 * where the other one is still there for the person: it has come to the front.
 */
export async function waitForTurn(port: TurnPort, longest: number): Promise<boolean> {
  if (port.take()) return true
  for (let waited = 0; waited < longest && !port.isGivenUp(); waited += pause) {
    const isEnding = port.isEnding()
    if (waited === patience) port.sayWaiting()
    await port.rest(pause)
    if (port.isGivenUp()) return false
    if (port.take()) return true
    // One that ended between two looks is asked once more.
    if (!isEnding && !port.isEnding()) return false
  }
  return false
}
