import type { Refusal } from './job'

/** Why a file from outside is not read. */
export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}
