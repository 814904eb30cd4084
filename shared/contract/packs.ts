import { z } from 'zod'
import { Notice } from '../model/notice'
import {
  ConflictKey,
  type InspectedPack,
  type MadePack,
  PackChoice,
  PackInfo,
  type PackSummary,
  packLimits,
  Resolution
} from '../model/pack'
import { GivenName, Id, Moment, Slug, Text } from '../model/scalars'
import { Paper } from '../model/settings'
import { Fingerprint, Passphrase, passphraseLimits } from '../model/trainer'
import { trusted } from '../model/trusted'
import type { PackDifferences } from '../rules/pack-diff'
import { none, Page, SavedFile, Undoable } from './shapes'

const OfTrainer = z.object({ fingerprint: Fingerprint })

/** The passphrase of an existing key, right or wrong. */
const GivenPassphrase = z.string().max(passphraseLimits.most)

/** The bytes of a pack, no more than are read. */
const PackBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= packLimits.file)

interface ChosenPack {
  choice: Id
  name: string
  pack: InspectedPack
}

/** Packs, and the trainers who sign them. */
export const packsCalls = {
  'packs.list': { input: none, output: trusted<PackSummary[]>() },
  /** Asks for a `.coachpack` and reads it; nothing is installed. `choice` names it in the other calls. */
  'packs.choose': { input: none, output: trusted<ChosenPack | null>() },
  /** As `packs.choose`, for a file that was dropped on the window: bytes and a name, never a path. */
  'packs.read': { input: z.object({ name: z.string().max(1000), bytes: PackBytes }), output: trusted<ChosenPack>() },
  /** Inspects a chosen pack again: its signer may be trusted by now. */
  'packs.inspect': { input: z.object({ choice: Id }), output: trusted<InspectedPack>() },
  /** What the chosen pack changes, compared with the library or with another chosen pack. */
  'packs.diff': {
    input: z.object({ choice: Id, before: Id.nullable() }),
    output: trusted<PackDifferences>()
  },
  /** A template of the pack beside the one that it would replace: the library's, or the manager's own. */
  'packs.differencePages': {
    input: z.object({ choice: Id, template: Slug, beside: z.enum(['installed', 'own']), paper: Paper }),
    output: z.object({ before: Page.nullable(), after: Page })
  },
  /** `resolutions`: what becomes of the manager's own version, by the key of each conflict. */
  'packs.install': {
    input: z.object({ choice: Id, resolutions: z.record(ConflictKey, Resolution) }),
    output: trusted<PackSummary>()
  },
  'packs.remove': { input: z.object({ id: Slug }), output: Undoable },
  'packs.restore': { input: Undoable, output: none },
  /** The packs that were made here, as a starting point for their next versions. */
  'packs.made': { input: none, output: trusted<MadePack[]>() },
  /** Packs what is published, signs it if a key is named, and asks where to save the file. */
  'packs.export': {
    input: z.object({
      info: PackInfo,
      ...PackChoice.shape,
      notes: Text,
      key: z.object({ fingerprint: Fingerprint, passphrase: GivenPassphrase }).nullable()
    }),
    output: SavedFile.nullable()
  },
  'trainer.list': {
    input: none,
    output: z.object({
      /** Keys in this library that can sign packs. */
      keys: z.array(z.object({ fingerprint: Fingerprint, name: z.string(), madeAt: Moment })),
      /** Trainers whose cards are trusted. */
      trusted: z.array(z.object({ fingerprint: Fingerprint, name: z.string(), trustedAt: Moment })),
      notices: z.array(Notice)
    })
  },
  'trainer.create': {
    input: z.object({ name: GivenName, passphrase: Passphrase }),
    output: z.object({ fingerprint: Fingerprint })
  },
  /** Asks where to save the public card of a key. */
  'trainer.exportCard': { input: OfTrainer, output: SavedFile.nullable() },
  /** Asks where to save a copy of a key, which stays sealed with its passphrase; no existing file is overwritten. */
  'trainer.backUpKey': { input: OfTrainer.extend({ passphrase: GivenPassphrase }), output: SavedFile.nullable() },
  /** Asks for a file with a key and reads it; only `trainer.bringInKey` adds it to the library. */
  'trainer.chooseKey': {
    input: none,
    output: z.object({ choice: Id, name: z.string(), fingerprint: Fingerprint, known: z.boolean() }).nullable()
  },
  /** Adds the chosen key to the library. */
  'trainer.bringInKey': { input: z.object({ choice: Id, passphrase: GivenPassphrase }), output: none },
  /** Removes a key from the library for good. */
  'trainer.removeKey': { input: OfTrainer, output: none },
  /** Asks for a card and reads it; only `trainer.trust` makes it trusted. */
  'trainer.importCard': {
    input: none,
    output: z.object({ choice: Id, name: z.string(), fingerprint: Fingerprint, trusted: z.boolean() }).nullable()
  },
  /** Trusts a card that was chosen, or the signer of a pack that was chosen. */
  'trainer.trust': { input: z.object({ choice: Id }), output: none },
  /** Stops trusting a card, which stays available as a choice to be trusted again. */
  'trainer.distrust': { input: OfTrainer, output: z.object({ choice: Id }) }
} as const
