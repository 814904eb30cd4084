import type { errors as english } from '../en/errors'
import type { Texts } from '../texts'

export const errors = {
  'input.malformed': 'Diese Änderung war nicht lesbar, darum wurde nichts geändert. Bitte noch einmal versuchen.',
  'call.unknown': 'Das Fenster fragte nach etwas, das diese Version nicht kennt. Coachbook bitte neu starten.',
  'call.failed': 'In Coachbook ist etwas schiefgegangen. Gespeichertes ist sicher; bitte noch einmal versuchen.',
  'call.foreign': 'Diese Anfrage kam von einer Seite, die nicht zu Coachbook gehört. Sie wurde abgelehnt.',

  'call.with-rep': 'Der Laptop ist gerade übergeben. Das geht wieder, sobald er zurückgegeben ist.',

  'handover.wrong-pin': 'Das ist nicht die PIN. Bitte noch einmal versuchen.',
  'handover.wait_one': 'Zu viele falsche Versuche. Weiter in {{count}} Sekunde.',
  'handover.wait_other': 'Zu viele falsche Versuche. Weiter in {{count}} Sekunden.',
  'handover.not-kept':
    'Der Laptop wurde nicht übergeben: Der Datenträger hat den Vermerk nicht angenommen. Bitte noch einmal versuchen.',

  'library.no-folder': 'Dieser Ordner lässt sich weder anlegen noch lesen. Einen anderen wählen.',
  'library.disk-full':
    'Das Teammitglied wurde nicht hinzugefügt: Der Datenträger ist voll. Platz schaffen und noch einmal versuchen.',
  'library.read-only':
    'Das Teammitglied wurde nicht hinzugefügt: In den Ordner der Bibliothek lässt sich nicht schreiben.',
  'library.folder-gone':
    'Das Teammitglied wurde nicht hinzugefügt: Der Ordner der Bibliothek ist nicht da. Ist das Laufwerk verbunden?',
  'library.failed':
    'Das Teammitglied wurde nicht hinzugefügt: Der Datenträger hat es nicht angenommen. Bitte noch einmal versuchen.',
  'library.not-open': 'Zuerst einen Ordner für die Bibliothek wählen.',
  'library.no-choice': 'Dieser Ordner wurde vor dem Neustart von Coachbook gewählt. Bitte noch einmal wählen.',

  'export.missing': '„{{name}}“ wurde nicht gespeichert: Der Ordner ist nicht mehr da. Einen anderen Ort wählen.',
  'export.exists': '„{{name}}“ wurde nicht gespeichert: Etwas mit diesem Namen ist im Weg. Einen anderen Namen wählen.',
  'export.disk-full':
    '„{{name}}“ wurde nicht gespeichert: Der Datenträger ist voll. Platz schaffen oder einen anderen Ort wählen.',
  'export.read-only':
    '„{{name}}“ wurde nicht gespeichert: In diesen Ordner lässt sich nicht schreiben. Einen anderen Ort wählen.',
  'export.failed':
    '„{{name}}“ wurde nicht gespeichert: Der Datenträger hat es nicht angenommen. Sonst änderte sich nichts; einen anderen Ort wählen.',
  'file.gone': 'Coachbook kennt diese Datei nicht mehr. Sie liegt dort, wo sie gespeichert wurde.',
  'file.unreadable': '„{{name}}“ war nicht lesbar. Nichts wurde geändert.',

  'workbook.gone': 'Diese Mappe ist nicht mehr in der Bibliothek.',
  'workbook.read-only': 'Diese Mappe ist hier nur lesbar, darum wurde nichts geändert.',
  'workbook.exists': 'Dieses Teammitglied ist schon in der Bibliothek.',
  'workbook.not-sample': 'Nur Mitglieder des Beispielteams lassen sich entfernen. Dieses bitte ins Archiv legen.',
  'workbook.not-removed':
    'Die Dateien ließen sich nicht entfernen. Schließen, was sie sonst noch geöffnet hat, und noch einmal versuchen.',
  'workbook.unreadable':
    'Diese Mappe ist nicht lesbar: Weder ihre Datei noch das Verzeichnis ihrer Änderungen ist heil. Ihre Dateien bleiben unberührt.',
  'workbook.too-new':
    'Diese Mappe stammt von einem neueren Coachbook, in einer Form, die dieses nicht kennt. Zum Öffnen Coachbook aktualisieren.',
  'workbook.link':
    'Diese Mappe ist ein Verweis auf einen anderen Ort. Zum Öffnen den Ordner selbst in die Bibliothek legen.',
  'workbook.no-access':
    'Die Dateien dieser Mappe lassen sich nicht öffnen. Bitte prüfen, wer diesen Ordner lesen darf.',
  'aside.settled': 'Diese Änderung ist nicht mehr unter den zurückgelegten.',
  'aside.gone': 'Das, worauf diese Änderung aufbaut, ist nicht mehr in der Mappe. Sie wurde nicht übernommen.',
  'aside.older': 'Diese Änderung stammt von einer anderen Version von Coachbook und lässt sich so nicht übernehmen.',
  'aside.signed': 'Diese Änderung betrifft einen unterschriebenen Plan. Sie wurde nicht übernommen.',
  'aside.not-saved': 'Das ließ sich nicht speichern. Bitte den Ordner prüfen und es noch einmal versuchen.',
  'workbook.nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'workbook.nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'workbook.undo-late':
    'Danach wurde etwas anderes geändert. „Rückgängig“ (Menü „Bearbeiten“) nimmt eine Änderung nach der anderen zurück.',
  'workbook.undone-before': 'Das wurde schon rückgängig gemacht.',
  'workbook.undo-gone':
    'Das lässt sich nicht mehr rückgängig machen: Danach wurde etwas unterschrieben oder versiegelt, oder Coachbook wurde geschlossen.',

  'sample.there': 'Das Beispielteam ist schon da. Zum Neubeginn zuerst entfernen.',

  'settings.not-saved':
    'Die Einstellungen wurden nicht gespeichert: Der Datenträger hat sie nicht angenommen. Sie sind, wie sie vorher waren.',

  'rep.already-archived': 'Dieses Teammitglied ist schon im Archiv.',
  'rep.not-archived': 'Dieses Teammitglied ist nicht im Archiv.',

  'behavior.unknown': 'Dieses Verhalten ist weder in der Mappe noch in einem installierten Rahmen.',
  'template.unknown': 'Das Formular, mit dem dies gemacht wurde, fehlt.',
  'template.wrong-kind': '„{{title}}“ ist ein Formular anderer Art.',
  'template.no-such-field': 'Das Formular hat kein solches Feld.',

  'behavior.not-trained':
    '{{name}} wurde in diesem Verhalten noch nicht trainiert, darum wird es nicht eingestuft. Als Trainingsbedarf vormerken oder das Training eintragen.',
  'behavior.not-own': 'Nur eigenes Verhalten lässt sich hier aufschreiben.',

  'observation.feedback-before': 'Die Rückmeldung kann nicht vor der Beobachtung liegen. Bitte die Uhrzeit prüfen.',
  'observation.exists': 'Diese Beobachtung ist schon da.',
  'observation.gone': 'Diese Beobachtung wurde gelöscht.',
  'observation.already-recorded': 'Diese Beobachtung ist schon erfasst.',
  'observation.empty':
    'Aufschreiben, was zu sehen war, oder ein Verhalten einstufen, dann ist sie erfasst. Der Entwurf bleibt erhalten.',
  'observation.in-future':
    'Eine Beobachtung kann nicht in der Zukunft liegen. Das Datum ändern; der Entwurf bleibt erhalten.',

  'cycle.none-open': 'Kein Coaching-Zyklus ist offen.',
  'cycle.no-focus': 'Zuerst das Verhalten Nummer 1 wählen.',
  'cycle.focus-taken':
    'Ein Verhalten nach dem anderen: „{{title}}“ ist das Verhalten Nummer 1. Es wechseln oder dieses auf dem Parkplatz lassen.',
  'cycle.same-focus': 'Das ist schon das Verhalten Nummer 1.',
  'cycle.focus-has-plan':
    'Zum Verhalten Nummer 1 gibt es einen Plan. Den Entwurf verwerfen, dann ein anderes Verhalten wählen.',
  'cycle.not-seen':
    'Dieses Verhalten ist noch nicht eingestuft. Aufschreiben, warum es weitergeht, ohne es gesehen zu haben.',

  'cycle.exists': 'Dieser Zyklus ist schon da.',
  'cycle.no-reason': 'Aufschreiben, warum der Zyklus hier endet. Der Grund bleibt dabei stehen.',
  'cycle.not-sticking':
    'Das Verhalten sitzt noch nicht: Dafür braucht es die gewünschte Stufe an {{of}} der letzten {{last}} Tage, an denen es zu sehen war.',
  'cycle.draft-open': 'In diesem Zyklus gibt es einen Planentwurf. Zuerst unterschreiben oder verwerfen.',

  'agreement.in-future': 'Der Tag der Vereinbarung kann nicht in der Zukunft liegen.',
  'agreement.no-words': 'Die Vereinbarung in den eigenen Worten des Teammitglieds aufschreiben.',
  'agreement.has-plan': 'Auf dieser Vereinbarung steht ein Plan. Vor einer Änderung den Entwurf verwerfen.',
  'agreement.no-session': 'Angeben, wie lange das Gespräch war oder warum es keines gab.',
  'session.exists': 'Dieses Einzelgespräch ist schon da.',
  'session.gone': 'Dieses Einzelgespräch wurde gelöscht.',
  'session.held': 'Dieses Einzelgespräch hat schon stattgefunden.',
  'session.not-held': 'Die Dauer steht erst fest, wenn es stattgefunden hat.',
  'session.no-minutes': 'Angeben, wie viele Minuten das Gespräch dauerte.',
  'session.in-future':
    'Was noch bevorsteht, hat nicht stattgefunden. Es beginnen, oder Tag und Uhrzeit eintragen, zu der es war.',
  'session.has-agreement': 'Aus diesem Einzelgespräch kam die Vereinbarung, darum bleibt es.',
  'session.needs-purpose': 'In wenigen Worten sagen, wozu dieses Einzelgespräch da ist.',
  'session.needs-plus': 'Mit ausgewogenen Fakten beginnen: Etwas Gelungenes fehlt.',
  'session.needs-minus': 'Mit ausgewogenen Fakten beginnen: Etwas, das nicht gelang, fehlt.',
  'session.needs-source': 'Jeder Fakt braucht seine Quelle, etwa einen Besuch, ein Telefonat oder eine Zahl.',
  'session.needs-telling-reason': 'Hier wurde gesagt statt gefragt. Aufschreiben, warum das richtig war.',

  'account.exists': 'Dieser Kunde ist schon da.',
  'account.gone': 'Dieser Kunde ist nicht mehr in der Mappe.',
  'deal.exists': 'Dieser Deal ist schon da.',
  'deal.gone': 'Dieser Deal wurde gelöscht.',
  'deal.no-name': 'Ein Deal braucht einen Namen.',
  'call.exists': 'Dieses Kundengespräch ist schon da.',
  'call.no-plan':
    'Eine Nachbesprechung gehört zu einem Kundengespräch, das hier geplant wurde. Zuerst den Plan schreiben oder stattdessen eine Beobachtung erfassen.',
  'call.not-yet': 'Die Nachbesprechung kommt nach dem Kundengespräch. Bitte dessen Uhrzeit prüfen.',
  'call.gone': 'Dieses Kundengespräch wurde gelöscht.',
  'routed.empty': 'Aufschreiben, was das Problem ist.',
  'routed.gone': 'Dieser Eintrag wurde gelöscht.',
  'training.gone': 'Dieses Training wurde gelöscht.',

  'plan.exists': 'Dieser Plan ist schon da.',
  'plan.gone': 'Dieser Plan wurde verworfen.',
  'plan.no-agreement': 'Ein Plan beginnt mit dem Ja von {{name}} zum wichtigsten Verhalten. Dieses zuerst festhalten.',
  'plan.one-open': 'Zu diesem Verhalten gibt es schon einen Plan.',
  'plan.no-because': 'Aufschreiben, warum der Plan verfeinert wird. Der Grund wird mitgedruckt.',
  'plan.signed': 'Dieser Plan ist unterschrieben. Seine Worte ändern sich nicht mehr.',
  'plan.not-signed': 'Dieser Plan ist noch nicht unterschrieben.',
  'plan.rep-has-signed': '{{name}} hat diesen Plan unterschrieben. Für jede Änderung die Unterschrift zurücknehmen.',
  'plan.incomplete': 'Der Plan ist nicht vollständig und kann noch nicht unterschrieben werden.',
  'plan.rep-first': '{{name}} unterschreibt zuerst.',
  'plan.no-manager-name': 'In den Einstellungen den eigenen Namen eintragen, dann unterschreiben.',
  'plan.changed-since-rep':
    'Nach der Unterschrift von {{name}} hat sich etwas geändert. Die Unterschrift zurücknehmen und {{name}} noch einmal lesen lassen.',
  'plan.no-comment': 'Aufschreiben, was anders gesehen wird. Die Worte werden neben dem Plan gedruckt.',
  'plan.no-signature': 'Unterschreiben oder „Ich unterschreibe nicht“ wählen.',
  'plan.no-such-date': 'Dieser Termin steht nicht im Plan.',
  'plan.date-ahead': 'Dieser Termin steht noch bevor. Ihn auf den Tag des Treffens verschieben.',
  'observation.under-plan': 'Auf dieser Beobachtung steht ein unterschriebener Plan.',
  'plan.not-in-force': 'Dieser Plan ist nicht in Kraft, also ist darin nichts zu tun.',
  'plan.no-ink': 'Dieser Plan wartet nicht auf Tinte.',
  'plan.ink-in-future': 'Die Tinte kann nicht von einem künftigen Tag sein.',
  'plan.no-such-action': 'Diese Aktion steht nicht im Plan.',

  'store.read-only': 'Nicht geändert: Diese Bibliothek ist im Moment nur lesbar.',
  'store.newer-file':
    'Nicht geändert: {{file}} stammt von einem neueren Coachbook. Zum Ändern Coachbook aktualisieren.',
  'store.unreadable-file': 'Nicht geändert: {{file}} ist im Moment nicht lesbar und darf nicht überschrieben werden.',
  'store.not-saved':
    'Nicht gespeichert: Der Datenträger hat es nicht angenommen. Nichts ging verloren; bitte noch einmal versuchen.',
  'store.disk-full': 'Nicht gespeichert: Der Datenträger ist voll. Platz schaffen, dann noch einmal versuchen.',
  'store.not-writable': 'Nicht gespeichert: In den Ordner der Bibliothek lässt sich nicht schreiben.',
  'undo.gone':
    'Das lässt sich nicht mehr zurückholen: Seither wurde daran etwas geändert, oder Coachbook wurde neu gestartet.',

  'template.gone': 'Das ist nicht mehr in der Bibliothek.',
  'template.no-draft': 'Hiervon gibt es keinen Entwurf. Erst einen beginnen, dann ändern.',
  'template.unfinished_one': 'Noch nicht veröffentlicht: Eines ist offen. Es ist auf der Seite benannt.',
  'template.unfinished_other': 'Noch nicht veröffentlicht: {{count}} Dinge sind offen. Sie sind auf der Seite benannt.',
  'template.version-not-higher': 'Eine neue Version braucht eine Nummer über {{version}}.',
  'template.same-version': 'Hier gilt diese Version des Formulars schon.',

  'trainer.wrong-passphrase': 'Die Passphrase öffnet diesen Schlüssel nicht. Nichts wurde unterschrieben.',
  'trainer.no-key': 'Dieser Schlüssel ist nicht in der Bibliothek.',
  'trainer.no-key-file': '{{file}} ist kein Trainerschlüssel.',
  'trainer.no-card': '{{file}} ist keine Trainerkarte.',
  'trainer.card-changed':
    'Der Name oder der Schlüssel auf der Karte in {{file}} wurde nachträglich geändert. Die Karte noch einmal geben lassen.',
  'trainer.not-trusted': 'Diese Karte ist nicht unter den vertrauten.',
  'trainer.no-choice': 'Diese Karte wurde vor dem Neustart von Coachbook gewählt. Bitte noch einmal wählen.',

  'pack.not-a-pack':
    'Das ist kein Coachbook-Paket, oder es wurde unterwegs abgeschnitten. Die Datei noch einmal geben lassen.',
  'pack.damaged':
    'Die Datei ist beschädigt, oder jemand hat sie verändert. Nichts davon wurde benutzt; die Datei noch einmal geben lassen.',
  'pack.file-damaged': '{{file}} im Paket ist beschädigt. Nichts wurde benutzt; das Paket noch einmal geben lassen.',
  'pack.checksum':
    '{{file}} im Paket ist nicht das, was hineingelegt wurde. Nichts wurde benutzt; das Paket noch einmal geben lassen.',
  'pack.too-large': 'Die Datei ist größer als {{limit}} MB, was kein Paket ist.',
  'pack.too-many-files': 'Das Paket enthält mehr als {{limit}} Dateien.',
  'pack.file-too-large': '{{file}} im Paket ist größer als {{limit}} MB.',
  'pack.inflates-too-much': 'Ausgepackt wäre das Paket größer als {{limit}} MB.',
  'pack.encrypted':
    '{{file}} im Paket ist verschlüsselt. Pakete sind das nicht; eines ohne Verschlüsselung geben lassen.',
  'pack.bad-file-name':
    '{{file}}: Namen in einem Paket bestehen aus lateinischen Kleinbuchstaben, Ziffern und Strichen und enden auf .json, in guides auch auf .md.',
  'pack.source-missing': 'In diesem Ordner fehlt {{file}}, also ist er nicht der Ordner eines Pakets.',
  'pack.bad-path': '{{file}} ist kein Name, den eine Datei in einem Paket haben kann. Nichts wurde benutzt.',
  'pack.link': '{{file}} im Paket ist ein Verweis oder sonst keine Datei. Nichts wurde benutzt.',
  'pack.name-twice': '{{file}} ist zweimal im Paket oder unter zwei Namen, die ein System für einen hält.',
  'pack.unexpected-file': '{{file}} gehört nicht in ein Paket. Nichts wurde benutzt.',
  'pack.no-manifest': 'Das Paket beginnt nicht mit manifest.json.',
  'pack.newer-format': 'Dieses Paket ist für ein neueres Coachbook. Zum Öffnen Coachbook aktualisieren.',
  'pack.manifest-differs': 'manifest.json sagt etwas, das Coachbook nicht kennt. Nichts wurde benutzt.',
  'pack.missing-file': 'Dem Paket fehlt {{file}}, obwohl es aufgeführt ist.',
  'pack.unlisted': 'Das Paket enthält {{file}}, das nicht aufgeführt ist. Nichts wurde benutzt.',
  'pack.not-text': '{{file}} ist kein Text in UTF-8.',
  'pack.not-json': '{{file}} ist kein JSON: {{why}}',
  'pack.too-deep': '{{file}} ist mehr als {{limit}} Ebenen tief verschachtelt.',
  'pack.not-one-line': '{{file}}: „{{setting}}“ darf nur eine Zeile sein. Nichts davon wurde verwendet.',
  'pack.setting-twice':
    '{{file}} enthält „{{setting}}“ zweimal, sodass niemand sagen kann, was gilt. Nichts davon wurde verwendet.',
  'pack.version-zeros': '{{file}}: {{version}} ist keine Version. Ohne führende Nullen schreiben, etwa 1.2.0.',
  'pack.too-much':
    'Das Paket enthält zusammen mehr als {{limit}} Felder, Verhalten und Fragen. Nichts davon wurde verwendet; bitte um mehrere Pakete bitten.',
  'pack.unfolds-too-much':
    'In der Bibliothek würde das Paket mehr als {{limit}} MB belegen. Nichts davon wurde verwendet.',
  'pack.library-full':
    'Zusammen mit den vorhandenen Paketen würde dieses mehr als {{limit}} MB belegen. Zuerst ein anderes entfernen.',
  'pack.malformed': '{{file}} ist nicht, was es sein soll: {{why}}',
  'pack.malformed-at': '{{file}}, bei {{where}}: {{why}}',
  'pack.unknown-setting': '{{file}} hat eine Einstellung, die Coachbook nicht kennt: {{where}}',
  'pack.forbidden-name': '{{file}} benutzt den Namen {{name}}, den Daten nicht haben dürfen. Nichts wurde benutzt.',
  'pack.hidden-signs':
    '{{file}} enthält Zeichen, die Wörter verbergen oder ihre Reihenfolge umdrehen, oder nicht zusammengesetzte Buchstaben (NFC).',
  'pack.id-twice': '{{file}}: {{id}} steht schon in {{other}}.',
  'pack.no-heading': '{{file}} beginnt nicht mit einer Überschrift: # und ein Titel.',
  'pack.notes-too-long': '{{file}} ist länger als {{limit}} Zeichen.',

  'pack.form.no-title': '{{file}}: Das Formular hat keinen Titel.',
  'pack.form.no-heading': '{{file}}: Das Formular hat keine Überschrift.',
  'pack.form.no-sections': '{{file}}: Das Formular hat keine Abschnitte.',
  'pack.form.too-many-fields': '{{file}}: Das Formular hat mehr als {{limit}} Felder.',
  'pack.form.no-words': '{{file}}: Die Anleitung {{at}} sagt nichts.',
  'pack.form.too-few-anchors': '{{file}}: Die Einstufung {{at}} braucht mindestens zwei Anker.',
  'pack.form.empty-anchor': '{{file}}: Ein Anker der Einstufung {{at}} ist leer.',
  'pack.form.empty-option': '{{file}}: Eine Auswahl von {{at}} ist leer.',
  'pack.form.limits-crossed': '{{file}}: Die kleinste Zahl von {{at}} liegt über der größten.',
  'pack.form.wrong-type': '{{file}}: {{at}} ist an {{binding}} gebunden und braucht {{needs}}, nicht {{has}}.',
  'pack.form.bound-twice': '{{file}}: {{at}} ist an {{binding}} gebunden wie schon ein anderes Feld.',
  'pack.form.wrong-kind': '{{file}}: {{at}} ist an {{binding}} gebunden, was diese Art Formular nicht hat.',
  'pack.form.not-private': '{{file}}: {{at}} ist an {{binding}} gebunden und muss privat sein.',
  'pack.form.duplicate-id': '{{file}}: Die Kennung {{at}} kommt zweimal vor.',
  'pack.form.duplicate-option': '{{file}}: {{at}} hat die Auswahl {{option}} zweimal.',
  'pack.form.no-options': '{{file}}: {{at}} hat keine Auswahl.',
  'pack.form.no-such-field': '{{file}}: {{at}} wartet auf das Feld {{field}}, das es nicht gibt.',
  'pack.form.never-shown': '{{file}}: {{at}} wartet auf etwas, das {{field}} nie ist, und wird darum nie gezeigt.',
  'pack.form.shows-private': '{{file}}: {{at}} würde die private Antwort von {{field}} verraten.',
  'pack.form.must-have': '{{file}}: Ein Aktionsplan braucht ein Feld, das an {{binding}} gebunden ist.',
  'pack.form.must-have-can-hide': '{{file}}: {{at}}, gebunden an {{binding}}, muss immer zu sehen sein.',

  'pack.signature-damaged':
    'Die Unterschrift passt nicht zum Paket: Es wurde danach verändert. Das Paket noch einmal geben lassen.',
  'pack.id-built-in': 'Ein Paket, das zu Coachbook gehört, heißt schon {{id}}.',
  'pack.other-signer':
    '„{{title}}“ in der Bibliothek wurde mit einem anderen Schlüssel unterschrieben. Ist dieser hier vertraut, zuerst jenes Paket entfernen; was damit gemacht wurde, bleibt heil.',
  'pack.other-author':
    '„{{title}}“ in der Bibliothek ist von {{author}}. Soll dieses an seine Stelle, zuerst jenes Paket entfernen; was damit gemacht wurde, bleibt heil.',
  'pack.version-reused':
    '„{{title}}“ {{version}} ist schon mit anderem Inhalt da. Eine ausgegebene Version ändert sich nie; eine mit höherer Nummer geben lassen.',
  'pack.part-version-reused':
    '„{{title}}“ {{version}} unterscheidet sich von der vorhandenen {{version}}. Eine ausgegebene Version ändert sich nie; eine mit höherer Nummer geben lassen.',
  'pack.part-older': '„{{title}}“ {{version}} ist älter als die vorhandene {{there}}, obwohl das Paket neuer ist.',
  'pack.part-taken': '„{{title}}“ hat die Kennung {{id}}, die etwas in „{{other}}“ schon trägt.',
  'pack.undecided': 'Zuerst entscheiden, was aus den eigenen Änderungen wird: {{titles}}.',
  'pack.no-choice': 'Die Wahl dieses Pakets liegt zu lange zurück. Bitte noch einmal wählen.',
  'pack.gone': 'Dieses Paket ist nicht mehr in der Bibliothek.',
  'pack.built-in-stays': 'Dieses Paket gehört zu Coachbook und bleibt.',
  'pack.empty': 'Mindestens eines zum Packen wählen.',
  'pack.step-twice': '„{{title}}“ ist die zweite Hilfe für denselben Schritt. Ein Paket hat für jeden Schritt eine.',
  'pack.not-published': '„{{title}}“ hat keine veröffentlichte Version. Erst veröffentlichen, dann packen.',

  'pdf.fonts':
    'Die Schriften von Coachbook sind nicht lesbar, darum wurde nichts gedruckt. Coachbook neu installieren; die Daten sind sicher.',
  'pdf.failed': 'Die Seite ließ sich nicht zeichnen. Nichts wurde geschrieben; die Daten sind sicher.',
  'pdf.stopped': 'Das Zeichnen der Seite brach vorher ab. Nichts wurde geschrieben; bitte noch einmal versuchen.'
} as const satisfies Texts<typeof english>
