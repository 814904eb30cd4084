import type { inked as english } from '../en/inked'
import type { Texts } from '../texts'

export const inked = {
  title: 'Unterschriebenes Blatt',
  reading: 'Auf „{{name}}“ wird der Code gesucht.',
  readingPages: 'In „{{name}}“ werden Codes gesucht: Seite {{done}} von {{all}}.',
  none: 'In „{{name}}“ ist keine gescannte Seite. Wählen Sie ein Foto oder einen Scan des unterschriebenen Blatts.',
  of: 'Blatt {{at}} von {{all}}',
  unreadPages_one: 'Eine Seite ließ sich nicht lesen.',
  unreadPages_other: '{{count}} Seiten ließen sich nicht lesen.',
  'here.plan': 'Das ist der Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt.',
  'waits.plan':
    'Das ist der Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt, wartet auf die Unterschrift auf Papier.',
  'here.document': 'Das ist das Dokument „{{title}}“ von {{rep}}, am {{date}} besiegelt.',
  'waits.document':
    'Das ist das Dokument „{{title}}“ von {{rep}}, am {{date}} besiegelt, wartet auf die Unterschrift auf Papier.',
  'here.addendum': 'Das ist der Nachtrag zum Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt.',
  'waits.addendum':
    'Das ist der Nachtrag zum Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt, wartet auf die Unterschrift auf Papier.',
  otherSeal:
    'Laut Code gehört das Blatt zu „{{title}}“ von {{rep}}, trägt aber ein anderes Siegel als in Ihrer Bibliothek. Es ist nicht das, was besiegelt wurde, und wird deshalb nicht angehängt.',
  later: 'Von diesem Plan gibt es inzwischen eine neuere Fassung: Nummer {{number}}.',
  draft:
    'Das Blatt gehört zu „{{title}}“ von {{rep}}; in dieser Bibliothek ist das noch ein Entwurf. Deshalb gibt es keine besiegelte Seite, an die es gehängt werden könnte. Unterschreiben Sie den Entwurf hier „auf Papier“, drucken Sie diese Seite und lassen Sie sie unterschreiben: Ihr Siegel wird ein anderes sein als das auf diesem Blatt.',
  absent:
    'Der Code auf dem Blatt gehört zu einer Seite, die nicht in dieser Bibliothek besiegelt wurde. Öffnen Sie die Bibliothek, aus der sie kommt.',
  newer: 'Der Code auf dem Blatt stammt von einem neueren Coachbook. Aktualisieren Sie Coachbook, um ihn zu lesen.',
  unread: 'Auf dem Blatt ließ sich kein Code lesen.',
  choose: 'Wozu gehört das Blatt?',
  chooseNone: 'Auswählen …',
  choice: '{{rep}} · {{title}} · {{date}}',
  chooseHelp: 'Oder fotografieren Sie es noch einmal so, dass die untere Ecke gut zu sehen ist.',
  noPlaces:
    'In dieser Bibliothek ist noch nichts besiegelt. Es gibt also keine gedruckte Seite daraus, an die sich das Blatt anhängen ließe.',
  there: 'Genau diese Datei liegt schon dabei.',
  readOnly: 'Diese Mappe lässt sich gerade nur lesen; es kann nichts angehängt werden.',
  picture: 'Das Blatt',
  pictureAlt: 'Das Blatt, wie es gescannt oder fotografiert wurde',
  sealed: 'Was besiegelt wurde',
  pageOf: 'Seite {{page}} von {{pages}}',
  before: 'Vorige Seite',
  after: 'Nächste Seite',
  proof: 'Sehen Sie sich die Unterschriften an und geben Sie an, was dort steht. Das Blatt wird als Beleg gespeichert.',
  'attach.plan': 'An den Plan anhängen',
  'attach.document': 'An das Dokument anhängen',
  'attach.addendum': 'An den Nachtrag anhängen',
  'attached.plan': '„{{name}}“ wurde an den Plan angehängt.',
  'attached.document': '„{{name}}“ wurde an das Dokument angehängt.',
  'attached.addendum': '„{{name}}“ wurde an den Nachtrag angehängt.',
  skip: 'Überspringen',
  next: 'Weiter',
  close: 'Schließen'
} satisfies Texts<typeof english>
