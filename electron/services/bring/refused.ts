import type { Refusal } from './job'

/** A file from outside is not read, and why. */
export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}
