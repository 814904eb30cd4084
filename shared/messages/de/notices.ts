import type { notices as english } from '../en/notices'
import type { Texts } from '../texts'

export const notices = {
  'journal.torn':
    'Das Verzeichnis der Änderungen endet mitten in einer Änderung, wie nach einem Stromausfall. Alles davor ist da; das Stück liegt in {{file}}.',
  'journal.zeros':
    'Das Verzeichnis der Änderungen endet mit einer leeren Strecke, wie nach einem Stromausfall. Alles davor ist da. Falls dort etwas stand, ist es nicht lesbar; die Strecke liegt in {{file}}.',
  'journal.damaged':
    'Das Verzeichnis der Änderungen ist beschädigt. Was sicher ist, ist da; die Datei liegt, wie sie vorgefunden wurde, als {{file}} bereit.',
  'journal.untouched':
    'Ein Teil des Verzeichnisses der Änderungen ist beschädigt oder fehlt. Was sicher ist, ist da. Keine Datei wurde verändert.',
  'history.damaged':
    'Ein älterer Teil des Verzeichnisses der Änderungen ist beschädigt und wurde gebraucht. Was sicher ist, ist da; die Datei liegt, wie sie vorgefunden wurde, als {{file}} bereit.',
  'snapshot.damaged':
    'Die Datei der Mappe war nicht so, wie Coachbook sie hinterlassen hat. Die Mappe wurde aus dem Verzeichnis der Änderungen neu aufgebaut; die Datei liegt als {{file}} bereit.',
  'snapshot.missing': 'Die Datei der Mappe fehlte. Die Mappe wurde aus dem Verzeichnis der Änderungen neu aufgebaut.',
  'snapshot.edited':
    'Die Datei der Mappe ist nicht so, wie Coachbook sie hinterlassen hat, und das Verzeichnis der Änderungen reicht nicht so weit. Sie wurde darum übernommen, wie sie ist. Bitte durchsehen.',
  'snapshot.untouched':
    'Die Datei der Mappe fehlt oder ist nicht so, wie Coachbook sie hinterlassen hat. Was lesbar war, ist da. Keine Datei wurde verändert.',
  'workbook.not-repaired':
    'Die Dateien dieser Mappe müssen repariert werden, und der Datenträger ließ es nicht zu. Hier ist sie lesbar; Platz schaffen oder den Ordner prüfen, dann noch einmal öffnen.',
  'workbook.unreadable':
    'Diese Mappe ist nicht lesbar: Weder ihre Datei noch das Verzeichnis ihrer Änderungen ist heil. Ihre Dateien bleiben unberührt.',
  'workbook.too-new':
    'Diese Mappe stammt von einem neueren Coachbook, in einer Form, die dieses nicht kennt. Zum Öffnen Coachbook aktualisieren. Ihre Dateien bleiben unberührt.',
  'workbook.link':
    'Diese Mappe ist ein Verweis auf einen anderen Ort. Coachbook folgt in einer Bibliothek keinen Verweisen; bitte den Ordner selbst hierher legen.',
  'workbook.no-access':
    'Die Dateien dieser Mappe lassen sich nicht öffnen. Bitte prüfen, wer diesen Ordner lesen darf.',
  'workbook.newer':
    'Diese Mappe stammt von einem neueren Coachbook. Hier ist sie lesbar; zum Ändern Coachbook aktualisieren.',
  'library.gone':
    'Die Bibliothek liegt nicht mehr in {{folder}}. Ist das Laufwerk verbunden? Danach Coachbook neu starten oder einen Ordner wählen.',
  'library.unreadable':
    'Die Bibliothek in {{folder}} ließ sich nicht öffnen. Ihre Dateien bleiben unberührt; einen anderen Ordner wählen oder Coachbook neu starten.',
  'library.newer':
    'Diese Bibliothek stammt von einem neueren Coachbook. Hier ist sie lesbar; zum Ändern Coachbook aktualisieren.',
  'library.locked': 'Ein anderes Coachbook hat diese Bibliothek geöffnet, darum ist sie hier nur lesbar.',
  'library.taken': 'Ein anderes Coachbook hat diese Bibliothek übernommen, darum ist sie hier nur lesbar.',
  'library.was-taken':
    'Ein anderes Coachbook hat diese Bibliothek übernommen, während dieses weg war. Zu sehen ist, was seitdem in der Bibliothek liegt.',
  'workbook.fork':
    'Ein anderes Coachbook hat die Mappe in {{folder}} weitergeführt. Was hier geschrieben und bis dahin nicht gespeichert war, steht nicht darin; es liegt dort in der Datei {{kept}}.',
  'library.read-only': 'In diesen Ordner lässt sich nicht schreiben, darum ist die Bibliothek hier nur lesbar.',
  'library.full':
    'Der Datenträger ist voll, darum ist die Bibliothek hier nur lesbar. Platz schaffen und Coachbook neu starten.',
  'library.copy':
    'Der Ordner {{left}} ist eine Kopie von {{kept}}. Nur {{kept}} wird gezeigt; die Kopie kann aus der Bibliothek heraus, wenn sie nicht gebraucht wird.',
  'file.damaged':
    'Die Datei {{file}} war nicht zu verstehen. Was heil war, wurde übernommen; die Datei liegt als {{kept}} bereit.',
  'file.set-aside':
    'Die Datei {{file}} war nicht zu verstehen, ihr Inhalt wird nicht benutzt. Sie liegt als {{kept}} bereit.',
  'file.newer':
    'Die Datei {{file}} stammt von einem neueren Coachbook, ihr Inhalt wird nicht benutzt. Sie blieb, wie sie war.',
  'file.unreadable': 'Die Datei {{file}} war nicht lesbar, ihr Inhalt wird nicht benutzt. Sie blieb, wie sie war.'
} as const satisfies Texts<typeof english>
