import type { Page } from '@playwright/test'

/** Drops a file on the middle of the window, as a person drags one there; says whether the page kept it from going there. */
export function drop(page: Page, name: string, bytes: Uint8Array): Promise<boolean> {
  const given = { name, base64: Buffer.from(bytes).toString('base64') }
  return page.evaluate(({ name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], name))
    const target = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) ?? document.body
    const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
    return [event('dragover'), event('drop')].map((one) => target.dispatchEvent(one)).every((allowed) => !allowed)
  }, given)
}
