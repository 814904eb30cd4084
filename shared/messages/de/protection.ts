import type { protection as english } from '../en/protection'
import type { Texts } from '../texts'

export const protection = {
  title: 'Schutz',
  plainText:
    'Die Dateien dieser Bibliothek sind lesbarer Text: Wer den Ordner oder eine Sicherung hat, kann alles lesen. Mit einer Passphrase sind sie verschlüsselt, und Coachbook fragt bei jedem Start danach.',
  isText:
    'Diese Bibliothek ist durch eine Passphrase geschützt, ebenso die Sicherungen, die von nun an von ihr gemacht werden.',
  protect: 'Mit einer Passphrase schützen',
  protectTitle: 'Diese Bibliothek schützen',
  protectText:
    'Wählen Sie eine Passphrase, die niemand errät, etwa fünf Wörter, die nichts miteinander zu tun haben. Ohne sie und ohne das Wiederherstellungsblatt kann niemand die Bibliothek öffnen, und niemand kann Ihnen helfen.',
  oldBackups:
    'Frühere Sicherungen und gespeicherte Dateien bleiben, wie sie sind, ebenso was andere Programme im Ordner der Bibliothek abgelegt haben. Löschen Sie danach, was Sie davon nicht brauchen.',
  passphrase: 'Passphrase',
  now: 'Aktuelle Passphrase',
  next: 'Neue Passphrase',
  again: 'Neue Passphrase wiederholen',
  short_one: 'Nehmen Sie mindestens {{count}} Zeichen.',
  short_other: 'Nehmen Sie mindestens {{count}} Zeichen.',
  simple: 'Nehmen Sie mehr als drei verschiedene Zeichen.',
  notTheSame: 'Die beiden stimmen nicht überein.',
  working: 'Die Bibliothek wird neu geschrieben',
  progress: '{{done}} von {{all}} Dateien',
  stop: 'Abbrechen',
  change: 'Passphrase ändern',
  changeText:
    'Die Dateien bleiben, wie sie sind; nur was sie öffnet, ändert sich. Eine frühere Kopie oder Sicherung öffnet sich mit der Passphrase von damals.',
  changed: 'Die Passphrase ist geändert.',
  renew: 'Neues Wiederherstellungsblatt',
  renewText:
    'Sobald Sie die Wörter des neuen Blatts haben, öffnet das bisherige diese Bibliothek nicht mehr. Vernichten Sie es dann.',
  'words.not-kept':
    'Noch hat niemand bestätigt, die Wörter des Wiederherstellungsblatts zu haben. Ohne sie kann niemand die Bibliothek öffnen, wenn die Passphrase vergessen ist. Erstellen Sie ein neues Blatt.',
  'words.new-not-kept':
    'Ein neues Wiederherstellungsblatt wurde gezeigt, und niemand hat bestätigt, seine Wörter zu haben. Das bisherige Blatt öffnet die Bibliothek weiterhin. Erstellen Sie noch einmal ein neues, wenn es verloren ging.',
  wordsTold: 'Noch hat niemand die Wörter des Wiederherstellungsblatts.',
  wordsGo: 'Neues Blatt erstellen',
  renewButton: 'Neues Blatt erstellen',
  renewed:
    'Von nun an öffnet das neue Blatt diese Bibliothek und das bisherige nicht mehr. Vernichten Sie das bisherige.',
  unprotect: 'Passphrase entfernen',
  unprotectText: 'Die Dateien werden wieder lesbarer Text, für jeden, der den Ordner hat.',
  unprotected: 'Die Passphrase ist entfernt. Die Dateien sind lesbarer Text.',
  lockNow: 'Jetzt sperren',
  lockAfter: 'Von selbst sperren',
  lockAfterHelp:
    'Gezählt von der letzten Taste oder dem letzten Klick in Coachbook. Gesperrt wird auch, wenn der Computer in den Ruhezustand geht.',
  never: 'Nur wenn ich sperre',
  'after.1': 'Nach einer Minute',
  'after.5': 'Nach 5 Minuten',
  'after.10': 'Nach 10 Minuten',
  'after.30': 'Nach 30 Minuten',
  'after.60': 'Nach einer Stunde',
  notLocked:
    'Nicht gesperrt: Etwas ist noch nicht gespeichert. Schaffen Sie Platz oder prüfen Sie den Ordner, dann versuchen Sie es noch einmal.',
  leftTitle: 'Worte, die nicht gespeichert wurden',
  leftText:
    'Diese Worte standen in einem offenen Dialog, einem Entwurf oder einem Feld und ließen sich nicht speichern, als die Bibliothek gesperrt wurde oder den Rechner wechselte. Sie bleiben in der Bibliothek, bis Sie sie entfernen.',
  leftHeld:
    'Diese Worte standen in einem offenen Dialog, einem Entwurf oder einem Feld, als die Bibliothek hier schreibgeschützt wurde. Sie bleiben, solange Coachbook offen ist, und in der Bibliothek, sobald Sie hier wieder schreiben können.',
  leftCopy: 'Kopieren',
  leftLater: 'Für später behalten',
  leftRemove: 'Diese Worte entfernen',
  leftOver:
    'Nicht gesperrt: Etwas auf dieser Seite lässt sich so nicht speichern. Schließen Sie es ab oder verwerfen Sie es, dann sperren Sie noch einmal.',
  batch:
    'Nicht gesperrt: Es werden noch Seiten gedruckt oder gespeichert. Warten Sie, bis das fertig ist, oder brechen Sie es zuerst ab.',
  bringing:
    'Nicht gesperrt: Eine Datei wird noch übernommen oder zurückgenommen. Warten Sie, bis das fertig ist, oder brechen Sie es zuerst ab.',
  waits_one: 'In {{count}} Sekunde können Sie es noch einmal versuchen.',
  waits_other: 'In {{count}} Sekunden können Sie es noch einmal versuchen.',
  waitOver: 'Sie können es jetzt noch einmal versuchen.',
  sheetTitle: 'Ihr Wiederherstellungsblatt',
  sheetText:
    'Diese 24 Wörter öffnen die Bibliothek, wenn die Passphrase vergessen ist. Sie werden nur jetzt gezeigt. Drucken Sie sie oder schreiben Sie sie ab, und verwahren Sie das Blatt bei Ihren Verträgen, nicht neben diesem Computer.',
  print: 'Blatt drucken',
  save: 'Als PDF speichern …',
  saveText:
    'Auch ein PDF auf diesem Computer öffnet die Bibliothek: Bewahren Sie es anderswo auf und löschen Sie es hier.',
  kept: 'Ich habe die Wörter',
  done: 'Die Bibliothek ist geschützt.',
  'sheet.title': 'Wiederherstellungsblatt',
  'sheet.text':
    'Diese 24 Wörter öffnen eine Bibliothek von Coachbook, wenn ihre Passphrase vergessen ist. Wer dieses Blatt und die Bibliothek hat, kann alles darin lesen.',
  'sheet.column': 'Wörter {{from}}, {{next}} usw.',
  'sheet.qr': 'Die 24 Wörter als QR-Code',
  'sheet.how':
    'Starten Sie Coachbook, wählen Sie „Wiederherstellungsblatt verwenden“ und geben Sie die Wörter in dieser Reihenfolge ein.',
  'sheet.keep': 'Verwahren Sie es bei Ihren Verträgen, nicht beim Computer. Im QR-Code stehen dieselben Wörter.',
  'locked.title': 'Coachbook ist gesperrt',
  'locked.start': 'Geben Sie die Passphrase dieser Bibliothek ein.',
  'locked.asked': 'Was Sie geschrieben haben, ist gespeichert.',
  'locked.idle_one': 'Nach {{count}} Minute ohne Eingabe gesperrt. Was Sie geschrieben haben, ist gespeichert.',
  'locked.idle_other': 'Nach {{count}} Minuten ohne Eingabe gesperrt. Was Sie geschrieben haben, ist gespeichert.',
  'locked.sleep': 'Gesperrt, als der Computer in den Ruhezustand ging. Was Sie geschrieben haben, ist gespeichert.',
  'locked.screen': 'Mit dem Bildschirm gesperrt. Was Sie geschrieben haben, ist gespeichert.',
  open: 'Öffnen',
  opening: 'Wird geöffnet …',
  useSheet: 'Wiederherstellungsblatt verwenden',
  otherLibrary: 'Andere Bibliothek öffnen',
  usePassphrase: 'Stattdessen die Passphrase eingeben',
  recoverTitle: 'Mit dem Wiederherstellungsblatt öffnen',
  recoverText: 'Geben Sie die 24 Wörter in ihrer Reihenfolge ein und wählen Sie eine neue Passphrase.',
  words: 'Die 24 Wörter',
  copyWaits:
    'Das Warten schützt nur dieses Fenster. An einer Kopie der Bibliothek kann jeder so schnell raten, wie seine Computer es erlauben; die Passphrase muss also lang sein.'
} as const satisfies Texts<typeof english>
