import type { Sender } from './port'

/** The origin from which the window's files are served; nothing else is Coachbook. */
export const appOrigin = 'app://coachbook'

/**
 * Whether an address belongs to the application. The whole origin is compared: a prefix would also accept
 * `app://coachbook.evil`.
 */
export function isAppAddress(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address)
    return `${protocol}//${host}` === appOrigin && username === '' && password === ''
  } catch {
    return false
  }
}

/** Trusts the main frame of a page that main itself opened, while it shows the application. */
export const trusts =
  (isOpenPage: (page: number) => boolean) =>
  ({ page, url, isMainFrame }: Sender): boolean =>
    isMainFrame && isAppAddress(url) && isOpenPage(page)
