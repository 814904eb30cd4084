import { app } from 'electron'
import { troubleLine, troubleOf } from '../../shared/trouble'

/**
 * Watches for errors in this process that nothing caught, and for processes that end unexpectedly. `onFault` is called
 * after the line is logged.
 */
export function watchProcesses(log: (line: string) => void, onFault: () => void): void {
  const heard = (where: string) => (error: unknown) => {
    log(`${where} ${troubleLine(troubleOf(error))}`)
    onFault()
  }
  process.on('uncaughtException', heard('uncaught'))
  process.on('unhandledRejection', heard('unhandled'))
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log(`the window's process is gone: ${reason} ${exitCode}`)
  )
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log(`${type} is gone: ${reason} ${exitCode}`))
}
