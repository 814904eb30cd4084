import { basename } from 'node:path'
import { refuse } from '../../../shared/commands/command'
import type { CallOutput } from '../../../shared/contract'
import { packLimits } from '../../../shared/model/pack'
import type { Paper } from '../../../shared/model/settings'
import type { Template } from '../../../shared/model/template'
import { readChosen, saveFile } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import { unlessRefused } from '../../services/storage/refusal'
import type { TemplatePages } from '../../services/templates/pages'
import { unlock } from '../../services/trainer/key'
import type { KnownFiles } from '../known-files'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

type PackCalls =
  | 'packs.list'
  | 'packs.choose'
  | 'packs.read'
  | 'packs.inspect'
  | 'packs.diff'
  | 'packs.differencePages'
  | 'packs.install'
  | 'packs.remove'
  | 'packs.restore'
  | 'packs.made'
  | 'packs.export'

interface PackServices {
  session: LibrarySession
  forms: TemplatePages
  dialogs: Dialogs
  files: Files
  known: KnownFiles
}

export function packHandlers(services: PackServices): Pick<Handlers, PackCalls> {
  const { session, forms, dialogs, files, known } = services
  const packs = () => session.opened().packs
  const draw = (template: Template, paper: Paper) => forms.draw(template, 'sample', paper)

  async function choose(): Promise<CallOutput<'packs.choose'>> {
    const path = await dialogs.openFile('pack')
    if (path === null) return null
    const size = (await unlessRefused(files.look(path), null))?.size ?? 0
    refuse(size > packLimits.file, 'pack.too-large', { limit: packLimits.file / 2 ** 20 })
    const opened = await packs().open(await readChosen(files, path, packLimits.file))
    return { ...opened, name: basename(path) }
  }

  return {
    'packs.list': () => packs().list(),
    'packs.choose': choose,
    'packs.read': async ({ name, bytes }) => ({ ...(await packs().open(bytes)), name }),
    'packs.inspect': ({ choice }) => packs().inspect(choice),
    'packs.diff': ({ choice, before }) => packs().differences(choice, before),
    'packs.differencePages': async ({ choice, template, beside, paper }) => {
      const { before, after } = packs().beside(choice, template, beside)
      return { before: before && (await draw(before, paper)), after: await draw(after, paper) }
    },
    'packs.install': ({ choice, resolutions }) => packs().install(choice, resolutions),
    'packs.remove': async ({ id }) => ({ undo: await packs().remove(id) }),
    'packs.restore': async ({ undo }) => {
      await packs().restore(undo)
      return {}
    },
    'packs.made': () => packs().made(),
    'packs.export': async ({ key: chosen, ...order }) => {
      const trainer = chosen && session.opened().trainers.key(chosen.fingerprint)
      const signer = chosen && trainer && { card: trainer.card, key: await unlock(trainer, chosen.passphrase) }
      const bytes = await packs().make(order, signer)
      const wanted = await dialogs.saveFile('pack', `${order.info.id}-${order.info.version}.coachpack`)
      if (wanted === null) return null
      const path = await saveFile(files, wanted, bytes, '.coachpack')
      return { file: known.keep(path), name: basename(path) }
    }
  }
}
