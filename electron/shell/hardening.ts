import { app, type Session, type WebContents } from 'electron'
import { appOrigin } from '../ipc/sender'

/** What a page may load besides the application's own files: pictures made in the page. */
const madeInThePage = ['blob:', 'data:']

/** Hardens the process; to be called before the application is ready. Each point is answered in docs/security.md. */
export function hardenProcess(): void {
  // `enableSandbox` takes `--no-sandbox` away, which root needs: without it each child process dies and is started again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // WebRTC knows neither the content security policy nor web requests: without these two it reaches servers by itself.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/** Keeps a page where it is: no navigation, no second window, no web view. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Denies a session all permissions, downloads and requests that are not for the application's own files. */
export async function hardenSession(session: Session, { development }: { development: boolean }): Promise<void> {
  const allowed = [`${appOrigin}/`, ...madeInThePage, ...(development ? ['devtools:'] : [])]
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !allowed.some((start) => url.startsWith(start)) })
  )
  session.on('will-download', (event) => event.preventDefault())
  // Otherwise Chromium fetches a dictionary from a server at the first text field.
  session.setSpellCheckerEnabled(false)
  // Otherwise a network's automatic proxy settings are looked up and fetched.
  await session.setProxy({ mode: 'direct' })
}
