import type { frame as english } from '../en/frame'
import type { Texts } from '../texts'

export const frame = {
  team: 'Team',
  templates: 'Vorlagen',
  settings: 'Einstellungen',
  reps: 'Teammitglieder',
  places: 'Bereiche',
  skip: 'Zur Seite springen',
  writing: 'Wird gespeichert …',
  starting: 'Die Bibliothek wird geöffnet …',
  readOnly: 'Nur lesbar'
} as const satisfies Texts<typeof english>
