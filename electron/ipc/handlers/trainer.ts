import { basename } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { fileName } from '../../services/export/file-name'
import { readChosen, saveFile, saveUnique } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import { readCard, readKey, writtenCard, writtenKey } from '../../services/trainer/card-file'
import type { KnownFiles } from '../known-files'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

type TrainerCalls =
  | 'trainer.list'
  | 'trainer.create'
  | 'trainer.exportCard'
  | 'trainer.backUpKey'
  | 'trainer.chooseKey'
  | 'trainer.bringInKey'
  | 'trainer.removeKey'
  | 'trainer.importCard'
  | 'trainer.trust'
  | 'trainer.distrust'

interface TrainerServices {
  session: LibrarySession
  dialogs: Dialogs
  files: Files
  known: KnownFiles
}

/** The largest card or key, in bytes; it has only a few lines of facts. */
export const largestCard = 64 * 1024

export function trainerHandlers(services: TrainerServices): Pick<Handlers, TrainerCalls> {
  const { session, dialogs, files, known } = services
  const trainers = () => session.opened().trainers

  return {
    'trainer.list': () => trainers().list(),
    'trainer.create': async (trainer) => {
      const { card } = await trainers().create(trainer)
      return { fingerprint: card.fingerprint }
    },
    'trainer.exportCard': async ({ fingerprint }) => {
      const { card } = trainers().key(fingerprint)
      const wanted = await dialogs.saveFile('card', fileName([card.name], '.coachcard'))
      if (wanted === null) return null
      const path = await saveFile(files, wanted, writtenCard(card), '.coachcard')
      return { file: known.keep(path), name: basename(path) }
    },
    'trainer.backUpKey': async ({ fingerprint, passphrase }) => {
      const key = await trainers().backUp(fingerprint, passphrase)
      const wanted = await dialogs.saveFile('key', fileName([key.card.name], '.coachkey'))
      if (wanted === null) return null
      const path = await saveUnique(files, wanted, writtenKey(key), '.coachkey')
      return { file: known.keep(path), name: basename(path) }
    },
    'trainer.chooseKey': async () => {
      const path = await dialogs.openFile('key')
      if (path === null) return null
      return trainers().chooseKey(readKey(basename(path), await readChosen(files, path, largestCard)))
    },
    'trainer.bringInKey': async ({ choice, passphrase }) => {
      await trainers().bringIn(choice, passphrase)
      return {}
    },
    'trainer.removeKey': async ({ fingerprint }) => {
      await trainers().removeKey(fingerprint)
      return {}
    },
    'trainer.importCard': async () => {
      const path = await dialogs.openFile('card')
      if (path === null) return null
      return trainers().choose(readCard(basename(path), await readChosen(files, path, largestCard)))
    },
    'trainer.trust': async ({ choice }) => {
      const card = trainers().chosen(choice) ?? session.opened().packs.signer(choice)
      if (!card) throw new RuleError('trainer.no-choice')
      await trainers().trust(card)
      return {}
    },
    'trainer.distrust': async ({ fingerprint }) => ({ choice: await trainers().distrust(fingerprint) })
  }
}
