import type { PrintDocument } from '../../../shared/print/blocks'
import type { Rendered, RenderOptions } from './pdf-service'

/** What is asked of the drawing thread; one at a time. */
export interface Job {
  document: PrintDocument
  options: RenderOptions
}

/** `failed` says where a bug struck, for the developer. */
export type JobDone = { done: Rendered } | { failed: string }

/** The kind and place of an error, without its message: that can hold words of the document. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name}${(error.stack ?? '').replace(`${error.name}: ${error.message}`, '')}`
}
