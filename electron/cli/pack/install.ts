import { packLimits, type Resolution, resolutions } from '../../../shared/model/pack'
import { exit } from '../output'
import { withLibrary } from './library'
import { contentsLines, standingLines } from './report'
import { type Answer, type PackCommandServices, readNamed, UsageError } from './services'

export interface InstallOptions {
  library: string
  /** The resolution for every part without one of its own. */
  keepMine?: boolean
  takeTheirs?: boolean
  keepBoth?: boolean
  /** Resolutions of single parts, such as `form-id=take-theirs` or `framework:id=keep-both`. */
  resolve: readonly string[]
}

function general({ keepMine, takeTheirs, keepBoth }: InstallOptions): Resolution | null {
  const chosen: Resolution[] = [
    ...(keepMine ? (['keep-mine'] as const) : []),
    ...(takeTheirs ? (['take-theirs'] as const) : []),
    ...(keepBoth ? (['keep-both'] as const) : [])
  ]
  if (chosen.length > 1) throw new UsageError('Choose one of --keep-mine, --take-theirs and --keep-both.')
  return chosen[0] ?? null
}

function single(text: string): [part: string, resolution: Resolution] {
  const [part = '', word = ''] = text.split('=')
  const resolution = resolutions.find((known) => known === word)
  if (part === '' || !resolution)
    throw new UsageError(
      `--resolve takes the id of a form (framework:ID, guide:ID) and ${resolutions.join(', ')}: north-plan=keep-both`
    )
  return [part, resolution]
}

/** Installs a pack in a library. Every part that was changed there needs a resolution. */
export async function install(services: PackCommandServices, file: string, options: InstallOptions): Promise<Answer> {
  const [all, each] = [general(options), Object.fromEntries(options.resolve.map(single))]
  const bytes = await readNamed(services, file, packLimits.file)
  return withLibrary(services, options.library, async ({ packs, library }): Promise<Answer> => {
    const { choice, pack } = await packs.open(bytes)
    const chosen = Object.fromEntries(
      pack.conflicts.flatMap(({ key }) => {
        const resolution = each[key] ?? all
        return resolution ? [[key, resolution]] : []
      })
    )
    const undecided = pack.conflicts.filter(({ key }) => !Object.hasOwn(chosen, key))
    if (pack.obstacle === null && undecided.length > 0)
      return {
        code: exit.refused,
        lines: [
          ...standingLines(pack, services.words).slice(1),
          'Nothing was installed. Add --keep-mine, --take-theirs or --keep-both, or --resolve for each part.'
        ],
        data: { conflicts: pack.conflicts }
      }
    const { info, signature } = await packs.install(choice, chosen)
    return {
      code: exit.done,
      lines: [...contentsLines(pack), '', `Installed ${info.id} ${info.version} in ${library.folder}`],
      data: { id: info.id, version: info.version, signature, resolutions: chosen }
    }
  })
}
