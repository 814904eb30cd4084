/** Left, top, right, bottom, in points of the sheet. */
export type Box = [number, number, number, number]

interface TagDetails {
  alt?: string
  actual?: string
  expanded?: string
  scope?: 'Column'
  /** How the items of a list are numbered. */
  numbering?: 'None' | 'Disc' | 'Decimal' | 'Square'
  bbox?: Box
}

/**
 * An element of the structure tree. It is made when something is first drawn in it, so that the tree is in reading
 * order.
 */
export class Tag {
  constructor(
    readonly type: string,
    readonly parent: Tag | null,
    readonly details: TagDetails = {}
  ) {}
}
