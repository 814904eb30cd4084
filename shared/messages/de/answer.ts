import type { answer as english } from '../en/answer'
import type { Texts } from '../texts'

export const answer = {
  save: 'Als Datei zum Beantworten speichern …',
  saveHelp:
    'Nicht am selben Ort? {{name}} kann in den Feldern eines PDF antworten und es zurücksenden; ziehen Sie es auf dieses Fenster.',
  saved: 'Gespeichert als „{{name}}“. Senden Sie die Datei; was zurückkommt, ziehen Sie auf dieses Fenster.',
  file: 'zum Beantworten',
  heading: 'Ihre Antwort, {{name}}',
  how: 'Füllen Sie diese Felder in einem Programm aus, das PDFs zeigt, speichern Sie die Datei und senden Sie sie an {{name}} zurück. Sie müssen nicht zustimmen: Auch Worte allein sind eine Antwort.',
  stance: 'Wie Sie dazu stehen',
  'stance.agreed': 'Ich bin mit diesem Plan einverstanden',
  'stance.received': 'Ich habe ihn erhalten',
  'stance.disagreed': 'Ich sehe es anders, wie unten gesagt',
  'stance.declined': 'Ich unterschreibe ihn nicht',
  comment: 'Ihre Worte, wenn Sie etwas sagen möchten',
  name: 'Ihr Name',
  date: 'Datum',
  proves:
    'Das ist keine Unterschrift: Wer die Datei hat, kann hineinschreiben. Sie zeigt, was geschrieben wurde, nicht wer es schrieb. {{name}} fragt Sie danach und hält fest, wie, bevor es zählt.',
  plain:
    'Diese Datei ist ein einfaches PDF mit Feldern, nicht für das Archiv gemacht. Der Plan darin ist der besiegelte.',
  found: 'Die Antwort in dieser Datei',
  'found.stance': 'Wie {{name}} dazu steht',
  'found.comment': 'Worte von {{name}}',
  'found.name': 'Getippter Name',
  'found.date': 'Getipptes Datum',
  noStance: 'nichts gewählt',
  noComment: 'keine Worte',
  empty: 'Die Felder dieser Datei sind leer. Bitten Sie darum, sie auszufüllen und zu speichern, nicht zu drucken.',
  notAsSent:
    'Diese Datei ist nicht mehr so, wie sie gesendet wurde: Die Seite, ein Feld oder eine Auswahlliste ist anders. Was darin geschrieben steht, zählt nicht als Antwort. Senden Sie die Datei noch einmal.',
  limits:
    'Was das zeigt: Diese Worte stehen in den Feldern dieser Datei, und der Plan darin ist der aus Ihrer Bibliothek. Was es nicht zeigt: wer sie geschrieben hat und wann. Eine Unterschrift gibt es nicht.',
  isSettled:
    'In Ihrer Bibliothek steht der Plan als „{{how}}“, diese Antwort ändert daran nichts. Sie können die Datei beim Plan ablegen; um etwas anderes zu vereinbaren, beginnen Sie eine neue Version des Plans.',
  meant: 'Was sagen die Worte von {{name}}?',
  missing: 'Sagen Sie zuerst, was die Worte von {{name}} bedeuten.',
  otherName: 'Der eingetippte Name ist nicht {{name}}.',
  known: 'Woher wissen Sie, dass diese Antwort von {{name}} ist?',
  knownHelp: 'Zum Beispiel: Wir haben am Dienstag telefoniert; die Antwort kam von der eigenen E-Mail-Adresse.',
  knownMissing: 'Sagen Sie, woher Sie es wissen; ohne das zählt eine Antwort nicht.',
  counts:
    'Sobald Sie diese Antwort ablegen, gilt sie: Der Plan ist dann nicht vereinbart, und ein später unterschriebenes Blatt ändert das nicht. Will {{name}} noch unterschreiben, behalten Sie die Datei nur als Kopie; der Plan wartet weiter auf das Blatt.',
  settle: 'Diese Antwort ablegen',
  settled: 'Die Antwort von {{name}} liegt beim Plan.',
  by: 'Per Datei beantwortet, abgelegt {{date}} von {{name}}. Eine Antwort ist keine Unterschrift.',
  byManager: 'Besiegelt für eine Unterschrift auf Papier; stattdessen kam die Antwort per Datei.',
  inkCame: 'Später gekommenes unterschriebenes Blatt bestätigen …',
  inkAfter: 'Zuerst kam die Antwort per Datei. Auf dem Blatt steht dasselbe.',
  inkBefore: 'Das Blatt ist älter als die Antwort per Datei. In beiden steht dasselbe.',
  show: 'Datei im Ordner zeigen',
  typed: 'In der Datei geschrieben: {{name}} ({{date}}).',
  knownBy: 'Bekannt als echte Antwort durch: {{words}}'
} as const satisfies Texts<typeof english>
