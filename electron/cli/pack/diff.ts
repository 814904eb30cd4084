import { resolve } from 'node:path'
import { packLimits } from '../../../shared/model/pack'
import { differenceWords } from '../../../shared/rules/difference-words'
import { type ComparedPack, type FileDifference, packDifferences } from '../../../shared/rules/pack-diff'
import type { Difference } from '../../../shared/rules/template-diff'
import { infoOf } from '../../services/packs/contents'
import { readPack } from '../../services/packs/read-pack'
import { readSourceFolder } from '../../services/packs/source-folder'
import { exit, quoted } from '../output'
import { type Answer, type PackCommandServices, readNamed } from './services'

/** A `.coachpack`, or the folder of one. */
async function comparedFrom(services: PackCommandServices, name: string): Promise<ComparedPack> {
  if ((await services.files.look(resolve(name)))?.kind === 'folder') {
    const { source, content } = await readSourceFolder(services.files, resolve(name))
    return { info: source.info, content }
  }
  const { manifest, content } = await readPack(await readNamed(services, name, packLimits.file))
  return { info: infoOf(manifest), content }
}

const states = { added: 'new', removed: 'removed', changed: 'changed', same: 'same' }

const versions = ({ before, after }: FileDifference) =>
  [before, after]
    .flatMap((version, index) => (version && (index === 0 || version !== before) ? [version] : []))
    .join(' → ')

/** Says in words what changed from one pack to another, file by file. */
export async function diff(services: PackCommandServices, before: string, after: string): Promise<Answer> {
  const found = packDifferences(await comparedFrom(services, before), await comparedFrom(services, after))
  const { t } = services.words
  const said = (changes: readonly Difference[], indent: string) =>
    changes.map((change) => `${indent}${differenceWords(change, t)}`)
  const files = [...found.templates, ...found.frameworks, ...found.guides, ...found.help].filter(
    ({ state }) => state !== 'same'
  )
  const lines = [
    ...(found.before && found.before.version !== found.after.version
      ? [`Version ${found.before.version} → ${found.after.version}`]
      : []),
    ...said(found.about, ''),
    ...files.flatMap((file) => [
      `${quoted(file.title)} (${[states[file.state], versions(file)].filter((part) => part !== '').join(', ')})`,
      ...said(file.changes, '  ')
    ]),
    ...(found.notes === 'changed' ? ['The notes changed.'] : [])
  ]
  const same = lines.length === 0
  return {
    code: same ? exit.done : exit.refused,
    lines: same ? ['No differences.'] : lines,
    data: { differences: !same, ...found }
  }
}
