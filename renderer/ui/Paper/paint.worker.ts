import { Painter } from './paint'
import type { Painted, PaintJob } from './painting'

/** The worker that paints pages, so that typing never waits for one. */

const painter = new Painter()

function paint({ picture, pixels }: PaintJob): ImageBitmap[] {
  return picture.sheets.map((sheet) => {
    const canvas = new OffscreenCanvas(pixels, Math.round((sheet.height / sheet.width) * pixels))
    const ground = canvas.getContext('2d', { alpha: false })
    if (!ground) throw new Error('there is no canvas to paint on')
    painter.paint(ground, picture, sheet, pixels)
    return canvas.transferToImageBitmap()
  })
}

self.addEventListener('message', ({ data }: MessageEvent<PaintJob>) => {
  const answer = (painted: Painted, transfer: Transferable[]) => self.postMessage(painted, { transfer })
  try {
    const sheets = paint(data)
    answer({ sheets }, sheets)
  } catch (error) {
    // An answer, so that the window does not wait for sheets that will not come; there it goes into the log.
    answer({ fault: error instanceof Error ? error : new Error('the page was not painted') }, [])
  }
})
