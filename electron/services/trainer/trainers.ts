import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { PackManifest, PackSignature, SignatureState } from '../../../shared/model/pack'
import type { Id, Moment } from '../../../shared/model/scalars'
import { type Fingerprint, type TrainerCard, TrainerKey, TrustedCard } from '../../../shared/model/trainer'
import type { Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import { isSoundCard, isSoundSigning } from './card'
import { createTrainerKey, unlock } from './key'

const KeptKey = z.object({ schemaVersion: z.literal(1), key: TrainerKey })

/** The keys of a library that sign packs, and the cards of trusted trainers. */
export interface Trainers {
  list(): CallOutput<'trainer.list'>
  create(trainer: { name: string; passphrase: string }): Promise<TrainerKey>
  /** Throws a `RuleError` when there is no such key. */
  key(fingerprint: Fingerprint): TrainerKey
  /**
   * A key as it is stored, to be copied. Throws a `RuleError` when the passphrase does not open it, because such a copy
   * would be useless.
   */
  backUp(fingerprint: Fingerprint, passphrase: string): Promise<TrainerKey>
  /** Keeps the key of a file until it is brought in, or not. `known`: it is in the library already. */
  chooseKey(key: TrainerKey): { choice: Id; name: string; fingerprint: Fingerprint; known: boolean }
  /**
   * Adds a chosen key to the library. Throws a `RuleError` when the passphrase does not open it, or it is there
   * already.
   */
  bringIn(choice: Id, passphrase: string): Promise<TrainerKey>
  /** Removes a key from the library for good. What was signed with it stays signed. */
  removeKey(fingerprint: Fingerprint): Promise<void>
  /** Keeps a card until it is trusted, or not. */
  choose(card: TrainerCard): { choice: Id; name: string; fingerprint: Fingerprint; trusted: boolean }
  chosen(choice: Id): TrainerCard | undefined
  trust(card: TrainerCard): Promise<void>
  /** Stops trusting a card; returns the id under which it is kept as a choice, so that it can be trusted again. */
  distrust(fingerprint: Fingerprint): Promise<Id>
  /** How far this library trusts a signature. */
  stateOf(signature: PackSignature, manifest: PackManifest): SignatureState
}

interface TrainersOptions {
  files: Files
  /** The library's folder. */
  folder: string
  now(): Moment
  writable: boolean
}

/** How far a signature is trusted, given these trusted cards. A known trainer is named as on the trusted card. */
export function signatureState(
  signature: PackSignature,
  manifest: PackManifest,
  trusted: (fingerprint: Fingerprint) => TrainerCard | undefined
): SignatureState {
  if (signature.found === 'none') return { state: 'unsigned' }
  if (signature.found === 'damaged' || !isSoundSigning(signature.signing, manifest)) return { state: 'damaged' }
  const { card } = signature.signing
  const known = trusted(card.fingerprint)
  return { state: known ? 'known' : 'unknown', name: known?.name ?? card.name, fingerprint: card.fingerprint }
}

/** Throws a `RuleError` when a passphrase does not open a key. */
async function refuseUnopened(key: TrainerKey, passphrase: string): Promise<void> {
  try {
    await unlock(key, passphrase)
  } catch (error) {
    throw error instanceof RuleError ? new RuleError('trainer.not-opened') : error
  }
}

/** Opens `trainer/` of a library. Files that cannot be read become notices. */
export async function createTrainers({ files, folder, now, writable }: TrainersOptions): Promise<Trainers> {
  const common = { files, version: 1, now, writable }
  const keys = await JsonFolder.open({
    ...common,
    folder: join(folder, 'trainer', 'keys'),
    schema: KeptKey,
    nameOf: ({ key }) => key.card.fingerprint
  })
  const cards = await JsonFolder.open({
    ...common,
    folder: join(folder, 'trainer', 'trusted'),
    schema: TrustedCard,
    nameOf: ({ card }) => card.fingerprint
  })
  const choices = new Map<Id, TrainerCard>()
  const chosenKeys = new Map<Id, TrainerKey>()

  /** A trusted card, including the manager's own. A file that was changed on the disk is no longer trusted. */
  function trusted(fingerprint: Fingerprint): TrainerCard | undefined {
    const card = cards.get(fingerprint)?.card ?? keys.get(fingerprint)?.key.card
    return card && isSoundCard(card) ? card : undefined
  }

  function keep(card: TrainerCard): Id {
    const choice = newId()
    choices.set(choice, card)
    return choice
  }

  function heldKey(fingerprint: Fingerprint): TrainerKey {
    const kept = keys.get(fingerprint)
    if (!kept) throw new RuleError('trainer.no-key')
    return kept.key
  }

  return {
    list: () => ({
      keys: keys.all().map(({ key: { card, madeAt } }) => ({ fingerprint: card.fingerprint, name: card.name, madeAt })),
      trusted: cards
        .all()
        .map(({ card, trustedAt }) => ({ fingerprint: card.fingerprint, name: card.name, trustedAt })),
      notices: [...keys.notices, ...cards.notices]
    }),
    async create({ name, passphrase }) {
      const key = await createTrainerKey(name, passphrase, now())
      await keys.put({ schemaVersion: 1, key })
      return key
    },
    key: heldKey,
    async backUp(fingerprint, passphrase) {
      const key = heldKey(fingerprint)
      await refuseUnopened(key, passphrase)
      return key
    },
    chooseKey(key) {
      const { name, fingerprint } = key.card
      const choice = newId()
      chosenKeys.set(choice, key)
      return { choice, name, fingerprint, known: keys.get(fingerprint) !== undefined }
    },
    async bringIn(choice, passphrase) {
      const key = chosenKeys.get(choice)
      if (!key) throw new RuleError('trainer.no-key-choice')
      if (keys.get(key.card.fingerprint)) throw new RuleError('trainer.key-here', { name: key.card.name })
      await refuseUnopened(key, passphrase)
      await keys.put({ schemaVersion: 1, key })
      chosenKeys.delete(choice)
      return key
    },
    async removeKey(fingerprint) {
      heldKey(fingerprint)
      await keys.remove(fingerprint)
    },
    choose(card) {
      const { name, fingerprint } = card
      return { choice: keep(card), name, fingerprint, trusted: trusted(fingerprint) !== undefined }
    },
    chosen: (choice) => choices.get(choice),
    trust: (card) => cards.put({ schemaVersion: 1, trustedAt: now(), card }),
    async distrust(fingerprint) {
      const card = cards.get(fingerprint)?.card
      if (!card) throw new RuleError('trainer.not-trusted')
      await cards.remove(fingerprint)
      return keep(card)
    },
    stateOf: (signature, manifest) => signatureState(signature, manifest, trusted)
  }
}
