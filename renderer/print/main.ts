import { printablePages } from '../ui/Paper/print'
import './print.css'

declare global {
  interface Window {
    showPages: (pdfs: readonly string[], title: string) => Promise<number>
  }
}

/** Shows the pages of PDFs in base64, one after the other, one picture for each page; gives their number once all of them can be printed. */
window.showPages = async (pdfs, title) => {
  document.title = title
  const pictures: string[] = []
  for (const pdf of pdfs) {
    const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))
    pictures.push(...(await printablePages(bytes)))
  }
  const images = pictures.map((source) => {
    const image = new Image()
    image.src = source
    return image
  })
  document.body.replaceChildren(...images)
  await Promise.all(images.map((image) => image.decode()))
  return images.length
}
