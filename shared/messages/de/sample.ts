import type { sample as english } from '../en/sample'
import type { Texts } from '../texts'

export const sample = {
  explore: 'Mit einem Beispielteam ausprobieren',
  title: 'Beispielteam',
  text: 'Acht erfundene Teammitglieder, die an verschiedenen Schritten stehen, mit einem Jahr an Besuchen, Einzelgesprächen und Plänen, damit Sie Coachbook kennenlernen. Sie stehen neben Ihren eigenen und lassen sich jederzeit entfernen.',
  here: 'Das ist ein Beispielteam. Alle Menschen und Firmen sind erfunden.',
  remove: 'Entfernen',
  removeLong: 'Beispielteam entfernen',
  ask: 'Beispielteam entfernen?',
  askText:
    'Die acht erfundenen Teammitglieder gehen mit allem, was in ihren Mappen steht, auch mit dem, was Sie selbst hineingeschrieben haben. Sie können das Team wieder hinzufügen, ohne diese Worte.',
  removeNow: 'Team entfernen',
  adding: 'Das Beispielteam wird angelegt …',
  removed: 'Das Beispielteam ist entfernt. In den Einstellungen können Sie es wieder hinzufügen.'
} as const satisfies Texts<typeof english>
