import { z } from 'zod'

const Rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
export type Rectangle = z.infer<typeof Rectangle>

/** Where the window was when it was last closed. */
export const WindowPlace = z.object({ bounds: Rectangle, maximized: z.boolean() })
export type WindowPlace = z.infer<typeof WindowPlace>

export const smallest = { width: 900, height: 600 } as const
const usual = { width: 1280, height: 820 } as const

/** How much of the title bar must be visible to grab the window and move it. */
const grip = { width: 120, height: 40 }

const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)

/** Whether a person can reach the upper edge of the window on this screen. */
const reachable = (bounds: Rectangle, screen: Rectangle) =>
  overlap(bounds.x, bounds.width, screen.x, screen.width) >= grip.width &&
  bounds.y >= screen.y &&
  bounds.y + grip.height <= screen.y + screen.height

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))

const fitted = ({ x, y, width, height }: Rectangle, screen: Rectangle): Rectangle => ({
  x,
  y,
  width: between(smallest.width, width, screen.width),
  height: between(smallest.height, height, screen.height)
})

/** The size of a window, and its place if that is still on a screen: the screen that it was on may be gone. */
export function placeFor(
  last: WindowPlace | null,
  screens: readonly Rectangle[]
): { width: number; height: number; x?: number; y?: number } {
  if (!last) return usual
  for (const screen of screens) {
    const place = fitted(last.bounds, screen)
    if (reachable(place, screen)) return place
  }
  return usual
}
