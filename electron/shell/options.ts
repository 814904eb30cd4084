import { resolve } from 'node:path'

/** The options of a start: another library folder, and another folder for the program's own files. */
export interface Options {
  library: string | null
  userData: string | null
}

/**
 * The value of `--name=value`. Nothing else is interpreted, because Chromium's own switches are among the arguments.
 */
function option(args: readonly string[], name: string): string | null {
  const value = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  return value ? resolve(value) : null
}

export const readOptions = (args: readonly string[], environment: NodeJS.ProcessEnv): Options => ({
  library: option(args, 'library') ?? (environment.COACHBOOK_LIBRARY ? resolve(environment.COACHBOOK_LIBRARY) : null),
  userData: option(args, 'user-data-dir')
})
