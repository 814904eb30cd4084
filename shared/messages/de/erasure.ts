import type { erasure as english } from '../en/erasure'
import type { Texts } from '../texts'

export const erasure = {
  open: 'Endgültig löschen …',
  ask: '{{name}} endgültig löschen',
  what: 'Damit wird die ganze Mappe gelöscht: alle Beobachtungen, Einzelgespräche, Pläne und Dokumente, ihr Verlauf, Scans und unterschriebene PDFs, zurückgestellte und beschädigte Fassungen. Sie verschwindet auch aus der Suche, der Liste der Übernahmen, dem Kalender und aus jeder Sicherung, die Coachbook kennt.',
  namesake: 'Noch jemand heißt so. Gemeint ist {{name}}.',
  lastSeen: 'Die Beobachtung vom {{date}} ist die letzte.',
  neverSeen: 'Es gibt noch keine Beobachtung.',
  final:
    'Das lässt sich nicht rückgängig machen, und keine Sicherung bringt es zurück. Soll die Mappe nur aus dem Weg sein, legen Sie sie ins Archiv.',
  beyond:
    'Nicht erreichen kann Coachbook Dateien, die Sie gespeichert oder weitergegeben haben, gedruckte Seiten, ältere Fassungen, die ein Synchronisierungsprogramm aufhebt, und was eine SSD noch nicht überschrieben hat.',
  type: 'Namen eintippen, um zu löschen',
  typeHelp: 'Der Name ist {{name}}.',
  other: 'Das ist nicht der Name. Bitte tippen Sie {{name}} ein.',
  cancel: 'Abbrechen',
  erase: 'Endgültig löschen',
  erasing:
    'Es wird gelöscht. Danach wird die Bibliothek neu geöffnet und jede Sicherung neu geschrieben und zurückgelesen.',
  kept: 'Etwas lässt sich noch nicht speichern, darum wurde nichts gelöscht.',
  done: 'Gelöscht. Die Bescheinigung sagt, was gelöscht wurde; sie nennt niemanden.',
  keep: 'Wie lange archivierte Mappen bleiben',
  keepText:
    'Coachbook löscht nichts von selbst. Liegt eine Mappe so lange im Archiv, sagen Heute und Team, dass sie fällig ist, außer es gilt eine Löschsperre.',
  keepLabel: 'Bleiben im Archiv',
  keepNever: 'keine Frist',
  keepMonths: '{{count}} Monate',
  keepYear: '1 Jahr',
  keepYears: '{{count}} Jahre',
  dueTitle: 'Lange genug aufbewahrt',
  dueText:
    'Diese Mappen liegen so lange im Archiv, wie Sie sie aufbewahren. Löschen Sie sie, oder setzen Sie eine Löschsperre.',
  hold: 'Löschsperre setzen …',
  holdTitle: 'Löschsperre für {{name}}',
  holdText:
    'Solange die Sperre gilt, lässt sich diese Mappe nicht löschen, etwa während eines Streits oder einer Prüfung. Der Grund bleibt unter Ihren privaten Worten: Er steht auf keiner Seite für das Teammitglied.',
  holdReason: 'Warum',
  holdMissing: 'Bitte sagen Sie, warum.',
  holdSet: 'Sperre setzen',
  endHold: 'Löschsperre beenden',
  endHoldTitle: 'Löschsperre: {{name}}',
  heldSince: 'Seit {{date}}, von {{by}}: „{{reason}}“',
  endHoldText: 'Sobald die Sperre beendet ist, lässt sich die Mappe wieder löschen.',
  held: 'Löschsperre',
  heldFirst: 'Für die Mappe gilt eine Löschsperre. Beenden Sie diese zuerst.',
  close: 'Schließen',
  title: 'Gelöscht',
  text: 'Von jeder gelöschten Mappe merkt sich Coachbook die Nummer und nichts vom Inhalt, damit keine Sicherung und keine Kopie sie zurückbringt.',
  none: 'Aus dieser Bibliothek wurde niemand gelöscht.',
  link_one: '{{count}} Mappe wurde gelöscht',
  link_other: '{{count}} Mappen wurden gelöscht',
  when: 'Wann',
  by: 'Von',
  records: 'Einträge',
  recordsUnknown: 'nicht lesbar',
  number: 'Nummer',
  save: 'Bescheinigung speichern',
  saveOf: 'Bescheinigung speichern: {{when}}',
  print: 'Drucken',
  printOf: 'Bescheinigung drucken: {{when}}',
  unreached:
    'Noch nicht erreicht: In diesen Sicherungen kann Gelöschtes noch stehen. Schließen Sie das Laufwerk an; Coachbook sieht jede Viertelstunde nach. Löschen Sie eine Sicherung, die sich nicht lesen lässt.',
  'sheet.title': 'Bescheinigung über die Löschung',
  'sheet.text':
    'Was Coachbook in dieser Bibliothek über eine Person aufbewahrte, wurde gelöscht. Mit Coachbook lässt sich nichts davon zurückholen.',
  'sheet.name': 'Name, von Hand: Coachbook hebt ihn nicht auf',
  'sheet.at': 'Gelöscht',
  'sheet.moment': '{{date}}, {{time}}',
  'sheet.by': 'Von',
  'sheet.number': 'Nummer der Mappe',
  'sheet.digest': 'Prüfsumme dieser Bescheinigung',
  'sheet.what': 'Was gelöscht wurde',
  'sheet.kind': 'Art',
  'sheet.count': 'Anzahl',
  'sheet.unread':
    'Die Mappe war nicht lesbar, darum wurden ihre Einträge nicht gezählt. Alle ihre Dateien wurden gelöscht.',
  'sheet.with':
    'Mit ihnen gingen der Verlauf aller Änderungen, angehängte Dateien und Scans, zurückgestellte und beschädigte Fassungen, der Eintrag in Verzeichnis und Suche und was Einstellungen, Übernahmen und Kalender über die Person sagten.',
  'sheet.backups': 'Sicherungen, die Coachbook kennt, wurden ohne sie neu geschrieben und zurückgelesen.',
  'sheet.unreached': 'Am Tag dieser Seite nicht erreicht',
  'sheet.unreachedText':
    'In diesen Sicherungen kann es noch stehen. Coachbook löscht es dort, sobald sie angeschlossen und lesbar sind.',
  'sheet.beyond': 'Was Coachbook nicht erreichen kann',
  'sheet.synced':
    'Ältere Fassungen, die ein Synchronisierungsdienst, eine Momentaufnahme der Platte oder ein anderes Sicherungsprogramm aufhebt.',
  'sheet.disk':
    'Was eine SSD oder ein Speicherstift noch nicht überschrieben hat. Davor schützt die Verschlüsselung der Platte.',
  'sheet.exported':
    'Dateien, die gespeichert, ausgegeben oder weitergegeben wurden, und Kopien der Bibliothek oder von Sicherungen an anderen Orten.',
  'sheet.printed': 'Gedruckte Seiten.',
  'sheet.attachment': 'Die Bescheinigung als Daten; sie nennt niemanden',
  'sheet.signature': 'Datum und Unterschrift',
  'sheet.note':
    'Die Prüfsumme (SHA-256) umfasst die Nummer der Mappe, den Zeitpunkt, den Namen der löschenden Person und die Anzahlen. Die Bibliothek bewahrt dieselbe Prüfsumme auf, so lassen sich Seite und Bibliothek vergleichen.',
  'kind.observations': 'Beobachtungen',
  'kind.sessions': 'Einzelgespräche',
  'kind.groups': 'Gruppentermine',
  'kind.cycles': 'Zyklen',
  'kind.plans': 'Aktionspläne',
  'kind.addenda': 'Nachträge',
  'kind.documents': 'Dokumente',
  'kind.statements': 'Stellungnahmen',
  'kind.accounts': 'Kunden',
  'kind.deals': 'Deals',
  'kind.calls': 'Verkaufsgespräche',
  'kind.metrics': 'Kennzahlen'
} as const satisfies Texts<typeof english>
