import type { settings as english } from '../en/settings'
import type { Texts } from '../texts'

export const settings = {
  title: 'Einstellungen',
  name: 'Ihr Name',
  nameHelp:
    'Er steht unter den Plänen, die Sie unterschreiben. Unterschriebene Pläne behalten den Namen, mit dem sie unterschrieben wurden.',
  language: 'Sprache',
  theme: 'Darstellung',
  'theme-system': 'Wie der Computer',
  'theme-light': 'Hell',
  'theme-dark': 'Dunkel',
  paper: 'Papier',
  'paper-a4': 'A4 (210 × 297 mm)',
  'paper-letter': 'Letter (8,5 × 11 Zoll)',
  process: 'Verkaufsprozess',
  processText:
    'Die Phasen, die Ihre Kunden mit Ihnen durchlaufen. Jeder Deal steht in einer davon, jedes Verhalten gehört zu einer.',
  stageTitle: 'Verkaufsphase {{number}}',
  stageUp: '„{{title}}“ nach oben',
  stageDown: '„{{title}}“ nach unten',
  stageRemove: '„{{title}}“ entfernen',
  stageAdd: 'Verkaufsphase hinzufügen',
  stageNew: 'Neue Verkaufsphase',
  'stage.identify': 'Kunden finden',
  'stage.understand': 'Bedarf verstehen',
  'stage.present': 'Lösung zeigen',
  'stage.negotiate': 'Verhandeln',
  'stage.close': 'Abschließen',
  pin: 'PIN für die Rückgabe des Laptops',
  pinText:
    'Wenn ein Teammitglied unterschrieben, ein Einzelgespräch bewertet oder es verschoben hat, kommt der Laptop über eine eigene Seite zu Ihnen zurück. Mit einer PIN geht es in diesem Fenster nur weiter, wenn jemand sie eingibt.',
  pinLimits:
    'Die PIN schützt den Bildschirm auf diesem Computer. Sie verschlüsselt nichts: Wer den Ordner der Bibliothek öffnen kann, kann alles lesen.',
  pinIsSet: 'Eine PIN ist festgelegt.',
  pinSet: 'PIN festlegen',
  pinChange: 'PIN ändern',
  pinRemove: 'PIN entfernen',
  pinNew: 'Neue PIN, Ziffern oder Wörter',
  pinAgain: 'Noch einmal dieselbe',
  pinShort_one: 'Bitte geben Sie mindestens {{count}} Zeichen ein.',
  pinShort_other: 'Bitte geben Sie mindestens {{count}} Zeichen ein.',
  pinNotTheSame: 'Die beiden stimmen nicht überein.',
  pinSave: 'PIN speichern',
  library: 'Ordner der Bibliothek',
  showFolder: 'In seinem Ordner zeigen',
  check: 'Unterschriebenes PDF prüfen',
  checkText: 'Coachbook liest die Daten in einem PDF und sagt, ob es so ist, wie es unterschrieben wurde.',
  checkButton: 'PDF wählen',
  network: 'Netz',
  networkText:
    'Coachbook hat keinen Server und kein Konto, und es sendet nichts. Jede Anfrage, die nicht den eigenen Dateien gilt, wird abgelehnt.',
  about: 'Coachbook {{version}} auf {{runtime}}'
} as const satisfies Texts<typeof english>
