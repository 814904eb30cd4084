let pressed = false
let waiting: (() => void)[] = []

function released(): void {
  pressed = false
  // After the click that the release triggers.
  setTimeout(() => {
    const due = waiting
    waiting = []
    for (const run of due) run()
  })
}

globalThis.addEventListener?.('pointerdown', () => (pressed = true), true)
for (const end of ['pointerup', 'pointercancel'] as const) globalThis.addEventListener?.(end, released, true)

/**
 * Runs what moves the page's lines once no mouse button is held. Otherwise the pressed element would move away from
 * under the pointer, and the click would be lost.
 */
export function afterPress(run: () => void): void {
  if (pressed) waiting.push(run)
  else run()
}
