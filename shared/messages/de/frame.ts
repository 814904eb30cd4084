import type { frame as english } from '../en/frame'
import type { Texts } from '../texts'

export const frame = {
  team: 'Team',
  templates: 'Vorlagen',
  rhythm: 'Rhythmus',
  settings: 'Einstellungen',
  reps: 'Teammitglieder',
  places: 'Bereiche',
  skip: 'Zum Inhalt springen',
  writing: 'Wird gespeichert …',
  starting: 'Die Bibliothek wird geöffnet …',
  opening: 'Die Mappe von {{name}} wird geöffnet …',
  readOnly: 'Nur lesbar',
  noPaper:
    'Hier gibt es keine Seite zum Drucken. Pläne, Aufzeichnungen und Formulare lassen sich auf ihren eigenen Seiten drucken.',
  openPlan: 'Plan öffnen',
  largePrintOn: 'Seiten werden jetzt in Großdruck gedruckt und gespeichert.',
  largePrintOff: 'Seiten werden jetzt in üblicher Größe gedruckt und gespeichert.',
  noPlan: 'Es gilt noch kein Plan. Vereinbaren Sie zuerst einen.',
  broken: 'Diese Seite lässt sich nicht anzeigen',
  brokenWhy: 'Hier ist in Coachbook selbst etwas schiefgegangen. Auf den anderen Seiten können Sie weiterarbeiten.',
  brokenSaved: 'Ihre Worte sind sicher: Alles, was Sie geschrieben haben, ist gespeichert.',
  brokenWaiting: 'Die letzten Worte werden noch gespeichert. Lassen Sie das Fenster offen.',
  brokenAgain: 'Noch einmal versuchen',
  leftOver:
    'Etwas auf dieser Seite lässt sich so nicht speichern. Kürzen oder berichtigen Sie es, oder nehmen Sie den Wortlaut mit; dann geht es weiter.',
  brokenHandBack: 'Laptop zurückgeben',
  brokenCopy: 'Bericht kopieren',
  brokenCopied: 'Kopiert',
  brokenReport: 'Der Bericht enthält Versionen und Stellen im Programm, aber nichts, was Sie geschrieben haben:',
  restarted:
    'Das Fenster ist abgestürzt und wurde neu geöffnet. Was als gespeichert galt, ist da; was Sie in den letzten zwei Sekunden davor getippt haben, kann fehlen.',
  trouble:
    'In Coachbook ist etwas schiefgegangen. Was als gespeichert gilt, ist sicher. Einzelheiten stehen unter „Hilfe“, „Protokolldatei zeigen“.'
} as const satisfies Texts<typeof english>
