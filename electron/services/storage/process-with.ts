import { isOfSystem } from './node-files'

/** Whose the process with an id is that runs on this computer now; `none`: there is none. */
export function processWith(pid: number): 'ours' | 'of-others' | 'none' {
  try {
    process.kill(pid, 0)
    return 'ours'
  } catch (error) {
    if (!isOfSystem(error)) throw error
    return error.code === 'EPERM' ? 'of-others' : 'none'
  }
}
