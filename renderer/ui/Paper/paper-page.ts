import type { Picture } from '../../../shared/print/picture'

/** What can be shown as paper: a PDF, or pages as outlines when nobody needs the file. */
export type PaperPage = Uint8Array | Picture
