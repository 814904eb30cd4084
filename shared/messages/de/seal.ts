import type { seal as english } from '../en/seal'
import type { Texts } from '../texts'

export const seal = {
  words: 'Die Worte des Plans sind nicht die, die unterschrieben wurden.',
  'words.charter': 'Die Worte der Arbeitsvereinbarung sind nicht die, die besiegelt wurden.',
  'words.addendum': 'Die Worte des Nachtrags sind nicht die, die unterschrieben wurden.',
  'words.document': 'Die Worte des Dokuments sind nicht die, die besiegelt wurden.',
  'words.statement': 'Die Worte der Stellungnahme sind nicht die, die abgegeben wurden.',
  form: 'Das Formular des Plans (Überschriften und Hilfen) ist nicht das, das unterschrieben wurde.',
  'form.charter': 'Das Formular der Arbeitsvereinbarung (Überschriften und Hilfen) ist nicht das, das besiegelt wurde.',
  'form.document': 'Das Formular des Dokuments (Überschriften und Hilfen) ist nicht das, das besiegelt wurde.',
  perhapsWords: 'Ob auch die Worte geändert wurden, lässt sich nicht sagen.',
  repSignature: 'Die Unterschrift des Teammitglieds gehört nicht zu diesen Worten.',
  managerSignature: 'Die Unterschrift der Führungskraft gehört nicht zu diesen Worten.',
  'signature.role': 'Die Unterschrift als „{{role}}“ gehört nicht zu diesen Worten.',
  signatures:
    'Die Worte sind die unterschriebenen, aber eine Unterschrift, ihr Datum, die Antwort oder der Kommentar dazu oder das Siegel wurde geändert.',
  rewritten: 'Die Daten wurden von einem anderen Programm neu geschrieben. Was sie sagen, passt noch zum Siegel.',
  several: 'Die Datei enthält mehr als einen Datensatz, und sie unterscheiden sich.',
  library: 'Der Plan trägt ein anderes Siegel als derselbe Plan in Ihrer Bibliothek.',
  'library.charter': 'Die Arbeitsvereinbarung trägt ein anderes Siegel als dieselbe in Ihrer Bibliothek.',
  'library.addendum': 'Der Nachtrag trägt ein anderes Siegel als derselbe in Ihrer Bibliothek.',
  'library.document': 'Das Dokument trägt ein anderes Siegel als dasselbe in Ihrer Bibliothek.',
  'library.statement': 'Die Stellungnahme trägt ein anderes Siegel als dieselbe in Ihrer Bibliothek.',
  original: 'Der Plan, zu dem er gehört, trägt in Ihrer Bibliothek ein anderes Siegel.',
  'original.statement': 'Das, worum es darin geht, trägt in Ihrer Bibliothek ein anderes Siegel.',
  twice: '„{{name}}“ steht zweimal darin, sodass zwei Programme Verschiedenes lesen.'
} as const satisfies Texts<typeof english>
