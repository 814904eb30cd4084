import type { saving as english } from '../en/saving'
import type { Texts } from '../texts'

export const saving = {
  saved: 'Gespeichert',
  notSaved: 'Nicht gespeichert: {{reason}}',
  notSavedOf: 'Bei {{name}} nicht gespeichert: {{reason}}',
  notSavedOfSeveral: 'Bei mehreren Teammitgliedern nicht gespeichert: {{reason}}',
  'disk-full': 'Das Laufwerk ist voll. Schaffen Sie Platz; Coachbook behält Ihre Worte und versucht es weiter.',
  'read-only':
    'In den Ordner der Bibliothek lässt sich nicht schreiben. Coachbook behält Ihre Worte und versucht es weiter.',
  'folder-gone':
    'Der Ordner der Bibliothek ist nicht da. Ist das Laufwerk angeschlossen? Coachbook behält Ihre Worte und versucht es weiter.',
  taken:
    'Ein anderes Coachbook hat die Bibliothek übernommen. Ihre Worte liegen in einer eigenen Datei neben der Mappe.',
  left: 'Ein Feld oder das Laufwerk nimmt etwas nicht an, das Sie geschrieben haben. Wenn Sie Coachbook offen lassen, sehen Sie, was es ist; sonst geht es verloren.',
  leftInDialog:
    'Was Sie im offenen Dialog geschrieben haben, ist noch nirgends gespeichert. Wenn Sie Coachbook offen lassen, können Sie damit weitermachen; sonst geht es verloren.',
  field: '„{{name}}“ nimmt nicht an, was darin steht.',
  aField: 'Ein Feld nimmt nicht an, was darin steht.',
  failed: 'Das Laufwerk meldet einen Fehler. Coachbook behält Ihre Worte und versucht es weiter.'
} as const satisfies Texts<typeof english>
