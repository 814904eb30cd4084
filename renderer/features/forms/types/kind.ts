import type { ReactNode } from 'react'
import type { Field, FieldValue } from '../../../../shared/model/template'
import type { About } from '../fields/about'

/** A free field that is being filled in. */
export interface Filled<F extends Field> {
  field: F
  about: About
  value: FieldValue | null
  /** Writes or (with null) clears the value; false when it was refused. */
  put: (value: FieldValue | null) => Promise<boolean>
  names: { rep: string; manager: string }
  readOnly: boolean
}

/** The settings of a field that are being changed in the template editor. */
export interface Settings<F extends Field> {
  field: F
  /** The language of the form. */
  language: string
  /** `key` names what is written in, so that one undo takes it back whole. */
  set: (next: Field, key?: string) => void
}

/** A type of field in the window. */
export interface FieldInWindow<F extends Field> {
  /** A component that fills it as a free field; without one it shows nothing unless it stands for something. */
  View?(props: Filled<F>): ReactNode
  /** A component for the settings that only this type has. */
  Properties?(props: Settings<F>): ReactNode
  /** Whether the editor offers it as a free field: in every form, in forms that no rule signs, or never. */
  offered: 'always' | 'unruled' | 'never'
}
