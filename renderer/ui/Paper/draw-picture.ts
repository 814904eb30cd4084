import type { Picture } from '../../../shared/print/picture'
import { Queue } from '../../../shared/queue'
import type { DrawnPage } from './drawn-page'
import type { Painted, PaintJob } from './painting'

let painter: Worker | undefined

/** Has the thread paint; one picture at a time, as its answers carry no name. */
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
      // A thread that broke is not asked again.
      painter = undefined
      thread.terminate()
      done({ failed: true })
    }
    thread.postMessage(job)
  })
}

/** One sheet after the other; what is not wanted any more by its turn is passed over. */
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
  if ('failed' in painted) throw new Error('the page was not painted')
  return painted.sheets.map((sheet, index) => shown(sheet, index + 1))
}
