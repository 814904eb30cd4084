import type { actionTexts as english } from '../en/actions'
import type { Texts } from '../texts'

export const actionTexts = {
  'rep.add': 'Teammitglied hinzufügen',
  'observation.new': 'Beobachtung erfassen',
  'pdf.verify': 'Unterschriebenes PDF prüfen …',
  'library.show': 'Ordner der Bibliothek zeigen',
  'edit.undo': 'Rückgängig',
  'edit.redo': 'Wiederholen',
  'palette.open': 'Alles finden',
  'go.back': 'Zurück',
  'go.team': 'Team',
  'go.templates': 'Vorlagen',
  'go.settings': 'Einstellungen',
  'rep.overview': 'Überblick',
  'rep.observations': 'Beobachtungen',
  'rep.plans': 'Pläne',
  'log.show': 'Protokolldatei zeigen'
} as const satisfies Texts<typeof english>
