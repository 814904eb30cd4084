import type { takeIn as englishIn, passOn as englishOut } from '../en/pass-on'
import type { Texts } from '../texts'

export const passOn = {
  tab: 'Weitergeben',
  manager: 'Für eine andere Führungskraft',
  managerText:
    'Coachbook schreibt die Mappe von {{name}}, wie sie jetzt ist, in eine Datei, mit den PDFs vom Unterschreiben, Scans und abgelegten Kopien. Die andere Führungskraft öffnet sie im eigenen Coachbook. Der Verlauf der Änderungen bleibt hier, und auch diese Mappe bleibt. Eine Stellungnahme, die {{name}} begonnen und noch nicht abgegeben hat, ist nicht in der Datei.',
  readable: 'Die Datei ist nicht verschlüsselt: Wer sie bekommt, kann sie lesen.',
  readableProtected: 'Ihre Bibliothek ist geschützt, diese Datei nicht. Wer sie bekommt, kann sie lesen.',
  encrypt: 'Mit einer Passphrase verschlüsseln',
  encryptText:
    'Wer die Datei öffnet, braucht diese Passphrase. Nennen Sie sie der anderen Führungskraft auf einem anderen Weg als dem der Datei, etwa am Telefon. Ohne sie öffnet niemand die Datei.',
  notes: 'Private Notizen',
  with: 'Mit privaten Notizen',
  withText: 'Alles, was nur für Sie ist, geht mit: Notizen, Gefühle, Selbstprüfungen, Einzelgespräche über die Person.',
  without: 'Ohne private Notizen',
  withoutText:
    'Nichts, was nur für Sie ist, steht in der Datei. Von Einzelgesprächen über die Person bleibt das Datum und kein Wort.',
  choose: 'Bitte wählen Sie, ob Ihre privaten Notizen mitgehen.',
  save: 'Mappe von {{name}} speichern …',
  saving: 'Wird gespeichert …',
  'saved.with': 'Mit Ihren privaten Notizen gespeichert: {{name}}',
  'saved.without': 'Ohne Ihre privaten Notizen gespeichert: {{name}}',
  missing_one: 'Gespeichert: {{name}}. Ein PDF oder Scan ließ sich nicht lesen und ist nicht darin.',
  missing_other: 'Gespeichert: {{name}}. {{count}} PDFs oder Scans ließen sich nicht lesen und sind nicht darin.',
  rep: 'Für {{name}}',
  repText:
    'Eine einfache .zip-Datei mit einer Seite für jeden Browser und PDFs der Pläne, Dokumente, Stellungnahmen, Zyklen und des Profils. Auch Beobachtungen, Einzelgespräche und Kennzahlen stehen darin; Entwürfe, Ihre privaten Notizen und Einzelgespräche über die Person nicht.',
  saveCopy: 'Kopie für {{name}} speichern …',
  savedCopy: 'Die Kopie für {{name}} ist gespeichert, ohne Ihre privaten Notizen: {{file}}',
  repFile: 'eigene Kopie',
  sheet: 'unterschriebenes Blatt',
  answer: 'Antwort per Datei',
  asPdf: 'Als PDF',
  from: 'Ab',
  number: 'Zahl',
  pageTitle: 'Coaching von {{name}}',
  pageAbout:
    'Geführt von {{manager}} (Stand: {{date}}). Private Notizen, Entwürfe und Einzelgespräche über die Person stehen nicht in dieser Kopie.',
  'part.plans': 'Pläne',
  'part.documents': 'Dokumente',
  'part.observations': 'Beobachtungen',
  'part.sessions': 'Einzelgespräche',
  'part.groups': 'Gruppentermine',
  'part.calls': 'Kundengespräche',
  'part.statements': 'Stellungnahmen',
  'part.cycles': 'Zyklen',
  'part.profile': 'Profil',
  'part.numbers': 'Kennzahlen',
  show: 'Im Ordner zeigen',
  kept: 'Etwas lässt sich noch nicht speichern. Deshalb wurde keine Datei geschrieben.',
  fileWithout: 'ohne private Notizen'
} as const satisfies Texts<typeof englishOut>

export const takeIn = {
  title: 'Mappe aus einer Datei öffnen',
  text: 'Eine andere Führungskraft kann eine Mappe als .coachbook-Datei weitergeben. Sie sehen, was darin ist, bevor etwas in Ihre Bibliothek kommt.',
  chooseFile: 'Datei wählen …',
  reading: 'Wird gelesen …',
  readOnly: 'Diese Bibliothek kann zurzeit nur gelesen werden. Deshalb kann nichts hinzukommen.',
  lockedText:
    'Diese Datei ist verschlüsselt. Fragen Sie die Führungskraft, die sie weitergegeben hat, nach der Passphrase.',
  passphrase: 'Passphrase der Datei',
  openFile: 'Öffnen',
  opening: 'Wird geöffnet …',
  of: 'Mappe von {{name}}',
  here: 'Die Mappe von {{name}} ist schon in Ihrer Bibliothek.',
  'own.own': 'Das ist Ihre eigene Mappe. Sie kommt als solche herein, getrennt von Ihrem Team.',
  'own.reps': 'Das ist die eigene Mappe von {{name}}. Hier wird sie zur Mappe eines Teammitglieds, das Sie coachen.',
  'own.twice':
    'Das ist eine eigene Mappe von Ihnen. Sie haben schon eine, und es gibt nur eine; diese kommt nicht dazu.',
  open: 'Mappe von {{name}} öffnen',
  file: 'Datei',
  by: 'Weitergegeben von',
  nobody: 'jemandem ohne Namen',
  notes: 'Private Notizen',
  'notes.with': 'sind darin',
  'notes.without': 'sind nicht darin',
  holds: 'Darin',
  observations_one: '{{count}} Beobachtung',
  observations_other: '{{count}} Beobachtungen',
  sessions_one: '{{count}} Einzelgespräch',
  sessions_other: '{{count}} Einzelgespräche',
  plans_one: '{{count}} Plan, unterschrieben: {{signed}}',
  plans_other: '{{count}} Pläne, unterschrieben: {{signed}}',
  documents_one: '{{count}} Dokument',
  documents_other: '{{count}} Dokumente',
  files_one: '{{count}} PDF oder Scan',
  files_other: '{{count}} PDFs und Scans',
  willText:
    'Die Mappe kommt mit alledem in Ihre Bibliothek. Unterschriebene Pläne behalten Unterschriften und Siegel. Der Verlauf der Änderungen bis heute blieb bei der Führungskraft, die sie weitergegeben hat.',
  copyText:
    'Führen Sie beide zusammen: Sie sehen Eintrag für Eintrag, was hinzukommt, und entscheiden, was beide Seiten geändert haben. Oder fügen Sie diese daneben hinzu, als zweite Mappe mit demselben Namen.',
  take: 'In meine Bibliothek aufnehmen',
  asCopy: 'Als Kopie aufnehmen',
  taking: 'Wird aufgenommen …',
  done: 'Die Mappe von {{name}} ist in Ihrer Bibliothek.'
} as const satisfies Texts<typeof englishIn>
