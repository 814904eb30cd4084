import type { dialogs as english } from '../en/dialogs'
import type { Texts } from '../texts'

export const dialogs = {
  chooseFolder: 'Ordner für Ihre Bibliothek wählen',
  chooseFolderButton: 'Diesen Ordner nehmen',
  saveFolder: 'Ordner für die Dateien wählen',
  saveFolderButton: 'Hier speichern',
  batchUnderWay_one: 'Eine Seite steht noch aus.',
  batchUnderWay_other: '{{count}} Seiten stehen noch aus.',
  batchUnderWayWhy:
    'Lassen Sie Coachbook offen, damit alles fertig wird. Wenn Sie jetzt schließen, bleibt liegen, was schon da ist; der Rest entfällt.',
  batchGoOn: 'Coachbook offen lassen',
  batchStop: 'Abbrechen und schließen',
  savePdf: 'Plan als PDF speichern',
  openBackup: 'Sicherung wählen',
  backupFiles: 'Sicherungen von Coachbook',
  openScan: 'Scan des unterschriebenen Blatts wählen',
  scanFiles: 'PDF, PNG oder JPEG',
  openPdf: 'PDF zum Prüfen wählen',
  openPdfButton: 'Prüfen',
  pdfFiles: 'PDF-Dateien',
  savePack: 'Paket speichern',
  saveCard: 'Öffentliche Karte speichern',
  saveKey: 'Kopie des Schlüssels speichern',
  openKey: 'Datei eines Schlüssels wählen',
  keyFiles: 'Trainerschlüssel',
  saveForm: 'Leeres Formular als PDF speichern',
  saveCsv: 'Tabelle als CSV speichern',
  saveCalendar: 'Kalenderdatei speichern',
  calendarFiles: 'Kalenderdateien',
  openPack: 'Paket zum Ansehen wählen',
  openCard: 'Trainerkarte wählen',
  openFileButton: 'Öffnen',
  packFiles: 'Coachbook-Pakete',
  cardFiles: 'Trainerkarten',
  csvFiles: 'CSV-Tabellen',
  cannotStart: 'Coachbook konnte nicht starten',
  cannotStartWhy:
    'In Ihrer Bibliothek wurde nichts verändert. Starten Sie Coachbook noch einmal; wenn das nicht hilft, installieren Sie es neu. ({{code}})',
  notSaved: 'Die letzten Änderungen sind noch nicht gespeichert.',
  keepOpen: 'Coachbook offen lassen',
  leaveUnsaved: 'Beenden und verwerfen',
  stillWriting: 'Ihre letzten Worte werden noch gespeichert.',
  stillWritingWhy:
    'Der Datenträger braucht gerade lange. Sobald alles gespeichert ist, schließt sich Coachbook von selbst; wenn Sie jetzt schließen, können Ihre letzten Worte verloren gehen.',
  keepWaiting: 'Weiter warten',
  closeAnyway: 'Trotzdem schließen',
  stillEnding: 'Coachbook speichert noch.',
  stillEndingWhy:
    'Das Fenster, das geschlossen wurde, speichert noch seine letzten Worte. Danach öffnet sich Coachbook von selbst, spätestens nach etwa einer halben Minute.',
  doNotOpen: 'Nicht öffnen',
  keepsEnding: 'Das Fenster stürzt immer wieder ab.',
  keepsEndingWhy:
    'Was als gespeichert galt, liegt sicher in Ihrer Bibliothek. Zeigen Sie das Fenster noch einmal an, oder beenden Sie Coachbook und starten Sie es neu; wenn das nicht hilft, installieren Sie es neu.',
  showAgain: 'Noch einmal anzeigen',
  quit: 'Beenden',
  about: 'Ein Verhalten nach dem anderen. Arbeitet ganz ohne Netz; nichts wird je gesendet.'
} as const satisfies Texts<typeof english>
