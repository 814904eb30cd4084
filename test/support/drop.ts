import type { Page } from '@playwright/test'

/**
 * Drops files on the middle of the window, as a user drags them there; returns whether the page prevented navigation to
 * them.
 */
export function dropAll(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<boolean> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  return page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of all)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
    const target = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) ?? document.body
    const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
    return [event('dragover'), event('drop')].map((one) => target.dispatchEvent(one)).every((allowed) => !allowed)
  }, given)
}

export const drop = (page: Page, name: string, bytes: Uint8Array): Promise<boolean> => dropAll(page, [{ name, bytes }])
