import type { ReactNode } from 'react'
import type { Field, FieldValue } from '../../../../shared/model/template'
import type { About } from '../fields/about'

/** A free field that is being filled in. */
export interface Filled<F extends Field> {
  field: F
  about: About
  value: FieldValue | null
  /** Writes the value, or clears it (null); false when it was refused. */
  put: (value: FieldValue | null) => Promise<boolean>
  names: { rep: string; manager: string }
  readOnly: boolean
}

/** The settings of a field that are being changed in the template editor. */
export interface Settings<F extends Field> {
  field: F
  /** The language of the form. */
  language: string
  /** `key` names the part that is written in, so that one undo takes it back as a whole. */
  set: (next: Field, key?: string) => void
}

/** A type of field in the window. */
export interface FieldInWindow<F extends Field> {
  /** A component that fills it as a free field. Without one it shows something only if it is bound. */
  View?(props: Filled<F>): ReactNode
  /** A component for the settings that only this type has. */
  Properties?(props: Settings<F>): ReactNode
  /**
   * Whether the editor offers it as a free field: in every form, only in forms whose signatures have no rule, or never.
   */
  offered: 'always' | 'unruled' | 'never'
}
