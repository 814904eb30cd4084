import { spawn } from 'node:child_process'

/** Whether a window can be shown; only Linux can lack a display server. */
export function hasDisplay(platform: string, environment: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/** An invisible display, with the name to put into DISPLAY. */
export interface HiddenDisplay {
  name: string
  stop(): void
}

/** Starts Xvfb on a free display. Xvfb chooses the number itself, so that two test runs never use the same one. */
export async function startHiddenDisplay(): Promise<HiddenDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  const stop = () => {
    server.kill()
  }
  process.once('exit', stop)
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
    server.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
  })
  return { name: `:${number}`, stop }
}
