import type { sample as english } from '../en/sample'
import type { Texts } from '../texts'

export const sample = {
  explore: 'Mit einem Beispielteam ausprobieren',
  title: 'Beispielteam',
  text: 'Acht erfundene Teammitglieder an verschiedenen Schritten, mit einem Jahr voller Besuche, Gespräche und Pläne, um Coachbook kennenzulernen. Sie stehen neben den eigenen und lassen sich jederzeit entfernen.',
  here: 'Das ist ein Beispielteam. Alle Menschen und Firmen sind erfunden.',
  remove: 'Entfernen',
  removeLong: 'Beispielteam entfernen',
  adding: 'Das Beispielteam entsteht …',
  removed: 'Das Beispielteam ist weg. In den Einstellungen lässt es sich wieder hinzufügen.'
} as const satisfies Texts<typeof english>
