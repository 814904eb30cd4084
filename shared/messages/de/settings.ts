import type { settings as english } from '../en/settings'
import type { Texts } from '../texts'

export const settings = {
  title: 'Einstellungen',
  name: 'Eigener Name',
  nameHelp:
    'Er steht unter den Plänen, die hier unterschrieben werden. Unterschriebene Pläne behalten den Namen, mit dem sie unterschrieben wurden.',
  language: 'Sprache',
  theme: 'Aussehen',
  'theme-system': 'Wie der Computer',
  'theme-light': 'Hell',
  'theme-dark': 'Dunkel',
  paper: 'Papier',
  'paper-a4': 'A4 (210 × 297 mm)',
  'paper-letter': 'Letter (8,5 × 11 Zoll)',
  process: 'Verkaufsablauf',
  processText: 'Die Phasen, die Kunden hier durchlaufen. Deals stehen in einer davon, Verhalten gehört zu einer.',
  stageTitle: 'Phase {{number}}',
  stageUp: '„{{title}}“ nach oben',
  stageDown: '„{{title}}“ nach unten',
  stageRemove: '„{{title}}“ entfernen',
  stageAdd: 'Phase hinzufügen',
  stageNew: 'Neue Phase',
  'stage.identify': 'Kunden finden',
  'stage.understand': 'Bedarf verstehen',
  'stage.present': 'Passendes zeigen',
  'stage.negotiate': 'Verhandeln',
  'stage.close': 'Abschließen',
  pin: 'PIN für die Rückgabe des Laptops',
  pinText:
    'Nach der Unterschrift, oder wenn sie verschoben wird, kommt der Laptop über eine eigene Seite zurück. Mit einer PIN kommt niemand sonst an ihr vorbei.',
  pinLimits:
    'Die PIN schützt den Bildschirm auf diesem Computer. Sie verschlüsselt nichts: Wer den Ordner der Bibliothek öffnen kann, kann alles lesen.',
  pinIsSet: 'Eine PIN ist festgelegt.',
  pinSet: 'PIN festlegen',
  pinChange: 'PIN ändern',
  pinRemove: 'PIN entfernen',
  pinNew: 'Neue PIN, Ziffern oder Wörter',
  pinAgain: 'Noch einmal dieselbe',
  pinShort: 'Bitte mindestens {{count}} Zeichen.',
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
