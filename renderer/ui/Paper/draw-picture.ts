import type { Picture } from '../../../shared/print/picture'
import { Queue } from '../../../shared/queue'
import type { DrawnPage } from './drawn-page'
import type { Painted, PaintJob } from './painting'

let painter: Worker | undefined

/** Has the worker paint; one picture at a time, because its answers have no id. */
function paint(job: PaintJob): Promise<Painted> {
  painter ??= new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module' })
  const thread = painter
  return new Promise((resolve) => {
    const done = (painted: Painted) => {
      thread.onmessage = null
      thread.onerror = null
      resolve(painted)
    }
    thread.onmessage = ({ data }: MessageEvent<Painted>) => done(data)
    thread.onerror = () => {
      // A worker that crashed is not used again.
      painter = undefined
      thread.terminate()
      done({ fault: new Error('the painter crashed') })
    }
    thread.postMessage(job)
  })
}

/** Paints one sheet after the other; a sheet that is no longer wanted when its turn comes is skipped. */
const queue = new Queue()

function shown(sheet: ImageBitmap, number: number): DrawnPage {
  const canvas = document.createElement('canvas')
  canvas.width = sheet.width
  canvas.height = sheet.height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet)
  return { number, canvas }
}

/** Draws every sheet of a picture, `pixels` wide (device pixels). Null when the signal fired before all were drawn. */
export async function drawPicture(picture: Picture, pixels: number, signal: AbortSignal): Promise<DrawnPage[] | null> {
  const painted = await queue.run(() => (signal.aborted ? null : paint({ picture, pixels: Math.round(pixels) })))
  if (!painted || signal.aborted) return null
  if ('fault' in painted) throw painted.fault
  return painted.sheets.map((sheet, index) => shown(sheet, index + 1))
}
