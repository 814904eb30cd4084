import { printablePages } from '../ui/Paper/print'
import './print.css'

declare global {
  interface Window {
    showPages: (pdf: string, title: string) => Promise<number>
  }
}

/** Shows the pages of a PDF in base64, one picture for each; gives their number once all of them can be printed. */
window.showPages = async (pdf, title) => {
  document.title = title
  const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))
  const pictures = await printablePages(bytes)
  const images = pictures.map((source) => {
    const image = new Image()
    image.src = source
    return image
  })
  document.body.replaceChildren(...images)
  await Promise.all(images.map((image) => image.decode()))
  return images.length
}
