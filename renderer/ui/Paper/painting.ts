import type { Picture } from '../../../shared/print/picture'

/** A picture for the worker that paints; each sheet is `pixels` wide. */
export interface PaintJob {
  picture: Picture
  pixels: number
}

/** The sheets, or why they could not be painted. */
export type Painted = { sheets: ImageBitmap[] } | { fault: Error }
