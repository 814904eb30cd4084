import type { Sender } from './port'

/** Where the window's files are served from; nothing else is Coachbook. */
export const appOrigin = 'app://coachbook'

/** Whether an address belongs to the application. The whole origin is compared: a prefix would let `app://coachbook.evil` in. */
export function isAppAddress(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address)
    return `${protocol}//${host}` === appOrigin && username === '' && password === ''
  } catch {
    return false
  }
}

/** Trusts the main frame of a page that main opened itself, while it shows the application. */
export const trusts =
  (isOpenPage: (page: number) => boolean) =>
  ({ page, url, isMainFrame }: Sender): boolean =>
    isMainFrame && isAppAddress(url) && isOpenPage(page)
