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
    'Das ist der Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt. Er wartet auf die Unterschrift auf Papier.',
  'answered.plan': 'Das ist der Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt und per Datei beantwortet.',
  answerPage:
    'Das ist die Antwortseite zum Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt, auf Papier oder in eine Datei gedruckt.',
  'answerPage.waits':
    'Sie zeigt, was darauf geschrieben wurde, nicht von wem, und ist keine Unterschrift: Der Plan wartet weiter. Für die Antwort selbst bitten Sie {{name}}, die Datei auszufüllen, zu speichern und so zu schicken, ohne sie zu drucken, oder die Seite des Plans zu unterschreiben. Diese Seite können Sie als Kopie beim Plan behalten.',
  'answerPage.settled':
    'Sie zeigt, was darauf geschrieben wurde, nicht von wem, und ist keine Unterschrift. Am Plan ändert sie nichts. Sie können sie als Kopie beim Plan behalten.',
  answerPages: 'Auch dabei: die Antwortseite. Was darauf steht, ist keine Unterschrift unter dem Plan.',
  printed:
    'Das wurde in eine Datei gedruckt und nicht gescannt: Es trägt keine Unterschrift von Hand, außer jemand hat am Bildschirm unterschrieben. Ohne Unterschrift ist es eine Kopie der Seite, und es wird weiter darauf gewartet. Hat {{name}} auf Papier unterschrieben, scannen oder fotografieren Sie dieses Blatt.',
  printedSigned: 'Es steht eine Unterschrift darauf',
  'attach.answerPage': 'Als Kopie beim Plan behalten',
  'attach.copy': 'Als Kopie behalten',
  'here.document': 'Das ist das Dokument „{{title}}“ von {{rep}}, am {{date}} besiegelt.',
  'waits.document':
    'Das ist das Dokument „{{title}}“ von {{rep}}, am {{date}} besiegelt. Es wartet auf die Unterschrift auf Papier.',
  'here.addendum': 'Das ist Nachtrag {{number}} zum Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt.',
  'waits.addendum':
    'Das ist Nachtrag {{number}} zum Plan „{{title}}“ von {{rep}}, am {{date}} besiegelt. Er wartet auf die Unterschrift auf Papier.',
  'otherSeal.addendum':
    'Laut Code ist das Blatt Nachtrag {{number}} zu „{{title}}“ von {{rep}}, trägt aber ein anderes Siegel als in Ihrer Bibliothek. Es ist nicht das, was besiegelt wurde, und wird deshalb nicht angehängt.',
  otherSeal:
    'Laut Code gehört das Blatt zu „{{title}}“ von {{rep}}, trägt aber ein anderes Siegel als in Ihrer Bibliothek. Es ist nicht das, was besiegelt wurde, und wird deshalb nicht angehängt.',
  later: 'Von diesem Plan gibt es inzwischen eine neuere Fassung: Nummer {{number}}.',
  'draft.addendum':
    'Das Blatt gehört zu Nachtrag {{number}} zum Plan „{{title}}“ von {{rep}}. In dieser Bibliothek ist der Nachtrag noch ein Entwurf. Deshalb gibt es keine besiegelte Seite, an die es gehängt werden könnte. Unterschreiben Sie den Entwurf hier „auf Papier“, drucken Sie diese Seite und lassen Sie sie unterschreiben: Ihr Siegel wird ein anderes sein als das auf diesem Blatt.',
  draft:
    'Das Blatt gehört zu „{{title}}“ von {{rep}}; in dieser Bibliothek ist das noch ein Entwurf. Deshalb gibt es keine besiegelte Seite, an die es gehängt werden könnte. Unterschreiben Sie den Entwurf hier „auf Papier“, drucken Sie diese Seite und lassen Sie sie unterschreiben: Ihr Siegel wird ein anderes sein als das auf diesem Blatt.',
  receipt:
    'Das ist ein Beleg zu „{{title}}“ von {{rep}}, am {{date}} besiegelt, und zwar zu der Fassung in Ihrer Bibliothek. Er bleibt bei {{name}}, anzuhängen ist nichts.',
  receiptOther:
    'Das ist ein Beleg zu „{{title}}“ von {{rep}}, nennt aber ein anderes Siegel als Ihre Bibliothek: Er gehört zu einer anderen Fassung.',
  unseen:
    'Der Code auf dem Blatt gehört zu etwas, das in keiner der Mappen ist, die sich öffnen ließen. Es kann in einer anderen sein: Bringen Sie das zuerst in Ordnung und öffnen Sie das Blatt dann noch einmal.',
  absent:
    'Der Code auf dem Blatt gehört zu etwas, das nicht in dieser Bibliothek liegt: Es wurde in einer anderen besiegelt oder hier gelöscht.',
  newer: 'Der Code auf dem Blatt stammt von einem neueren Coachbook. Aktualisieren Sie Coachbook, um ihn zu lesen.',
  unread: 'Auf dem Blatt ließ sich kein Code lesen.',
  choose: 'Wozu gehört das Blatt?',
  chooseNone: 'Auswählen …',
  choice: '{{rep}} · {{title}} · {{date}} · {{stands}}',
  'choice.kind': '{{rep}} · {{kind}} · {{title}} · {{date}} · {{stands}}',
  'choice.seal': '{{choice}} · Siegel {{seal}}',
  'kind.plan': 'Plan {{number}}',
  'kind.addendum': 'Nachtrag {{number}}',
  chooseHelp: 'Oder fotografieren Sie es noch einmal so, dass die untere Ecke gut zu sehen ist.',
  noPlaces:
    'In dieser Bibliothek ist noch nichts besiegelt. Es gibt also keine gedruckte Seite daraus, an die sich das Blatt anhängen ließe.',
  notOpened:
    'Diese Mappen ließen sich nicht öffnen, darum steht nichts aus ihnen zur Auswahl: {{names}}. Gehört das Blatt zu einer davon, bringen Sie das zuerst in Ordnung.',
  missingPages:
    'Von {{all}} Seiten nicht dabei: {{pages}}. Dort kann eine Unterschrift stehen. Scannen Sie alle Seiten in eine Datei, oder sehen Sie auf dem Papier selbst nach, bevor Sie angeben, was dort steht.',
  there: 'Genau diese Datei liegt schon dabei.',
  readOnly: 'Diese Mappe lässt sich gerade nur lesen; es kann nichts angehängt werden.',
  picture: 'Das Blatt',
  pictureAlt: 'Das Blatt, wie es gescannt oder fotografiert wurde',
  sealed: 'Was besiegelt wurde',
  pageOf: 'Seite {{page}} von {{pages}}',
  before: 'Vorige Seite',
  after: 'Nächste Seite',
  proof: 'Sehen Sie sich die Unterschriften an und geben Sie an, was dort steht. Das Blatt wird als Beleg gespeichert.',
  proofOfAnswer:
    '{{name}} hat per Datei geantwortet, bevor dieses Blatt kam. Sehen Sie sich die Unterschriften an und geben Sie an, was dort steht: Steht dort dasselbe, wird das Blatt als Beleg gespeichert.',
  'attach.plan': 'An den Plan anhängen',
  'attach.document': 'An das Dokument anhängen',
  'attach.addendum': 'An Nachtrag {{number}} anhängen',
  'attached.plan': '„{{name}}“ wurde an den Plan angehängt.',
  'attached.document': '„{{name}}“ wurde an das Dokument angehängt.',
  'attached.addendum': '„{{name}}“ wurde an Nachtrag {{number}} angehängt.',
  skip: 'Überspringen',
  next: 'Weiter',
  close: 'Schließen'
} satisfies Texts<typeof english>
