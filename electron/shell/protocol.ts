import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { isOfSystem } from '../services/storage/node-files'
import { appFile } from './app-files'
import { securityHeaders } from './headers'

/** Makes `app:` an origin like that of a secure site; only possible before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Answers `app://coachbook/…` with the built files of the window, and everything else with "not found". */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? appFile(root, url) : null
    if (!file) return notFound()
    try {
      return new Response(new Uint8Array(await readFile(file.path)), {
        headers: { ...securityHeaders, 'Content-Type': file.type }
      })
    } catch (error) {
      if (!isOfSystem(error)) throw error
      return notFound()
    }
  })
}

const notFound = () => new Response(null, { status: 404, headers: securityHeaders })
