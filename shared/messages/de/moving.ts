import type { moving as english } from '../en/moving'
import type { Texts } from '../texts'

export const moving = {
  title: 'Auf einen anderen Computer umziehen',
  text: 'Die ganze Bibliothek als eine Datei: jede Mappe mit Verlauf, PDFs und Scans, auch die archivierten und Ihre eigene, Ihre Formulare und Pakete, Einstellungen, Abwesenheiten und Feiertage und die Trainer, denen Sie vertrauen.',
  away: 'Von diesem Computer',
  awayText:
    'Speichern Sie die Datei auf einem Stick, nehmen Sie ihn mit zum anderen Computer und wählen Sie dort „Bibliothek aus einer Datei holen“. Diese Bibliothek bleibt, wie sie ist. Schreiben Sie von da an nur in einer der beiden. Was in beiden geschrieben wurde, kommt Mappe für Mappe zusammen: dort „Weitergeben“, hier „Mappe aus einer Datei öffnen“.',
  protected:
    'Diese Bibliothek ist geschützt. Das bleibt sie in der Datei und auf dem anderen Computer: Sie öffnet sich dort mit derselben Passphrase wie hier oder mit ihrem Wiederherstellungsblatt.',
  readOnly: 'Ein anderes Programm hat diese Bibliothek gerade. Es geht mit, was jetzt auf dem Laufwerk liegt.',
  encryptText:
    'Wer die Datei öffnet, braucht einmal diese Passphrase. Notieren Sie sie woanders als auf dem Stick: Ohne sie öffnet niemand die Datei.',
  unsealed: 'Die Datei ist nicht verschlüsselt: Wer den Stick findet, kann jede Mappe lesen.',
  unsealedProtected: 'Was Sie geschrieben haben, kann in der Datei niemand ohne die Passphrase Ihrer Bibliothek lesen.',
  keys: 'Meine Schlüssel zum Unterschreiben von Paketen gehen mit',
  keysText:
    'Mit einem Schlüssel und dessen eigener Passphrase lassen sich auch auf dem anderen Computer Pakete in Ihrem Namen unterschreiben.',
  keysNeed: 'Schlüssel zum Unterschreiben von Paketen gehen nur in einer verschlüsselten Datei mit.',
  save: 'Bibliothek als Datei speichern …',
  saving: 'Wird gespeichert und geprüft …',
  saved: 'Die Bibliothek ist gespeichert, verschlüsselt und geprüft: {{name}}',
  savedPlain: 'Die Bibliothek ist gespeichert und geprüft: {{name}}',
  unread:
    'Lässt sich gerade nicht lesen und wird in der Datei fehlen: {{names}}. Prüfen Sie zuerst, wer auf den Ordner zugreifen darf.',
  savedWithout:
    'Die Bibliothek ist gespeichert und geprüft: {{name}}. Ließ sich nicht lesen und fehlt darin: {{names}}.',
  kept: 'Etwas lässt sich noch nicht speichern. Deshalb wurde keine Datei geschrieben.',
  fileName: 'Coachbook-Bibliothek',
  here: 'Auf diesen Computer',
  hereText:
    'Eine Bibliothek von einem anderen Computer bekommt hier einen eigenen Ordner. Die geöffnete bleibt, wie sie ist.',
  bring: 'Bibliothek aus einer Datei holen …',
  wrongPassphrase:
    'Diese Passphrase öffnet die Datei nicht. Achten Sie auf Großbuchstaben und die Sprache der Tastatur.',
  folderText: 'Wählen Sie jetzt einen leeren Ordner dafür. Entweder kommt alles an, geprüft, oder nichts.',
  chooseFolder: 'Ordner wählen …',
  bringing: 'Wird geholt und geprüft …'
} as const satisfies Texts<typeof english>
