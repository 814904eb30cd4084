import type { libraries as english } from '../en/libraries'
import type { Texts } from '../texts'

export const libraries = {
  openAnother: 'Andere Bibliothek öffnen …',
  openAlready: 'Diese Bibliothek ist schon geöffnet.',
  leftOver:
    'Etwas auf dieser Seite lässt sich noch nicht speichern. Schließen Sie es ab oder nehmen Sie den Wortlaut mit, dann öffnen Sie die andere Bibliothek.',
  recent: 'Früher geöffnet',
  open: 'Öffnen',
  openOf: 'Bibliothek {{folder}} öffnen',
  gone: 'Hier liegt gerade keine Bibliothek. Ist das Laufwerk angeschlossen?',
  forget: 'Aus der Liste nehmen',
  forgetOf: '{{folder}} aus der Liste nehmen',
  startTitle: 'Hier eine neue Bibliothek anlegen?',
  startText:
    'In dem Ordner, den Sie gewählt haben, liegt keine Bibliothek. Coachbook würde in diesem Ordner eine leere anlegen. Sonst ändert sich nichts, und die jetzt geöffnete Bibliothek bleibt, wie sie ist.',
  start: 'Bibliothek anlegen',
  missingTitle: 'Ihre Bibliothek lässt sich nicht öffnen',
  lookAgain: 'Noch einmal nachsehen',
  stillMissing: 'Sie lässt sich weiterhin nicht öffnen.',
  startNew: 'Neue Bibliothek anlegen',
  versions: 'Vergleichen …',
  versionsTitle: 'Zwei Fassungen einer Datei',
  versionsText:
    'Jede Datei hier wurde auf zwei Computern geändert. Wählen Sie, welche Fassung künftig gilt; die andere wird im selben Ordner weggelegt und bleibt dort.',
  versionHere: 'Jetzt verwendet',
  versionLast: 'Version {{version}}',
  versionDraft: 'Ein Entwurf ist in Arbeit.',
  versionOnly: 'Nur hier: {{words}}',
  versionUnread: 'Diese Fassung ist nicht lesbar.',
  versionKeep: 'Diese behalten',
  'setting.other': 'Auch andere Einstellungen weichen ab.'
} as const satisfies Texts<typeof english>
