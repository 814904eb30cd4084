/** A page as it is printed; `number` counts from 1. */
export interface DrawnPage {
  number: number
  canvas: HTMLCanvasElement
}
