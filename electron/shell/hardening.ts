import { app, type Session, type WebContents, webContents } from 'electron'
import type { NetworkLook } from '../../shared/model/network'
import type { Walls } from '../ipc/ports'
import { appOrigin } from '../ipc/sender'
import { contentSecurityPolicy } from './headers'
import { webPreferences } from './web-preferences'

/** What a page may load besides the application's own files: pictures that were made in the page. */
const madeInThePage = ['blob:', 'data:']

const noNames = 'MAP * ~NOTFOUND'
const noLines = 'disable_non_proxied_udp'

/** How often something was refused since the start. */
export type Refused = NetworkLook['refused']

export const nothingRefused = (): Refused => ({ requests: 0, pages: 0, permissions: 0, downloads: 0 })

/** Hardens the process; call it before the application is ready. Each point is explained in docs/security.md. */
export function hardenProcess(refused: Refused): void {
  // `enableSandbox` removes `--no-sandbox`, which root needs: without that switch each child process would end and be
  // started again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // WebRTC ignores the content security policy and web request filters: without these two switches it could reach
  // servers.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', noLines)
  app.commandLine.appendSwitch('host-resolver-rules', noNames)
  app.on('web-contents-created', (_event, contents) => confine(contents, refused))
}

/** Keeps a page where it is: no navigation, no second window, no web view. */
function confine(contents: WebContents, refused: Refused): void {
  const refuse = (event: { preventDefault(): void }) => {
    refused.pages += 1
    event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  // The main frame was already counted when it was about to navigate.
  contents.on('will-frame-navigate', (event) => (event.isMainFrame ? event.preventDefault() : refuse(event)))
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    refused.pages += 1
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy(noLines)
}

/** Denies a session all permissions, downloads and requests, except requests for the application's own files. */
export async function hardenSession(
  session: Session,
  { development, refused }: { development: boolean; refused: Refused }
): Promise<void> {
  const allowed = [`${appOrigin}/`, ...madeInThePage, ...(development ? ['devtools:'] : [])]
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    refused.permissions += 1
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !allowed.some((start) => url.startsWith(start))
    if (cancel) refused.requests += 1
    answer({ cancel })
  })
  session.on('will-download', (event) => {
    refused.downloads += 1
    event.preventDefault()
  })
  // Otherwise Chromium downloads a dictionary at the first text field.
  session.setSpellCheckerEnabled(false)
  // Otherwise the network's automatic proxy settings would be looked up and downloaded.
  await session.setProxy({ mode: 'direct' })
}

/**
 * What the running program would need to send something (N-8). `hardenSession` has blocked requests before there was a
 * window; everything else is asked of Electron.
 */
export const createWalls = (session: Session, refused: Refused): Walls => ({
  async look() {
    const pages = webContents.getAllWebContents().filter((contents) => !contents.getURL().startsWith('devtools:'))
    // Every page is made with these preferences; a test checks the running pages.
    const { sandbox, contextIsolation, nodeIntegration } = webPreferences('', { development: false })
    return {
      open: {
        requests: !contentSecurityPolicy.includes("connect-src 'none'"),
        names: app.commandLine.getSwitchValue('host-resolver-rules') !== noNames,
        lines: pages.some((contents) => contents.getWebRTCIPHandlingPolicy() !== noLines),
        proxies: (await session.resolveProxy('https://coachbook.invalid/')) !== 'DIRECT',
        system: !sandbox || !contextIsolation || nodeIntegration === true,
        fetches: session.isSpellCheckerEnabled()
      },
      refused: { ...refused }
    }
  }
})
