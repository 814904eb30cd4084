import type { verify as english } from '../en/verify'
import type { Texts } from '../texts'

export const verify = {
  title: 'Geprüftes PDF',
  titleOther: 'Geprüfte Datei',
  readingTitle: 'Datei wird geprüft',
  reading: '„{{name}}“ wird gelesen und der Inhalt geprüft. Das dauert ein paar Sekunden.',
  intact: 'Die Daten in diesem PDF passen zu ihrem Siegel, und auf der Seite steht dasselbe.',
  'intact-here': 'Unverändert: Dieses PDF ist der Plan aus Ihrer Bibliothek, genau wie er besiegelt wurde.',
  'intact-here.charter':
    'Unverändert: Dieses PDF ist die Arbeitsvereinbarung aus Ihrer Bibliothek, genau wie sie besiegelt wurde.',
  'intact-here.addendum':
    'Unverändert: Dieses PDF ist Nachtrag {{number}} zu einem Plan aus Ihrer Bibliothek, genau wie er besiegelt wurde, und passt zu diesem Plan.',
  'intact-here.document':
    'Unverändert: Dieses PDF ist das Dokument aus Ihrer Bibliothek, genau wie es besiegelt wurde.',
  'intact-kept.addendum':
    'Unverändert: Das ist genau das PDF, das aufbewahrt wurde, als Nachtrag {{number}} besiegelt wurde, bis aufs letzte Byte, und es passt zu seinem Plan.',
  'intact-kept':
    'Unverändert: Das ist genau das PDF, das beim Besiegeln aufbewahrt wurde, bis aufs letzte Byte dasselbe.',
  'since.replaced':
    'Der Plan wurde am {{until}} ersetzt: Die Seite sagt, wie er beim Besiegeln stand; er gilt nicht mehr.',
  'since.ended': 'Der Zyklus dieses Plans endete am {{until}}: Die Seite sagt, wie der Plan beim Besiegeln stand.',
  words:
    'Die Daten in diesem PDF passen zu ihrem Siegel. Nur die Wörter: Auf der Seite stehen dieselben Wörter; Bilder und handschriftliche Unterschriften wurden nicht verglichen.',
  'words-here':
    'Die Daten in diesem PDF sind die aus Ihrer Bibliothek. Nur die Wörter: Auf der Seite stehen dieselben Wörter; Bilder und handschriftliche Unterschriften wurden nicht verglichen.',
  'words-other':
    'Die Daten in diesem PDF sind die aus Ihrer Bibliothek, aber die Datei ist nicht die, die beim Besiegeln aufbewahrt wurde: Sie wurde noch einmal gespeichert, von einer anderen Version erstellt oder verändert. Auf der Seite stehen dieselben Wörter; Bilder, handschriftliche Unterschriften und was sie verdecken könnte, wurden nicht verglichen.',
  'record-only':
    'Die Daten in diesem PDF passen zu ihrem Siegel. Die Seite war nicht lesbar und wurde deshalb nicht geprüft.',
  'page-differs':
    'Die Daten in diesem PDF passen zu ihrem Siegel. Die Wörter auf der Seite sind nicht die, die dieses Coachbook daraus erstellt: Die Seite wurde geändert, oder eine andere Version von Coachbook oder des Formulars hat sie erzeugt. Beides steht unten nebeneinander.',
  'page-covered':
    'Die Daten in diesem PDF passen zu ihrem Siegel. Über der Seite liegt etwas, das nicht mitgesendet wurde und Wörter verdecken oder hinzufügen kann. Vergleichen Sie beides nebeneinander.',
  answered:
    'Die Daten in diesem PDF passen zu ihrem Siegel, und auf der Seite steht dasselbe. In seinen Feldern war zu antworten.',
  'answered-here':
    'Das ist der Plan aus Ihrer Bibliothek, genau wie er besiegelt wurde, in der Datei, die zum Beantworten verschickt wurde.',
  revised: 'In diesem PDF wurde nachträglich etwas hinzugefügt. Was darin steht, passt weiterhin zusammen.',
  changed: 'Verändert: Das ist nicht der Plan, wie er besiegelt wurde.',
  'changed.charter': 'Verändert: Das ist nicht die Arbeitsvereinbarung, wie sie besiegelt wurde.',
  'changed.addendum': 'Verändert: Das ist nicht der Nachtrag, wie er besiegelt wurde.',
  'changed.document': 'Verändert: Das ist nicht das Dokument, wie es besiegelt wurde.',
  'changed.statement': 'Verändert: Das ist nicht die Stellungnahme, wie sie abgegeben wurde.',
  'changed.unknown': 'Verändert: Das ist nicht mehr so, wie es besiegelt wurde.',
  'other-signing':
    'Das ist eine andere Unterzeichnung desselben Eintrags, und sie passt zu ihrem eigenen Siegel. Unterschrieben wurde auf zwei Computern: Diese Fassung liegt in Ihrer Bibliothek bei der, die gilt und ein anderes Siegel trägt.',
  twice: 'An den Daten in diesem PDF hat sich jemand zu schaffen gemacht: Etwas steht zweimal darin.',
  newer: 'Die Daten in diesem PDF stammen von einem neueren Coachbook. Aktualisieren Sie Coachbook, um sie zu prüfen.',
  damaged: 'Dieses PDF stammt von Coachbook, aber die Daten darin sind beschädigt. Es lässt sich nichts prüfen.',
  stripped:
    'Auf dieser Seite steht ein Siegel oder eine Prüfnummer, aber die Daten wurden aus dem PDF entfernt. Es lässt sich nichts prüfen.',
  'too-much':
    'Diese Datei zu lesen kostet weit mehr Zeit oder Speicher als jede Seite von Coachbook. Das Lesen wurde abgebrochen; geprüft wurde nichts.',
  statement:
    'Das ist eine Stellungnahme zu einem Eintrag, und die Worte darin sind so, wie sie abgegeben wurden. Darunter steht ein getippter Name.',
  'statement-here':
    'Das ist eine Stellungnahme zu einem Eintrag, dieselbe wie in Ihrer Bibliothek, so wie sie abgegeben wurde. Darunter steht ein getippter Name.',
  'statement.exact': 'Die Seite wurde neu erstellt und ist bis aufs letzte Byte dieselbe.',
  'statement.same': 'Nur die Wörter: Die Seite wurde neu erstellt, und es steht dasselbe darauf.',
  'statement.unread': 'Die Seite wurde nicht verglichen.',
  statementName: 'Stellungnahme',
  rhythm:
    'Das ist ein Rhythmusbericht, und die Zahlen darin sind, wie Coachbook sie geschrieben hat. Er wird nicht unterschrieben; die Seite wurde nicht verglichen.',
  results:
    'Das ist ein Ergebnisblatt, und die Zahlen darin sind so, wie Coachbook sie geschrieben hat. Niemand unterschreibt es; seine Seite wurde nicht verglichen.',
  erasure:
    'Das ist eine Bescheinigung über eine Löschung, und die Daten darin sind so, wie Coachbook sie geschrieben hat. Keine geöffnete Bibliothek bewahrt sie auf; ihre Seite wurde nicht verglichen.',
  'erasure-here':
    'Das ist eine Bescheinigung über eine Löschung. Die Bibliothek bewahrt dieselbe auf, mit derselben Prüfsumme. Ihre Seite wurde nicht verglichen.',
  cycle:
    'Das ist ein Coaching-Zyklus auf Papier, und die Daten darin sind so, wie Coachbook sie geschrieben hat. Niemand unterschreibt ihn; die Seite wurde nicht verglichen.',
  receipt:
    'Das ist ein Beleg. Er enthält keine Daten zum Prüfen: Er sagt mit Nummer und Siegel, welche Fassung übergeben wurde. Vergleichen Sie beides mit dem Fuß der Seite, zu der er gehört.',
  'receipt-here':
    'Das ist ein Beleg zu etwas, das in Ihrer Bibliothek liegt; Nummer und Siegel stimmen überein. Ein Beleg enthält keine Daten zum Prüfen, mehr als das wurde also nicht verglichen.',
  'receipt-other':
    'Dieser Beleg trägt die Nummer von etwas, das in Ihrer Bibliothek liegt, aber ein anderes Siegel als dort.',
  story:
    'Diese Seite erzählt die Geschichte eines Plans. Sie enthält keine Daten zum Prüfen: Was vereinbart ist, steht im Plan und in seinen Nachträgen.',
  'story-here':
    'Diese Seite erzählt die Geschichte eines Plans, der in Ihrer Bibliothek liegt; das Siegel stimmt überein. Sie enthält keine Daten zum Prüfen, mehr als das wurde also nicht verglichen.',
  'story-other':
    'Diese Seite erzählt die Geschichte eines Plans, der in Ihrer Bibliothek liegt, trägt aber ein anderes Siegel als dort.',
  'not-sealed':
    'Dieses PDF trägt kein eigenes Siegel: Es ist ein Entwurf, ein leeres Formular oder eine Seite, die niemand unterschreibt. Prüfen lässt sich daran nichts.',
  'not-coachbook':
    'In diesem PDF sind keine Daten von Coachbook. Vielleicht wurde es gedruckt, gescannt oder von einem anderen Programm gespeichert.',
  'no-pdf':
    'Diese Datei ist kein PDF, also lässt sich darin nichts prüfen. Wählen Sie das PDF, das beim Unterschreiben gespeichert wurde.',
  differences: 'Was anders ist',
  checked: 'Was geprüft wurde',
  record: 'Daten',
  'record.fits': 'Sie passen zum Siegel und zu allem, was damit besiegelt wurde.',
  'record.fits.alone': 'Sie passen zum Siegel.',
  'record.differs': 'Sie passen nicht zum Siegel oder zu einer Unterschrift.',
  page: 'Seite',
  'page.kept': 'Bis aufs letzte Byte dieselbe wie im PDF, das beim Besiegeln aufbewahrt wurde.',
  'page.exact': 'Aus den Daten neu erstellt: bis aufs letzte Byte dieselbe.',
  'page.same':
    'Nur die Wörter: Aus den Daten neu erstellt, steht auf der Seite dasselbe. Bilder und handschriftliche Unterschriften wurden nicht verglichen.',
  'page.differs': 'Aus den Daten neu erstellt: Die Wörter sind nicht dieselben.',
  'page.covered': 'Aus den Daten neu erstellt, sind die Wörter dieselben, aber es liegt etwas darüber.',
  'page.unread': 'Nicht geprüft.',
  signedWith: 'Besiegelt mit Coachbook {{version}}. Eine andere Version erstellt die Seite vielleicht etwas anders.',
  overlays: 'Notizen oder Felder, die hinzukamen, verschoben sind oder anders lauten: {{count}}',
  library: 'Ihre Bibliothek',
  'library.same': 'Sie hat diesen Plan mit demselben Siegel.',
  'library.other': 'Sie hat diesen Plan mit einem anderen Siegel.',
  'library.absent': 'Sie hat diesen Plan nicht, also gab es kein Siegel zum Vergleichen.',
  'library.same.charter': 'Sie hat diese Arbeitsvereinbarung mit demselben Siegel.',
  'library.other.charter': 'Sie hat diese Arbeitsvereinbarung mit einem anderen Siegel.',
  'library.absent.charter': 'Sie hat diese Arbeitsvereinbarung nicht, also gab es kein Siegel zum Vergleichen.',
  'library.same.document': 'Sie hat dieses Dokument mit demselben Siegel.',
  'library.other.document': 'Sie hat dieses Dokument mit einem anderen Siegel.',
  'library.absent.document': 'Sie hat dieses Dokument nicht, also gab es kein Siegel zum Vergleichen.',
  'library.same.statement': 'Sie hat diese Stellungnahme mit demselben Siegel.',
  'library.other.statement': 'Sie hat diese Stellungnahme mit einem anderen Siegel.',
  'library.absent.statement': 'Sie hat diese Stellungnahme nicht, also gab es kein Siegel zum Vergleichen.',
  'library.unseen':
    'Nicht jede Mappe ließ sich öffnen, und in den anderen ist es nicht. Ob Ihre Bibliothek es hat, ist also offen.',
  'library.not-asked': 'Nicht geprüft.',
  addendum: 'Nachtrag {{number}} zum Plan',
  'library.same.addendum': 'Sie hat diesen Nachtrag mit demselben Siegel.',
  'library.other.addendum': 'Sie hat diesen Nachtrag mit einem anderen Siegel.',
  'library.absent.addendum': 'Sie hat diesen Nachtrag nicht, also gab es kein Siegel zum Vergleichen.',
  original: 'Sein Plan',
  'original.same': 'Ihre Bibliothek hat den Plan, und sein Siegel ist das, das dieser Nachtrag einschließt.',
  'original.other':
    'Ihre Bibliothek hat den Plan mit einem anderen Siegel: So wie er ist, gehört der Nachtrag nicht zu ihm.',
  'original.absent':
    'Ihre Bibliothek hat den Plan nicht. Sein Siegel beginnt mit {{seal}}; vergleichen Sie es mit der Seite des Plans.',
  'original.unseen':
    'Nicht jede Mappe ließ sich öffnen, und in den anderen ist der Plan nicht. Sein Siegel beginnt mit {{seal}}; vergleichen Sie es mit der Seite des Plans.',
  'original.not-asked': 'Nicht geprüft. Sein Siegel beginnt mit {{seal}}; vergleichen Sie es mit der Seite des Plans.',
  about: 'Worum es geht',
  'about.same': 'Ihre Bibliothek hat es mit dem Siegel, das die Stellungnahme nennt.',
  'about.other': 'Ihre Bibliothek hat es mit einem anderen Siegel, als die Stellungnahme nennt.',
  'about.absent': 'Ihre Bibliothek hat es nicht, also gab es kein Siegel zum Vergleichen.',
  'about.unseen':
    'Nicht jede Mappe ließ sich öffnen, und in den anderen ist es nicht. Ob Ihre Bibliothek es hat, ist also offen.',
  'about.not-asked': 'Nicht geprüft.',
  revisions: 'Datei',
  saved_one: 'In einem Zug geschrieben.',
  saved_other: '{{count}}-mal gespeichert; was später hinzukam, kann die Seite verdecken.',
  paper: 'Siegel auf Papier',
  compare: 'Vergleichen Sie mit diesen sechzehn Zeichen am Fuß der gedruckten Seite: {{seal}}',
  'compare.why':
    'Wer ein ganzes PDF schreiben kann, kann auch ein passendes Siegel dazu machen. Erst das Siegel auf Papier oder das einer Bibliothek zeigt Ihnen, ob diese Worte besiegelt wurden.',
  here: 'Was in Ihrer Bibliothek anders ist',
  'here.onlyInFile': 'Nur in dieser Datei',
  'here.onlyHere': 'Nur in Ihrer Bibliothek',
  'here.order':
    'Die Wörter sind dieselben, aber eine Unterschrift, eine Antwort, eine Uhrzeit oder das Formular nicht.',
  'place.plan': 'Plan in der Bibliothek öffnen',
  'place.document': 'Dokument in der Bibliothek öffnen',
  'place.addendum': 'Nachtrag in der Bibliothek öffnen',
  'place.observation': 'Beobachtung in der Bibliothek öffnen',
  'place.session': 'Einzelgespräch in der Bibliothek öffnen',
  'place.group': 'Gruppentermin in der Bibliothek öffnen',
  'beside.large': 'Sie ist größer als jeder Plan (höchstens 50 MB) und wurde deshalb nicht gelesen.',
  'beside.alone': 'Das ist kein Rhythmusbericht. Ziehen Sie die Datei einzeln herein.',
  'beside.other': 'Das ist kein Rhythmusbericht.',
  'dropped.several':
    'Mehrere auf einmal können nur Rhythmusberichte sein, und unter diesen ist keiner. Ziehen Sie andere Dateien einzeln herein.',
  'dropped.many': 'Das sind zu viele auf einmal; höchstens {{most}}. Es wurde nichts geöffnet.',
  'dropped.large': '„{{name}}“ ist größer als jeder Plan (höchstens 50 MB) und wurde deshalb nicht gelesen.',
  'dropped.large-pack': '„{{name}}“ ist größer, als ein Paket sein darf, und wurde deshalb nicht gelesen.',
  'dropped.large-table':
    '„{{name}}“ ist größer als 64 MB und wurde deshalb nicht gelesen. Übernehmen Sie die Tabelle in Teilen.',
  'dropped.other-picture':
    '„{{name}}“ ist eine Art von Bild, die Coachbook nicht lesen kann. Öffnen Sie es, speichern Sie es als JPEG, PNG oder PDF und ziehen Sie das herein.',
  'dropped.other':
    '„{{name}}“ kann nicht hereingezogen werden. Ziehen Sie ein PDF von Coachbook, den Scan eines unterschriebenen Blatts, ein Vorlagenpaket oder eine Tabelle (CSV, Excel) herein. Eine Sicherung öffnen Sie in den Einstellungen, die Karte eines Trainers unter Vorlagen.',
  onlyOnPage: 'Nur auf der Seite',
  onlyInRecord: 'Nur in den Daten',
  sideRecord: 'Was in den Daten steht',
  sidePage: 'Die Seite',
  plan: 'Plan',
  charter: 'Arbeitsvereinbarung',
  document: 'Dokument',
  signedAt: 'Besiegelt',
  stands: 'Stand',
  standsHere: 'In der Bibliothek',
  seal: 'Siegel',
  file: 'Ablegen',
  'file.differs': 'Als abweichende Kopie ablegen',
  'file.about.plan': 'Legen Sie die Datei ab, um sie beim Plan in Ihrer Bibliothek aufzubewahren.',
  'file.about.charter': 'Legen Sie die Datei ab, um sie bei der Arbeitsvereinbarung in Ihrer Bibliothek aufzubewahren.',
  'file.about.document': 'Legen Sie die Datei ab, um sie beim Dokument in Ihrer Bibliothek aufzubewahren.',
  'file.about.addendum': 'Legen Sie die Datei ab, um sie beim Nachtrag in Ihrer Bibliothek aufzubewahren.',
  'file.about.differs':
    'Sie können sie trotzdem ablegen. Sie wird als abweichend gekennzeichnet; was besiegelt wurde, bleibt, wie es ist.',
  'file.kept': 'Genau diese Datei liegt seit dem Unterschreiben in Ihrer Bibliothek. Es gibt nichts abzulegen.',
  'file.filed': 'Genau diese Datei ist in Ihrer Bibliothek schon abgelegt. Es gibt nichts abzulegen.',
  'file.done': '„{{name}}“ wurde abgelegt.',
  'file.undo': 'Rückgängig',
  another: 'Weiteres PDF prüfen',
  close: 'Schließen'
} as const satisfies Texts<typeof english>
