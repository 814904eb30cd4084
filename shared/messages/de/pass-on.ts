import type { takeIn as englishIn, passOn as englishOut } from '../en/pass-on'
import type { Texts } from '../texts'

export const passOn = {
  tab: 'Weitergeben',
  manager: 'Für eine andere Führungskraft',
  managerText:
    'Coachbook schreibt die Mappe von {{name}}, wie sie jetzt ist, in eine Datei, mit den PDFs vom Unterschreiben, Scans und abgelegten Kopien. Die andere Führungskraft öffnet sie im eigenen Coachbook. Der Verlauf der Änderungen bleibt hier, und auch diese Mappe bleibt.',
  readable: 'Die Datei ist nicht verschlüsselt: Wer sie bekommt, kann sie lesen.',
  readableProtected: 'Ihre Bibliothek ist geschützt, diese Datei nicht. Wer sie bekommt, kann sie lesen.',
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
  of: 'Mappe von {{name}}',
  here: 'Die Mappe von {{name}} ist schon in Ihrer Bibliothek. Sie bleibt, wie sie ist.',
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
  copyText: 'Sie können diese daneben hinzufügen, als zweite Mappe mit demselben Namen.',
  take: 'In meine Bibliothek aufnehmen',
  asCopy: 'Als Kopie aufnehmen',
  taking: 'Wird aufgenommen …',
  done: 'Die Mappe von {{name}} ist in Ihrer Bibliothek.'
} as const satisfies Texts<typeof englishIn>
