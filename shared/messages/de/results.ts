import type { results as english } from '../en/results'
import type { Texts } from '../texts'

export const results = {
  title: 'Ergebnisse',
  subtitle: 'Was Coaching in einem Quartal bewirkt hat, für andere: Durchschnitte von Gruppen, und niemand mit Namen.',
  noReps: 'Ein Ergebnisblatt handelt von einer Gruppe. Fügen Sie zuerst Ihre Teammitglieder hinzu.',
  time: 'Zeitraum',
  'span.last': 'Letztes Quartal, {{time}}',
  'span.before': 'Das Quartal davor, {{time}}',
  'span.half': 'Beide Quartale, {{time}}',
  timeHelp:
    'Nur abgeschlossene Quartale, damit sich zwei Blätter zum selben Zeitraum nicht um einen Tag unterscheiden.',
  who: 'Wer zur Gruppe gehört',
  archived: 'im Archiv',
  measures: 'Was Sie von anderswo ergänzen (freiwillig)',
  measuresHelp: 'Zahlen für die ganze Gruppe. Sie stehen auf dem Blatt, wie Sie sie hier schreiben.',
  'measure.retention': 'Verbleib im Team, in Prozent',
  'measure.productivity': 'Produktivität',
  'measure.goal': 'Ein Ziel des Unternehmens, in Prozent',
  name: 'Wovon',
  goalName: 'Welches Ziel',
  noShare: 'Geben Sie einen Anteil von 0 bis 100 Prozent ein. Noch nicht gespeichert.',
  before: 'Vorher',
  now: 'Jetzt',
  ofMeasure: '{{measure}}: {{what}}',
  save: 'Als PDF speichern',
  print: 'Drucken',
  saved: 'Gespeichert als {{name}}.',
  page: 'Das Ergebnisblatt, wie es gedruckt würde',
  given:
    'Sobald Sie es speichern oder drucken, merkt sich Coachbook, wer dazugehörte und was darauf stand, damit kein späteres Blatt einige wenige davon allein zeigt. Was herausgegeben ist, bleibt, wie es war, auch wenn Sie für diese Zeit später noch etwas eintragen.',
  tooFew_one:
    'Ein Ergebnisblatt handelt von fünf Teammitgliedern oder mehr, damit niemand zu erkennen ist. Sie haben eines.',
  tooFew_other:
    'Ein Ergebnisblatt handelt von fünf Teammitgliedern oder mehr, damit niemand zu erkennen ist. Sie haben {{count}}.',
  few: 'Wählen Sie mindestens fünf Teammitglieder, von denen es in diesem Zeitraum Aufzeichnungen gibt. Bei weniger ließe sich erkennen, wer gemeint ist.',
  differs:
    'Am {{date}} haben Sie ein Blatt herausgegeben, das sich von diesem allein durch {{reps}} unterscheidet. Wer beide hat, könnte das eine vom anderen abziehen. Nehmen Sie dieselbe Gruppe noch einmal oder eine, die sich um fünf oder mehr unterscheidet.',
  together:
    'Zusammen mit den Blättern, die Sie schon herausgegeben haben, würde dieses einige wenige allein zeigen: {{reps}}. Wählen Sie eine andere Gruppe.',
  names:
    'Was Sie bei „{{measure}}“ geschrieben haben, enthält den Namen eines Teammitglieds. Ein Ergebnisblatt nennt niemanden.',
  sameGroup: 'Gruppe vom {{date}} nehmen',
  erased_one: 'jemand, der nicht mehr in Ihrer Bibliothek ist',
  erased_other: '{{count}}, die nicht mehr in Ihrer Bibliothek sind',
  'sheet.head': 'Coaching-Ergebnisse',
  'sheet.title_one': 'Ein Einzelgespräch in einer Gruppe von {{people}} Teammitgliedern',
  'sheet.title_other': '{{count}} Einzelgespräche in einer Gruppe von {{people}} Teammitgliedern',
  'sheet.titleOf': 'Coaching in einer Gruppe von {{people}} Teammitgliedern',
  'sheet.rose_one': 'Eine von {{all}} Verhaltensweisen steht höher als an ihrem Ausgangspunkt.',
  'sheet.rose_other': '{{count}} von {{all}} Verhaltensweisen stehen höher als an ihren Ausgangspunkten.',
  'sheet.roseOnly': 'Die eine gezeigte Verhaltensweise steht höher als an ihrem Ausgangspunkt.',
  'sheet.noneRose': 'Noch keine Verhaltensweise steht höher als an ihrem Ausgangspunkt.',
  'sheet.perRep': 'Je Teammitglied, im Durchschnitt',
  'sheet.over': 'Durchschnitt über alle {{people}} Teammitglieder der Gruppe, auch über die ohne Eintrag.',
  'sheet.hidden':
    'Ein Strich steht, wo es von weniger als fünf Teammitgliedern etwas gibt oder einige wenige erkennbar wären.',
  'sheet.what': 'Was',
  'sheet.talks': 'Einzelgespräche',
  'sheet.minutes': 'Minuten in Einzelgesprächen',
  'sheet.observations': 'Beobachtungen',
  'sheet.before': 'Zeit davor',
  'sheet.now': 'Dieser Zeitraum',
  'sheet.behaviors': 'Verhaltensweisen, durchschnittliche Stufe',
  'sheet.behavior': 'Verhalten',
  'sheet.people': 'Mitglieder',
  'sheet.start': 'Ausgangspunkt',
  'sheet.end': 'Jetzt',
  'sheet.wanted': 'Ziel',
  'sheet.noBehaviors': 'In diesem Zeitraum wurde keine Verhaltensweise eingestuft.',
  'sheet.noneShown_one':
    'Eine Verhaltensweise wurde eingestuft; sie fehlt hier, weil sich einige wenige daran erkennen ließen.',
  'sheet.noneShown_other':
    '{{count}} Verhaltensweisen wurden eingestuft; keine steht hier, weil sich einige wenige daran erkennen ließen.',
  'sheet.measures': 'Daneben',
  'sheet.measure.retention': 'Verbleib im Team',
  'sheet.measure.productivity': 'Produktivität',
  'sheet.measure.goal': 'Ziel des Unternehmens',
  'sheet.percent': '{{amount}} %',
  'sheet.goal': 'Ziel: {{name}}',
  'sheet.left_one':
    'Eine weitere Verhaltensweise wurde eingestuft; sie fehlt hier, weil sich einige wenige daran erkennen ließen.',
  'sheet.left_other':
    '{{count}} weitere Verhaltensweisen wurden eingestuft; sie fehlen hier, weil sich einige wenige daran erkennen ließen.',
  'sheet.says':
    'Jede Zahl handelt von fünf Menschen oder mehr, auch wenn man mehrere Blätter zusammennimmt. Niemand wird genannt, und nichts davon steht hier, was gesagt wurde.',
  'sheet.footer': 'Ergebnisblatt {{id}} · {{date}}',
  'sheet.attachment': 'Die Ergebnisse als Daten, über niemanden im Besonderen'
} as const satisfies Texts<typeof english>
