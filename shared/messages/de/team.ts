import type { team as english } from '../en/team'
import type { Texts } from '../texts'

export const team = {
  title: 'Team',
  count_one: '{{count}} Teammitglied',
  count_other: '{{count}} Teammitglieder',
  empty:
    'Hier stehen Ihre Teammitglieder. Fügen Sie das erste hinzu und halten Sie beim nächsten Besuch fest, was Sie sehen.',
  add: 'Teammitglied hinzufügen',
  name: 'Name',
  role: 'Rolle',
  territory: 'Gebiet',
  nameTaken: 'Diesen Namen gibt es schon. Rolle oder Gebiet halten beide auseinander.',
  nameMissing: 'Ein Teammitglied braucht einen Namen.',
  trained: 'Trainiert in',
  trainedHelp:
    'Nur trainiertes Verhalten wird eingestuft; anderes wird als Trainingsbedarf notiert. Sie können das später ändern.',
  save: 'Hinzufügen',
  focus: 'Das Kernverhalten',
  stage: 'Schritt',
  last: 'Letzte Beobachtung',
  none: 'noch keine',
  noFocus: 'noch nicht gewählt',
  archived: 'Archiv',
  archivedCount_one: '{{count}} Teammitglied im Archiv',
  archivedCount_other: '{{count}} Teammitglieder im Archiv',
  change: 'Name und Rolle',
  saveChange: 'Speichern',
  archive: 'Ins Archiv legen',
  restore: 'Zurückholen',
  archivedNow: '{{name}} ist im Archiv. Nichts wurde gelöscht.',
  undo: 'Rückgängig',
  more: 'Mehr zu {{name}}',
  problem: 'nicht lesbar',
  awaited:
    'Einige Dateien sind noch unterwegs, oder das Laufwerk hat sie verloren. Bis sie da sind, können Sie die Mappe nur lesen.',
  take: 'In die Mappe übernehmen',
  takeOf: 'In die Mappe übernehmen: {{name}}',
  passphraseThen: 'Damalige Passphrase',
  takeSealedText:
    'Als der andere Computer das schrieb, war die Bibliothek geschützt. Es öffnet sich mit der damaligen Passphrase oder dem damaligen Wiederherstellungsblatt; was darin neu ist, kommt in die Mappe, und der Ordner wird entfernt.',
  taken:
    'Es wurde in die Mappe von {{name}} übernommen, und der Ordner ist entfernt. Öffnen Sie die Mappe: Was sich nicht mit ihr verträgt, wird dort angeboten.'
} as const satisfies Texts<typeof english>
