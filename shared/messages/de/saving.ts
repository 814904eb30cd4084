import type { saving as english } from '../en/saving'
import type { Texts } from '../texts'

export const saving = {
  saved: 'Gespeichert',
  notSaved: 'Nicht gespeichert: {{reason}}',
  'disk-full': 'Der Datenträger ist voll. Platz schaffen; Coachbook behält die Worte und versucht es weiter.',
  'read-only':
    'In den Ordner der Bibliothek lässt sich nicht schreiben. Coachbook behält die Worte und versucht es weiter.',
  'folder-gone':
    'Der Ordner der Bibliothek ist nicht da. Ist das Laufwerk verbunden? Coachbook behält die Worte und versucht es weiter.',
  taken:
    'Ein anderes Coachbook hat die Bibliothek übernommen. Die Worte liegen in einer eigenen Datei neben der Mappe.',
  failed: 'Der Datenträger hat es nicht angenommen. Coachbook behält die Worte und versucht es weiter.'
} as const satisfies Texts<typeof english>
