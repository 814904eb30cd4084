import type { forms as english } from '../en/forms'
import type { Texts } from '../texts'

export const forms = {
  help: 'Hilfe neben den Feldern',
  examplesShow: 'Beispiele zeigen',
  examplesHide: 'Beispiele ausblenden',
  private: 'Nur für Sie · wird nie gedruckt, nie gezeigt',
  repWrites: 'Worte von {{name}}',
  choose: 'Wählen',
  yes: 'Ja',
  no: 'Nein',
  scale: '{{value}} von 10',
  between: 'Tragen Sie eine Zahl von {{min}} bis {{max}} ein.',
  atLeast: 'Tragen Sie eine Zahl ein, die nicht unter {{min}} liegt.',
  atMost: 'Tragen Sie eine Zahl ein, die nicht über {{max}} liegt.',
  numberIncomplete: 'Das ist noch keine ganze Zahl oder Dezimalzahl.',
  cell: '{{column}}, Zeile {{row}}',
  removeRow: 'Zeile {{row}} entfernen',
  rowKeys: 'Die Eingabetaste geht zur nächsten Zeile. Strg, Umschalt und Rücktaste zusammen entfernen eine Zeile.',
  sign: '+ / −',
  plus: 'Plus',
  minus: 'Minus',
  fact: 'Fakt',
  source: 'Quelle',
  otherForm: 'Anderes Formular',
  chooseForm: 'Formular wählen',
  searchForm: 'Formulare suchen',
  forms: 'Formulare',
  noForm: 'Kein Formular heißt so.',
  savePdf: 'Als PDF speichern',
  savedPdf: '{{name}} ist gespeichert.',
  showInFolder: 'Im Ordner zeigen'
} as const satisfies Texts<typeof english>
