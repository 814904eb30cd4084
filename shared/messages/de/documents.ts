import type { documents as english } from '../en/documents'
import type { Texts } from '../texts'

export const documents = {
  tab: 'Dokumente',
  empty:
    'Hier stehen Arbeitsvereinbarungen und andere ausgefüllte Formulare. Eine Arbeitsvereinbarung hält fest, was Sie und {{name}} einander zusagen.',
  start: '„{{form}}“ ausfüllen',
  title: 'Titel',
  titleHelp: 'Ohne eigenen Titel: „{{form}}“.',
  on: 'Datum',
  toAll: 'Alle Dokumente',
  toDocument: 'Zurück zum Dokument',
  paper: 'Die fertige Seite',
  finish: 'Abschließen',
  reopen: 'Wieder öffnen',
  missingLead: 'Vor dem Abschließen:',
  dateAhead: 'das Datum liegt in der Zukunft',
  complete: 'Es fehlt nichts.',
  delete: 'Dieses Dokument löschen',
  deleted: 'Das Dokument ist gelöscht. Im Verlauf steht es noch.',
  changed: 'Dieses Dokument ist nicht mehr so, wie es besiegelt wurde.',
  inkAwaited:
    'Wird auf Papier unterschrieben, so war es beim Unterschreiben gewählt. Das Dokument zählt, sobald Sie das unterschriebene Blatt bestätigen.',
  doneText: 'Das Dokument ist besiegelt. Ändert jemand auch nur einen Buchstaben, sagt es die Prüfung.',
  doneTextInk:
    'Drucken Sie die Seite und unterschreiben Sie sie von Hand. Das Dokument zählt, sobald Sie das unterschriebene Blatt bestätigen.',
  doneTextRefused: 'Das Dokument ist besiegelt, mit der Antwort von {{rep}}.',
  notReadyTitle: 'Dieses Dokument kann noch nicht unterschrieben werden',
  notReady: 'Es fehlt noch etwas. Was es ist, steht im Dokument.',
  noCharter: 'Mit {{name}} gibt es noch keine Arbeitsvereinbarung: was Sie einander zusagen und woran Sie es merken.',
  noCharterWay: 'Gemeinsam schreiben',
  charterStands: 'Arbeitsvereinbarung mit {{name}}: {{state}}.',
  charterGoOn: 'Weiterschreiben',
  charterOpen: 'Öffnen',
  charterSee: 'Ansehen',
  charterAgain: 'Neue schreiben'
} as const satisfies Texts<typeof english>
