import type { errors as english } from '../en/errors'
import type { Texts } from '../texts'

export const errors = {
  'input.empty': 'Ein Name, der gebraucht wird, fehlt; darum wurde nichts geändert. Bitte tragen Sie einen ein.',
  'input.malformed':
    'Diese Änderung war nicht lesbar, darum wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  'call.unknown': 'Das Fenster fragte nach etwas, das diese Version nicht kennt. Bitte starten Sie Coachbook neu.',
  'call.failed':
    'In Coachbook ist etwas schiefgegangen. Was gespeichert war, ist sicher; bitte versuchen Sie es noch einmal.',
  'call.foreign': 'Diese Anfrage kam von einer Seite, die nicht zu Coachbook gehört. Sie wurde abgelehnt.',

  'call.with-rep': 'Der Laptop ist gerade übergeben. Das geht wieder, sobald er zurückgegeben ist.',

  'call.only-rep': 'Das geschieht auf der Seite des Teammitglieds. Übergeben Sie dafür den Laptop.',
  'handover.wrong-pin': 'Das ist nicht die PIN. Bitte versuchen Sie es noch einmal.',
  'handover.wait_one': 'Zu viele falsche Versuche. Weiter in {{count}} Sekunde.',
  'handover.wait_other': 'Zu viele falsche Versuche. Weiter in {{count}} Sekunden.',
  'handover.not-kept':
    'Der Laptop wurde nicht übergeben: Der Vermerk darüber ließ sich nicht speichern. Bitte versuchen Sie es noch einmal.',

  'library.no-folder': 'Dieser Ordner lässt sich weder anlegen noch lesen. Wählen Sie einen anderen.',
  'library.disk-full':
    'Das Teammitglied wurde nicht hinzugefügt: Das Laufwerk ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'library.read-only':
    'Das Teammitglied wurde nicht hinzugefügt: In den Ordner der Bibliothek lässt sich nicht schreiben.',
  'library.folder-gone':
    'Das Teammitglied wurde nicht hinzugefügt: Der Ordner der Bibliothek ist nicht da. Ist das Laufwerk angeschlossen?',
  'library.failed':
    'Das Teammitglied wurde nicht hinzugefügt: Das Laufwerk meldet einen Fehler. Bitte versuchen Sie es noch einmal.',
  'library.not-open': 'Wählen Sie zuerst einen Ordner für Ihre Bibliothek.',
  'library.not-left':
    'Die andere Bibliothek wurde nicht geöffnet: Die letzten Änderungen sind noch nicht gespeichert. Schaffen Sie Platz oder prüfen Sie den Ordner, dann versuchen Sie es noch einmal.',
  'library.not-started':
    'In {{folder}} wurde keine Bibliothek angelegt: Dort lässt sich nichts schreiben. Wählen Sie einen anderen Ordner.',
  'library.none-there': 'In {{folder}} liegt gerade keine Bibliothek. Ist das Laufwerk angeschlossen?',
  'library.no-choice': 'Dieser Ordner wurde vor dem Neustart von Coachbook gewählt. Bitte wählen Sie ihn noch einmal.',

  'backup.other-key':
    'Diese Sicherung öffnet sich mit einer anderen Passphrase als diese Bibliothek. Beginnen Sie damit eine Bibliothek in einem eigenen Ordner.',
  'protection.another-key':
    'Die Eingabe stimmt, aber diese Mappe wurde mit einem anderen Schlüssel verschlüsselt. Sie bleibt, wie sie ist.',
  'protection.not-it': 'Das ist nicht die Passphrase dieser Bibliothek.',
  'protection.nobody':
    'Diese Bibliothek ist geschützt, und hier ist kein Terminal, das nach der Passphrase fragt. Setzen Sie {{name}}.',
  'protection.locked': 'Diese Bibliothek ist geschützt. Öffnen Sie Coachbook und geben Sie zuerst die Passphrase ein.',
  'protection.none': 'Diese Bibliothek ist nicht geschützt.',
  'protection.already': 'Diese Bibliothek ist schon geschützt.',
  'protection.wrong': 'Das ist nicht die Passphrase.',
  'protection.wrong-words': 'Diese Wörter gehören zu einem anderen Blatt.',
  'protection.no-words':
    'Das sind nicht die 24 Wörter eines Wiederherstellungsblatts: Eines fehlt, ist anders geschrieben oder steht an anderer Stelle. Vergleichen Sie sie mit dem Blatt.',
  'protection.wait': 'Das kam zu früh nach einem falschen Versuch und wurde deshalb nicht geprüft.',
  'protection.key-changed':
    'Damit ließ sich die Bibliothek nicht öffnen, und trotzdem kann es richtig sein: Die Datei mit dem Schlüssel ist beschädigt. Versuchen Sie den anderen Weg, Passphrase oder Wiederherstellungsblatt, oder holen Sie eine Sicherung zurück.',
  'protection.key-damaged':
    'Die Datei mit dem Schlüssel dieser Bibliothek lässt sich nicht lesen. Es wurde nichts geöffnet und nichts geändert. Holen Sie eine Sicherung zurück.',
  'protection.key-missing':
    'Diese Bibliothek ist geschützt, aber die Datei mit ihrem Schlüssel (protection.json) fehlt im Ordner. Es wurde nichts geöffnet und nichts geändert. Warten Sie, bis der Ordner abgeglichen ist, oder legen Sie die Datei zurück.',
  'protection.newer':
    'Diese Bibliothek wurde mit einer neueren Version von Coachbook geschützt. Es wurde nichts geöffnet und nichts geändert; installieren Sie diese Version, um sie zu öffnen.',
  'protection.not-opened':
    'Das stimmt, aber der Ordner der Bibliothek lässt sich gerade nicht lesen oder beschreiben. Prüfen Sie das Laufwerk und versuchen Sie es noch einmal.',
  'protection.cancelled': 'Abgebrochen. Die Bibliothek ist wie zuvor.',
  'protection.disk-full':
    'Das Laufwerk ist voll, die Bibliothek ist wie zuvor. Für eine Weile braucht sie noch einmal so viel Platz, wie sie belegt; schaffen Sie Platz und versuchen Sie es noch einmal.',
  'protection.not-written':
    'Das Laufwerk hat es nicht angenommen, die Bibliothek ist wie zuvor. Bitte versuchen Sie es noch einmal.',
  'protection.not-saved':
    'Die letzten Änderungen sind noch nicht gespeichert, die Bibliothek ist wie zuvor. Schaffen Sie Platz oder prüfen Sie den Ordner, dann versuchen Sie es noch einmal.',
  'protection.not-whole':
    'Eine Datei kam nicht so vom Laufwerk zurück, wie sie geschrieben wurde; die Bibliothek ist wie zuvor. Das Laufwerk ist vielleicht defekt: Legen Sie eine Sicherung an einem anderen Ort an.',

  'batch.under-way':
    'Es wird schon etwas gedruckt oder gespeichert. Warten Sie, bis das fertig ist, oder brechen Sie es ab.',
  'batch.before-library':
    'Aus dieser Bibliothek wird noch gedruckt oder gespeichert. Warten Sie, bis das fertig ist, oder brechen Sie es ab. Es wurde nichts geändert.',
  'batch.none': 'Es wird nichts mehr gedruckt oder gespeichert.',
  'export.in-library':
    'Dieser Ordner gehört zur Bibliothek selbst, in der Coachbook seine eigenen Dateien hat. Es wurde nichts gespeichert. Bitte wählen Sie einen anderen Ordner.',
  'batch.other-library': 'Inzwischen wurde eine andere Bibliothek geöffnet; deshalb fehlt das hier.',
  'statement.gone': 'Diese Stellungnahme ist nicht mehr offen.',
  'statement.given': 'Die Stellungnahme ist abgegeben; niemand kann sie mehr ändern.',
  'statement.nothing-to':
    'Hierzu kann niemand Stellung nehmen: Es ist ein Entwurf, hat nicht stattgefunden oder ist nicht mehr da.',
  'statement.begun': 'Dazu ist schon eine Stellungnahme angefangen. Zuerst muss sie abgegeben werden.',
  'statement.full_one': 'Mehr als eine Stellungnahme hat keinen Platz.',
  'statement.full_other': 'Mehr als {{count}} Stellungnahmen haben keinen Platz.',
  'statement.no-text': 'Schreiben Sie zuerst etwas.',
  'statement.no-name': 'Tippen Sie Ihren Namen unter Ihre Worte.',
  'statement.not-intact': 'Diese Stellungnahme ist nicht so, wie sie abgegeben wurde. Sie wurde nicht abgelegt.',
  'statement.other-record': 'Diese Stellungnahme gilt einem anderen Stand des Eintrags. Sie wurde nicht abgelegt.',
  'statement.here': 'Diese Stellungnahme haben Sie schon.',
  'statement.keeps': 'Das lässt sich nicht löschen: {{name}} hat dazu Stellung genommen, und das bleibt dabei.',
  'statement.stands-on':
    '{{name}} hat hierzu Stellung genommen. Wählen Sie zuerst „Bearbeiten“ und bestätigen Sie, dass Sie ändern wollen, worum es darin geht.',
  'statement.keeps-begun':
    'Das lässt sich nicht löschen: {{name}} hat eine Stellungnahme dazu begonnen und noch nicht abgegeben. Löschen geht, sobald {{name}} die Worte wieder herausgenommen hat.',
  'print.failed':
    'Der Drucker hat die Seite nicht angenommen. Prüfen Sie, ob er eingeschaltet und verbunden ist, oder speichern Sie die Seite als PDF und drucken Sie diese.',
  'print.no-printer':
    'Auf diesem Computer ist kein Drucker eingerichtet; gedruckt wurde nichts. Richten Sie einen ein, oder speichern Sie die Seite als PDF und drucken Sie sie anderswo.',
  'print.no-service':
    'Der Druckdienst dieses Computers läuft nicht; gedruckt wurde nichts. Starten Sie ihn wieder, oder speichern Sie die Seite als PDF und drucken Sie sie anderswo.',
  'print.gone': 'Den Drucker „{{printer}}“ gibt es nicht mehr. Wählen Sie einen anderen, oder speichern Sie als PDF.',
  'print.refused':
    'Der Drucker „{{printer}}“ nimmt keine Druckaufträge an. Erlauben Sie sie in den Druckereinstellungen dieses Computers, wählen Sie einen anderen Drucker, oder speichern Sie als PDF.',
  'print.unsure':
    'Der Drucker „{{printer}}“ hat nicht rechtzeitig geantwortet. Sehen Sie in seiner Warteschlange nach, ob die Seite dort liegt, bevor Sie noch einmal drucken.',
  'export.missing': '„{{name}}“ wurde nicht gespeichert: Der Ordner ist nicht mehr da. Wählen Sie einen anderen Ort.',
  'export.exists': '„{{name}}“ wurde nicht gespeichert: Diesen Namen gibt es dort schon. Wählen Sie einen anderen.',
  'export.disk-full':
    '„{{name}}“ wurde nicht gespeichert: Das Laufwerk ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ort.',
  'export.read-only':
    '„{{name}}“ wurde nicht gespeichert: In diesen Ordner lässt sich nicht schreiben. Wählen Sie einen anderen Ort.',
  'export.failed':
    '„{{name}}“ wurde nicht gespeichert: Das Laufwerk meldet einen Fehler. Sonst hat sich nichts geändert; wählen Sie einen anderen Ort.',
  'file.gone': 'Coachbook kennt diese Datei nicht mehr. Suchen Sie sie dort, wo Sie sie gespeichert haben.',
  'scan.no-scan': '„{{name}}“ ist weder ein PDF noch ein PNG- oder JPEG-Bild bis 20 MB.',
  'scan.not-kept': 'Die Datei wurde nicht gespeichert: Das Laufwerk meldet einen Fehler.',
  'sheet.heic':
    '„{{name}}“ ist ein HEIC-Foto, das Coachbook nicht lesen kann. Öffnen Sie es auf dem Telefon oder Computer und speichern Sie es als JPEG, oder stellen Sie die Kamera auf „Maximale Kompatibilität“. Es wurde nichts geändert.',
  'sheet.other':
    '„{{name}}“ ist weder ein PDF noch ein PNG- oder JPEG-Bild. Speichern Sie es so. Es wurde nichts geändert.',
  'sheet.too-many-pixels':
    '„{{name}}“ hat mehr als 50 Megapixel. Speichern Sie es kleiner oder scannen Sie mit 300 dpi. Es wurde nichts geändert.',
  'sheet.too-many-pages':
    '„{{name}}“ hat mehr als 60 Seiten. Scannen oder speichern Sie sie in kleineren Stapeln. Es wurde nichts geändert.',
  'sheet.too-much':
    '„{{name}}“ braucht viel mehr Zeit oder Speicher als ein Scan; das Lesen wurde abgebrochen. Speichern Sie das Bild kleiner, etwa mit 12 Megapixeln, oder als gewöhnliches JPEG. Es wurde nichts geändert.',
  'sheet.unreadable':
    '„{{name}}“ ist beschädigt oder ungewöhnlich gespeichert und ließ sich nicht lesen. Öffnen Sie die Datei auf dem Computer und speichern Sie sie neu als gewöhnliches JPEG, PNG oder PDF, oder fotografieren Sie noch einmal. Es wurde nichts geändert.',
  'sheet.put-away': 'Das Blatt wurde inzwischen weggelegt. Ziehen Sie es noch einmal herein.',
  'scan.gone': 'Die Datei „{{name}}“ ist nicht mehr da oder wurde verändert.',
  'copy.no-record': 'Eine Kopie kann nur bei dem abgelegt werden, was Sie beide unterschrieben haben.',
  'copy.already': '„{{name}}“ ist hier schon abgelegt. Es wurde nichts doppelt abgelegt.',
  'copy.full': 'Hier sind schon {{count}} Kopien abgelegt. Mehr können es nicht werden.',
  'file.unreadable': '„{{name}}“ war nicht lesbar. Nichts wurde geändert.',
  'file.too-large':
    '„{{name}}“ ist größer, als eine solche Datei sein kann, und wurde deshalb nicht gelesen. Nichts wurde geändert.',

  'workbook.gone': 'Diese Mappe ist nicht mehr in der Bibliothek.',
  'workbook.read-only': 'Diese Mappe ist hier nur lesbar, darum wurde nichts geändert.',
  'workbook.exists': 'Dieses Teammitglied ist schon in der Bibliothek.',
  'workbook.not-sample': 'Nur Mitglieder des Beispielteams lassen sich entfernen. Legen Sie dieses bitte ins Archiv.',
  'workbook.not-taken-in':
    'Das ließ sich nicht im Ganzen übernehmen, darum wurde der Ordner nicht entfernt. Versuchen Sie es noch einmal, oder übernehmen Sie es von Hand, wie die Zeile sagt.',
  'workbook.not-removed':
    'Die Dateien ließen sich nicht entfernen. Schließen Sie, was sie sonst noch geöffnet hat, und versuchen Sie es noch einmal.',
  'workbook.arrived-first':
    'Von einem anderen Computer ist eben etwas in diese Mappe gekommen. Deshalb wurde das noch nicht ausgeführt. Sehen Sie durch, was gekommen ist; dann geht es.',
  'workbook.arriving':
    'Die Dateien dieser Mappe sind noch nicht alle eingetroffen, oder das Laufwerk hat einige verloren. Gleicht ein Programm den Ordner ab, lassen Sie es fertig werden; dann lässt sie sich öffnen. Wenn nicht, holen Sie diese Person aus der neuesten Sicherung zurück.',
  'workbook.unreadable':
    'Diese Mappe ist nicht lesbar: Sowohl ihre Datei als auch ihr Änderungsprotokoll sind beschädigt. Die Dateien bleiben unberührt.',
  'workbook.too-new':
    'Diese Mappe stammt von einem neueren Coachbook, in einer Form, die dieses nicht kennt. Aktualisieren Sie Coachbook, um sie zu öffnen.',
  'workbook.link':
    'Diese Mappe ist ein Verweis auf einen anderen Ort. Legen Sie zum Öffnen den Ordner selbst in die Bibliothek.',
  'workbook.no-access':
    'Die Dateien dieser Mappe lassen sich nicht öffnen. Bitte prüfen Sie, wer diesen Ordner lesen darf.',
  'versions.gone': 'Diese beiden Fassungen sind nicht mehr da.',
  'aside.settled': 'Diese Änderung ist nicht mehr unter den zurückgestellten.',
  'aside.gone': 'Das, worauf diese Änderung aufbaut, ist nicht mehr in der Mappe. Sie wurde nicht übernommen.',
  'aside.plans-first':
    'Auch ein anderer Computer hat einen Plan für diese Mappe, und es ist noch nicht entschieden, welcher der beiden weitergeht. Entscheiden Sie das zuerst: Öffnen Sie den Überblick und wählen Sie „Ansehen“.',
  'aside.older': 'Diese Änderung stammt von einer anderen Version von Coachbook und lässt sich so nicht übernehmen.',
  'aside.signed': 'Diese Änderung betrifft etwas, das unterschrieben ist. Sie wurde nicht übernommen.',
  'aside.text-refused':
    'Dieser Text wurde nicht gespeichert: Sein Feld nimmt ihn nicht auf, weil er zu lang ist oder das, wozu er gehört, nicht mehr da ist. Kürzen Sie ihn oder nehmen Sie einen der beiden.',
  'aside.text-changed':
    'Der Text hier wurde inzwischen geändert, deshalb wurde nichts gespeichert. Beide stehen neu da; bitte sehen Sie sie noch einmal an.',
  'aside.before-signing':
    'Hierzu warten Änderungen von einem anderen Computer auf Ihre Antwort. Beantworten Sie sie unter den zurückgestellten Änderungen, dann kann unterschrieben werden.',
  'aside.not-saved': 'Das ließ sich nicht speichern. Prüfen Sie den Ordner und versuchen Sie es noch einmal.',
  'workbook.nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'workbook.nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'workbook.undo-late':
    'Danach wurde etwas anderes geändert. „Rückgängig“ (Menü „Bearbeiten“) nimmt eine Änderung nach der anderen zurück.',
  'workbook.undone-before': 'Das wurde schon rückgängig gemacht.',
  'workbook.undo-gone':
    'Das lässt sich nicht mehr rückgängig machen: Danach wurde etwas unterschrieben oder besiegelt, ein Einzelgespräch begonnen oder Coachbook geschlossen.',
  'day.long-ago': 'Dieser Tag liegt mehr als zehn Jahre zurück. Bitte prüfen Sie das Jahr.',
  'day.ahead': 'Dieser Tag liegt noch in der Zukunft. Tragen Sie ihn ein, wenn er vorbei ist.',
  'call.was':
    'Dieses Kundengespräch ist nachbesprochen, hat also stattgefunden. Sein Tag kann nicht in der Zukunft liegen.',

  'sample.there': 'Das Beispielteam ist schon da. Entfernen Sie es zuerst, um neu zu beginnen.',

  'settings.not-saved':
    'Die Einstellungen wurden nicht gespeichert: Das Laufwerk meldet einen Fehler. Sie sind, wie sie vorher waren.',

  'own.exists': 'Sie haben schon eine eigene Mappe.',
  'own.not': 'Das ist die Mappe eines Teammitglieds, und Coach sind Sie.',
  'own.apart': 'Ein Termin mit mehreren ist für Ihr Team, nicht für Ihre eigene Mappe.',
  'results.refused': 'Die Gruppe hat sich geändert; das Blatt wurde nicht erstellt. Sehen Sie es sich noch einmal an.',
  'results.lost':
    'Die Datei, in der steht, welche Ergebnisblätter herausgegeben wurden, war beschädigt; niemand weiß, was ein weiteres daneben zeigen würde. Holen Sie das Übrige der Bibliothek aus einer Sicherung zurück.',
  'rhythm.from-next-week':
    'Ein Rhythmus, der schon gilt, ändert sich frühestens am nächsten Montag. So bleibt das Vergangene, wie es ist.',
  'rhythm.too-early': 'Ein Rhythmus kann frühestens vor einem Jahr beginnen.',
  'rhythm.none': 'Es gibt keinen Rhythmus, der enden könnte.',
  'rhythm.not-planned': 'Das ist nicht mehr geplant, oder danach war schon etwas fällig.',
  'rhythm.not-due': 'An diesem Tag war nichts fällig.',
  'rhythm.no-reason': 'Sagen Sie, warum es ausgefallen ist.',
  'rhythm.moved-late':
    'Der nächste Termin ist schon fällig, dieser lässt sich nicht mehr verschieben. Sagen Sie, ob er stattgefunden hat oder ausgefallen ist.',
  'rhythm.no-events': 'In den kommenden Wochen ist nichts fällig, für einen Kalender gibt es also nichts.',
  'leave.order': 'Eine Abwesenheit endet frühestens an ihrem ersten Tag.',
  'leave.too-long': 'Eine Abwesenheit dauert höchstens ein Jahr.',
  'leave.twice': 'Diese Tage sind schon als Abwesenheit eingetragen.',
  'leave.gone': 'Diese Abwesenheit gibt es nicht mehr.',
  'metric.too-many_one':
    'Es gibt schon eine Kennzahl, mehr lassen sich nicht im Blick behalten. Entfernen Sie sie zuerst.',
  'metric.too-many_other':
    'Es gibt schon {{count}} Kennzahlen, mehr lassen sich nicht im Blick behalten. Entfernen Sie zuerst eine.',
  'metric.exists': 'Diese Kennzahl gibt es schon.',
  'metric.gone': 'Diese Kennzahl gibt es nicht mehr.',
  'metric.period-stands':
    'Zu dieser Kennzahl gibt es Einträge in ihrem Zeitraum. Entfernen Sie diese zuerst oder legen Sie eine weitere Kennzahl an.',
  'metric.no-period':
    'Eine Kennzahl wird für eine ganze Woche, einen ganzen Monat oder ein ganzes Quartal eingetragen.',
  'group.gone': 'Diesen Gruppentermin gibt es nicht mehr.',
  'group.erased':
    'Was dieser Gruppentermin über {{name}} festhielt, wurde endgültig gelöscht, deshalb kann {{name}} nicht noch einmal dabei sein. Nichts wurde geschrieben. Planen Sie stattdessen einen neuen Gruppentermin.',
  'group.needs-subject': 'Bitte schreiben Sie, worum es beim Gruppentermin geht.',
  'group.needs-two': 'Ein Gruppentermin braucht mindestens zwei Teammitglieder.',
  'group.needs-one': 'Bitte wählen Sie, wer beim Gruppentermin dabei ist.',
  'group.rep-gone': 'Jemand von den Gewählten ist nicht mehr in der Bibliothek. Es wurde nichts geschrieben.',
  'group.not-written':
    'In die Mappe von {{name}} lässt sich gerade nicht schreiben, darum wurde bei niemandem etwas geschrieben. Öffnen Sie sie, um zu sehen, warum, oder lassen Sie {{name}} weg.',
  'group.in-future': 'Das liegt noch vor Ihnen. Ein Gruppentermin lässt sich eintragen, sobald er stattgefunden hat.',
  'group.not-saved':
    'Der Gruppentermin ließ sich nicht in jeder Mappe speichern. Bitte schaffen Sie Platz oder prüfen Sie das Laufwerk, und versuchen Sie es noch einmal.',
  'bring.gone': 'Diese Übernahme gibt es nicht mehr.',
  'bring.busy': 'Gerade wird etwas übernommen oder zurückgenommen. Bitte warten Sie, bis das fertig ist.',
  'bring.no-table': 'Diese Datei wurde weggelegt. Bitte wählen Sie sie noch einmal.',
  'bring.not-ready': 'Zu dieser Datei sind noch Fragen offen. Es wurde nichts übernommen.',
  'bring.not-saved':
    'Nicht alles ließ sich speichern, deshalb wurde nichts übernommen. Schaffen Sie Platz auf dem Laufwerk, oder prüfen Sie es, und versuchen Sie es noch einmal.',
  'bring.not-read':
    '„{{name}}“ ließ sich nicht lesen. Falls die Datei in einem anderen Programm offen ist, schließen Sie sie dort, oder speichern Sie eine Kopie, und wählen Sie sie noch einmal. Es wurde nichts übernommen.',
  'bring.too-large':
    'Diese Datei ist größer, als eine Tabelle sein darf, auch entpackt (64 MB). Bitte teilen Sie sie auf. Es wurde nichts übernommen.',
  'bring.too-many-rows':
    'Diese Tabelle hat mehr als 200.000 Zeilen. Bitte teilen Sie sie auf. Es wurde nichts übernommen.',
  'bring.too-much':
    'Diese Datei zu lesen kostet mehr Zeit oder Speicher, als eine Tabelle kosten dürfte. Es wurde nichts übernommen.',
  'bring.empty': 'In dieser Datei steht nichts. Es wurde nichts übernommen.',
  'bring.old-excel':
    'Das ist eine Excel-Datei der alten Art (.xls) oder eine mit Kennwort. Speichern Sie sie in Excel als .xlsx ohne Kennwort, und wählen Sie diese.',
  'bring.zip': 'Das ist eine gepackte Datei und keine Tabelle. Es wurde nichts übernommen.',
  'bring.binary': 'Das ist keine Tabelle: Die Datei enthält keinen Text. Es wurde nichts übernommen.',
  'bring.damaged':
    'Diese Tabelle ist beschädigt oder von einer Art, die Coachbook nicht liest. Öffnen Sie sie in Ihrem Tabellenprogramm, speichern Sie sie neu als .xlsx oder CSV, und wählen Sie diese.',
  'workbook.not-bare': 'In dieser Mappe steht etwas, deshalb bleibt sie.',

  'rep.already-held': 'Für diese Mappe gilt schon eine Löschsperre.',
  'rep.not-held': 'Für diese Mappe gilt keine Löschsperre.',
  'rep.already-archived': 'Dieses Teammitglied ist schon im Archiv.',
  'rep.not-archived': 'Dieses Teammitglied ist nicht im Archiv.',

  'behavior.unknown': 'Dieses Verhalten ist weder in der Mappe noch in einem installierten Verhaltenskatalog.',
  'template.unknown': 'Das Formular, mit dem dies erstellt wurde, fehlt.',
  'template.wrong-kind': '„{{title}}“ ist ein Formular anderer Art.',
  'template.no-such-field': 'Das Formular hat kein solches Feld.',

  'behavior.not-trained':
    '{{name}} wurde in diesem Verhalten noch nicht trainiert, darum wird es nicht eingestuft. Merken Sie es als Trainingsbedarf vor oder tragen Sie das Training ein.',
  'behavior.not-own': 'Hier lassen sich nur Verhaltensweisen ändern, die Sie selbst geschrieben haben.',

  'observation.feedback-before': 'Die Rückmeldung kann nicht vor der Beobachtung liegen. Bitte prüfen Sie die Uhrzeit.',
  'observation.exists': 'Diese Beobachtung ist schon da.',
  'observation.gone': 'Diese Beobachtung wurde gelöscht.',
  'observation.already-recorded': 'Diese Beobachtung ist schon erfasst.',
  'observation.empty':
    'Schreiben Sie auf, was Sie gesehen haben, oder stufen Sie ein Verhalten ein, dann ist sie erfasst. Der Entwurf bleibt erhalten.',
  'observation.in-future':
    'Eine Beobachtung kann nicht in der Zukunft liegen. Ändern Sie das Datum; der Entwurf bleibt erhalten.',

  'cycle.none-open': 'Kein Coaching-Zyklus ist offen.',
  'cycle.no-focus': 'Wählen Sie zuerst das Kernverhalten.',
  'cycle.focus-taken':
    'Ein Verhalten nach dem anderen: „{{title}}“ ist das Kernverhalten. Wechseln Sie es oder lassen Sie dieses auf dem Parkplatz.',
  'cycle.same-focus': 'Das ist schon das Kernverhalten.',
  'cycle.focus-has-plan':
    'Zum Kernverhalten gibt es einen Plan. Verwerfen Sie den Entwurf, bevor Sie ein anderes Verhalten wählen.',
  'cycle.not-seen':
    'Dieses Verhalten ist noch nicht eingestuft. Schreiben Sie auf, warum Sie weitergehen, ohne es gesehen zu haben.',

  'cycle.gone': 'Diesen Coaching-Zyklus gibt es nicht mehr.',
  'cycle.exists': 'Dieser Zyklus ist schon da.',
  'cycle.no-reason': 'Schreiben Sie auf, warum der Zyklus hier endet. Der Grund bleibt dabei stehen.',
  'cycle.not-sticking_one':
    'Das Verhalten sitzt noch nicht: Dafür muss das Ziel am letzten Tag erreicht sein, an dem es zu sehen war.',
  'cycle.not-sticking_other':
    'Das Verhalten sitzt noch nicht: Dafür muss das Ziel an {{of}} der letzten {{count}} Tage erreicht sein, an denen es zu sehen war.',
  'cycle.addendum-open':
    'Ein Nachtrag zum Plan ist noch nicht unterschrieben. Unterschreiben oder verwerfen Sie ihn zuerst.',
  'cycle.draft-open': 'In diesem Zyklus gibt es einen Planentwurf. Unterschreiben oder verwerfen Sie ihn zuerst.',

  'agreement.in-future': 'Der Tag der Vereinbarung kann nicht in der Zukunft liegen.',
  'agreement.no-words': 'Schreiben Sie die Vereinbarung in den eigenen Worten des Teammitglieds auf.',
  'agreement.has-plan': 'Auf dieser Vereinbarung beruht ein Plan. Verwerfen Sie den Entwurf, bevor Sie etwas ändern.',
  'agreement.no-session': 'Geben Sie an, wie lange Sie gesprochen haben oder warum es kein Einzelgespräch gab.',
  'session.about-person': 'Ein Einzelgespräch über die Person kommt nicht aufs Papier. Es wurde nichts gedruckt.',
  'session.exists': 'Dieses Einzelgespräch ist schon da.',
  'session.gone': 'Dieses Einzelgespräch wurde gelöscht.',
  'session.held': 'Dieses Einzelgespräch hat schon stattgefunden.',
  'session.not-held': 'Die Dauer können Sie eintragen, sobald es stattgefunden hat.',
  'session.reps-own': '{{name}} hat das selbst eingetragen. Übergeben Sie den Laptop, damit es geändert wird.',
  'session.no-marks': 'In diesem Einzelgespräch gibt es nichts, was das Teammitglied allein einträgt.',
  'session.no-minutes': 'Geben Sie an, wie viele Minuten Sie gesprochen haben.',
  'session.in-future':
    'Was noch bevorsteht, hat nicht stattgefunden. Beginnen Sie es, oder tragen Sie Tag und Uhrzeit ein, zu der es war.',
  'session.has-marks':
    'Das lässt sich nicht löschen: {{name}} hat es bewertet, und was {{name}} angekreuzt und geschrieben hat, bleibt dabei.',
  'session.has-agreement': 'Aus diesem Einzelgespräch kam die Vereinbarung, darum bleibt es.',
  'session.needs-purpose': 'Sagen Sie in wenigen Worten, wozu dieses Einzelgespräch da ist.',
  'session.needs-plus': 'Beginnen Sie mit ausgewogenen Fakten: Etwas Gelungenes fehlt.',
  'session.needs-minus': 'Beginnen Sie mit ausgewogenen Fakten: Etwas, das nicht gelang, fehlt.',
  'session.needs-source': 'Jeder Fakt braucht seine Quelle, etwa einen Besuch, ein Telefonat oder eine Zahl.',
  'session.needs-telling-reason': 'Sie haben angesagt, statt zu fragen. Schreiben Sie auf, warum das hier richtig war.',

  'account.exists': 'Dieser Kunde ist schon da.',
  'account.gone': 'Dieser Kunde ist nicht mehr in der Mappe.',
  'deal.exists': 'Dieser Deal ist schon da.',
  'deal.gone': 'Dieser Deal wurde gelöscht.',
  'deal.no-name': 'Ein Deal braucht einen Namen.',
  'call.exists': 'Dieses Kundengespräch ist schon da.',
  'call.debrief-before': 'Die Nachbesprechung kann nicht vor dem Kundengespräch liegen. Bitte prüfen Sie beide Tage.',
  'call.not-yet': 'Die Nachbesprechung kommt nach dem Kundengespräch. Bitte prüfen Sie dessen Uhrzeit.',
  'call.gone': 'Dieses Kundengespräch wurde gelöscht.',
  'routed.empty': 'Schreiben Sie auf, was das Problem ist.',
  'routed.gone': 'Dieser Eintrag wurde gelöscht.',
  'training.gone': 'Dieses Training wurde gelöscht.',

  'plan.exists': 'Dieser Plan ist schon da.',
  'plan.gone': 'Dieser Plan wurde verworfen.',
  'plan.no-agreement': 'Ein Plan beginnt mit dem Ja von {{name}} zum Kernverhalten. Halten Sie es zuerst fest.',
  'plan.one-open': 'Zu diesem Verhalten gibt es schon einen Plan.',
  'plan.no-because': 'Schreiben Sie auf, warum der Plan verfeinert wird. Der Grund wird mitgedruckt.',
  'plan.signed': 'Dieser Plan ist unterschrieben. Seine Worte ändern sich nicht mehr.',
  'plan.not-signed': 'Dieser Plan ist noch nicht unterschrieben.',
  'plan.rep-has-signed':
    '{{name}} hat zu diesem Plan schon geantwortet. Für jede Änderung muss die Antwort zurückgenommen werden.',
  'plan.incomplete': 'Der Plan ist nicht vollständig und kann noch nicht unterschrieben werden.',
  'plan.rep-first': '{{name}} unterschreibt zuerst.',
  'plan.changed-since-rep':
    'Nach der Antwort von {{name}} hat sich etwas geändert. Nehmen Sie die Antwort zurück und lassen Sie {{name}} noch einmal lesen.',
  'plan.no-such-date': 'Dieser Termin steht nicht im Plan.',
  'plan.date-before-signing':
    'Dieser Tag war vorbei, bevor der Plan unterschrieben wurde. Wählen Sie den Tag der Unterschrift oder einen späteren.',
  'plan.date-ahead':
    'Dieser Termin steht noch bevor. Verschieben Sie ihn auf den Tag, an dem Sie sich getroffen haben.',
  'deal.under-plan': 'Ein besiegelter Plan nennt diesen Deal.',
  'observation.under-plan': 'Auf dieser Beobachtung beruht ein besiegelter Plan.',
  'plan.not-in-force': 'Dieser Plan ist nicht in Kraft, also ist darin nichts zu tun.',
  'plan.no-ink': 'Dieser Plan wartet nicht auf eine Unterschrift auf Papier.',
  'plan.no-such-action': 'Diese Aktion steht nicht im Plan.',

  'signing.no-name': 'Tragen Sie in den Einstellungen Ihren Namen ein, dann unterschreiben Sie.',
  'signing.no-answer': 'Eine Datei mit einer Antwort dazu liegt nicht mehr vor. Öffnen Sie sie noch einmal.',
  'signing.answer-differs':
    'In der Datei steht etwas anderes, und ein Ja, das niemand geschrieben hat, ist keines. Öffnen Sie sie noch einmal.',
  'signing.ink-differs':
    'Auf diesem Blatt steht etwas anderes als in der Antwort, die per Datei kam, und diese Antwort gilt. Legen Sie das Blatt als Kopie ab.',
  'signing.no-comment': 'Schreiben Sie auf, was Sie anders sehen. Die Worte werden mitgedruckt.',
  'signing.no-signature': 'Unterschreiben Sie oder wählen Sie „Ich unterschreibe nicht“.',
  'signing.ink-in-future': 'Die Unterschrift auf Papier kann nicht aus der Zukunft stammen.',
  'signing.ink-before':
    'Die Unterschrift auf Papier kann nicht älter sein als das Blatt, auf dem sie steht. Wählen Sie den Tag der Unterschrift oder einen späteren.',
  'plan.practice-before':
    'Die Übung zählt ab dem Tag, an dem der Plan unterschrieben wurde. Wählen Sie diesen Tag oder einen späteren.',

  'addendum.exists': 'Diesen Nachtrag gibt es schon.',
  'addendum.gone': 'Dieser Nachtrag wurde verworfen.',
  'addendum.signed': 'Dieser Nachtrag ist unterschrieben. Seine Worte ändern sich nicht mehr.',
  'addendum.not-signed': 'Dieser Nachtrag ist noch nicht unterschrieben.',
  'addendum.no-because': 'Schreiben Sie auf, warum der Nachtrag nötig ist. Der Grund wird mitgedruckt.',
  'addendum.one-open':
    'Ein Nachtrag zu diesem Plan ist noch nicht vereinbart. Unterschreiben oder verwerfen Sie ihn zuerst.',
  'addendum.incomplete': 'Der Nachtrag ist nicht vollständig und kann noch nicht unterschrieben werden.',
  'addendum.rep-has-signed':
    '{{name}} hat diesen Nachtrag unterschrieben. Nehmen Sie die Unterschrift zurück, um ein Wort zu ändern.',
  'addendum.rep-first': '{{name}} unterschreibt zuerst.',
  'addendum.changed-since-rep':
    'Nach der Unterschrift von {{name}} hat sich etwas geändert. Nehmen Sie die Unterschrift zurück und lassen Sie {{name}} noch einmal lesen.',
  'addendum.no-ink': 'Dieser Nachtrag wartet nicht auf eine Unterschrift auf Papier.',

  'document.exists': 'Dieses Dokument ist schon da.',
  'document.gone': 'Dieses Dokument wurde gelöscht.',
  'document.signed': 'Dieses Dokument ist unterschrieben. Es bleibt, und seine Worte ändern sich nicht mehr.',
  'document.done': 'Dieses Dokument ist abgeschlossen. Öffnen Sie es wieder, um etwas zu ändern.',
  'document.open': 'Dieses Dokument ist noch nicht abgeschlossen.',
  'document.not-signed': 'Dieses Dokument ist noch nicht unterschrieben.',
  'document.no-signatures': 'Das Formular dieses Dokuments sieht keine Unterschriften vor.',
  'document.to-sign': 'Dieses Dokument ist abgeschlossen, wenn beide es unterschrieben haben.',
  'document.in-future':
    'Das Datum eines Dokuments sagt, wann es geschrieben wurde. Ein künftiger Tag kann es nicht sein.',
  'document.day-over': '„{{field}}“ muss ein Tag sein, der noch kommt.',
  'document.day-ahead': '„{{field}}“ muss heute oder ein früherer Tag sein.',
  'document.incomplete': 'Es fehlt noch etwas, wonach das Formular fragt.',
  'document.rep-has-signed':
    '{{name}} hat zu diesem Dokument schon geantwortet. Für jede Änderung muss die Antwort zurückgenommen werden.',
  'document.rep-first': '{{name}} unterschreibt zuerst.',
  'document.changed-since-rep':
    'Nach der Antwort von {{name}} hat sich etwas geändert. Nehmen Sie die Antwort zurück und lassen Sie {{name}} noch einmal lesen.',
  'document.no-ink': 'Dieses Dokument wartet nicht auf eine Unterschrift auf Papier.',

  'store.read-only': 'Nicht geändert: Diese Bibliothek ist im Moment nur lesbar.',
  'store.newer-file':
    'Nicht geändert: {{file}} stammt von einem neueren Coachbook. Aktualisieren Sie Coachbook, um etwas zu ändern.',
  'store.unreadable-file': 'Nicht geändert: {{file}} ist im Moment nicht lesbar und darf nicht überschrieben werden.',
  'store.not-saved':
    'Nicht gespeichert: Das Laufwerk meldet einen Fehler. Nichts ging verloren; bitte versuchen Sie es noch einmal.',
  'store.disk-full': 'Nicht gespeichert: Das Laufwerk ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'store.not-writable': 'Nicht gespeichert: In den Ordner der Bibliothek lässt sich nicht schreiben.',
  'undo.gone':
    'Das lässt sich nicht mehr zurückholen: Seither wurde daran etwas geändert, oder Coachbook wurde neu gestartet.',

  'template.gone': 'Das ist nicht mehr in der Bibliothek.',
  'template.no-draft': 'Hiervon gibt es keinen Entwurf. Beginnen Sie erst einen, dann ändern Sie ihn.',
  'template.unfinished_one': 'Noch nicht veröffentlicht: Etwas fehlt noch. Was, steht auf der Seite.',
  'template.unfinished_other': 'Noch nicht veröffentlicht: {{count}} Dinge fehlen noch. Welche, steht auf der Seite.',
  'template.version-not-higher': 'Eine neue Version braucht eine Nummer über {{version}}.',
  'template.same-version': 'Hier gilt diese Version des Formulars schon.',

  'trainer.wrong-passphrase': 'Die Passphrase öffnet diesen Schlüssel nicht. Nichts wurde unterschrieben.',
  'trainer.not-opened': 'Die Passphrase öffnet diesen Schlüssel nicht.',
  'trainer.key-here': 'Der Schlüssel von {{name}} ist schon in dieser Bibliothek.',
  'trainer.no-key-choice':
    'Die Datei wurde vor dem letzten Start von Coachbook gewählt. Bitte wählen Sie sie noch einmal.',
  'trainer.no-key': 'Dieser Schlüssel ist nicht in der Bibliothek.',
  'trainer.no-key-file': '{{file}} ist kein Trainerschlüssel.',
  'trainer.no-card': '{{file}} ist keine Trainerkarte.',
  'trainer.card-changed':
    'Der Name oder der Schlüssel auf der Karte in {{file}} wurde nachträglich geändert. Lassen Sie sich die Karte noch einmal geben.',
  'trainer.not-trusted': 'Diese Karte ist nicht unter denen, denen Sie vertrauen.',
  'trainer.no-choice': 'Diese Karte wurde vor dem Neustart von Coachbook gewählt. Bitte wählen Sie sie noch einmal.',

  'pack.not-a-pack':
    'Das ist kein Coachbook-Paket, oder es wurde unterwegs abgeschnitten. Lassen Sie sich die Datei noch einmal geben.',
  'pack.damaged':
    'Die Datei ist beschädigt, oder jemand hat sie verändert. Nichts davon wurde verwendet; lassen Sie sich die Datei noch einmal geben.',
  'pack.file-damaged':
    '{{file}} im Paket ist beschädigt. Nichts davon wurde verwendet; lassen Sie sich das Paket noch einmal geben.',
  'pack.checksum':
    '{{file}} im Paket ist nicht das, was hineingelegt wurde. Nichts davon wurde verwendet; lassen Sie sich das Paket noch einmal geben.',
  'pack.too-large': 'Die Datei ist größer als {{limit}} MB; so groß ist kein Paket.',
  'pack.too-many-files': 'Das Paket enthält mehr als {{limit}} Dateien.',
  'pack.file-too-large': '{{file}} im Paket ist größer als {{limit}} MB.',
  'pack.inflates-too-much': 'Ausgepackt wäre das Paket größer als {{limit}} MB.',
  'pack.encrypted':
    '{{file}} im Paket ist verschlüsselt. Pakete sind das nie; lassen Sie sich eines ohne Verschlüsselung geben.',
  'pack.bad-file-name':
    '{{file}}: Namen in einem Paket bestehen aus lateinischen Kleinbuchstaben, Ziffern und Strichen und enden auf .json, in guides auch auf .md.',
  'pack.source-missing': 'In diesem Ordner fehlt {{file}}, also ist er nicht der Ordner eines Pakets.',
  'pack.bad-path': '{{file}} ist kein Name, den eine Datei in einem Paket haben kann. Nichts davon wurde verwendet.',
  'pack.link': '{{file}} im Paket ist ein Verweis oder sonst keine Datei. Nichts davon wurde verwendet.',
  'pack.name-twice': '{{file}} ist zweimal im Paket oder unter zwei Namen, die ein System für einen hält.',
  'pack.unexpected-file': '{{file}} gehört nicht in ein Paket. Nichts davon wurde verwendet.',
  'pack.no-manifest': 'Das Paket beginnt nicht mit manifest.json.',
  'pack.newer-format': 'Dieses Paket ist für ein neueres Coachbook. Aktualisieren Sie Coachbook, um es zu öffnen.',
  'pack.manifest-differs': 'manifest.json sagt etwas, das Coachbook nicht kennt. Nichts davon wurde verwendet.',
  'pack.missing-file': 'Dem Paket fehlt {{file}}, obwohl es aufgeführt ist.',
  'pack.unlisted': 'Das Paket enthält {{file}}, das nicht aufgeführt ist. Nichts davon wurde verwendet.',
  'pack.not-text': '{{file}} ist kein Text in UTF-8.',
  'pack.not-json': '{{file}} ist kein JSON: {{why}}',
  'pack.too-deep': '{{file}} ist mehr als {{limit}} Ebenen tief verschachtelt.',
  'pack.not-one-line': '{{file}}: „{{setting}}“ darf nur eine Zeile sein. Nichts davon wurde verwendet.',
  'pack.setting-twice':
    '{{file}} enthält „{{setting}}“ zweimal, sodass niemand sagen kann, was gilt. Nichts davon wurde verwendet.',
  'pack.version-zeros': '{{file}}: {{version}} ist keine Version. Schreiben Sie sie ohne führende Nullen, etwa 1.2.0.',
  'pack.too-much':
    'Das Paket enthält zusammen mehr als {{limit}} Felder, Verhaltensweisen und Fragen. Nichts davon wurde verwendet; bitten Sie um mehrere Pakete.',
  'pack.unfolds-too-much':
    'In der Bibliothek würde das Paket mehr als {{limit}} MB belegen. Nichts davon wurde verwendet.',
  'pack.library-full':
    'Zusammen mit den Paketen, die Sie haben, würde dieses mehr als {{limit}} MB belegen. Entfernen Sie zuerst ein anderes.',
  'pack.malformed': '{{file}} ist nicht, was es sein soll: {{why}}',
  'pack.malformed-at': '{{file}}, bei {{where}}: {{why}}',
  'pack.unknown-setting': '{{file}} hat eine Einstellung, die Coachbook nicht kennt: {{where}}',
  'pack.forbidden-name':
    '{{file}} benutzt den Namen {{name}}, den Daten nicht haben dürfen. Nichts davon wurde verwendet.',
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
  'pack.form.empty-option': '{{file}}: Eine Auswahlmöglichkeit von {{at}} ist leer.',
  'pack.form.limits-crossed': '{{file}}: Die kleinste Zahl von {{at}} liegt über der größten.',
  'pack.form.wrong-type': '{{file}}: {{at}} ist an {{binding}} gebunden und braucht {{needs}}, nicht {{has}}.',
  'pack.form.bound-twice': '{{file}}: {{at}} ist an {{binding}} gebunden wie schon ein anderes Feld.',
  'pack.form.wrong-kind': '{{file}}: {{at}} ist an {{binding}} gebunden, was diese Art Formular nicht hat.',
  'pack.form.not-private': '{{file}}: {{at}} ist an {{binding}} gebunden und muss privat sein.',
  'pack.form.duplicate-id': '{{file}}: Die Kennung {{at}} kommt zweimal vor.',
  'pack.form.duplicate-option': '{{file}}: {{at}} hat die Möglichkeit {{option}} zweimal.',
  'pack.form.no-options': '{{file}}: {{at}} hat keine Auswahl.',
  'pack.form.no-such-field': '{{file}}: {{at}} wartet auf das Feld {{field}}, das es nicht gibt.',
  'pack.form.never-shown': '{{file}}: {{at}} wartet auf etwas, das {{field}} nie ist, und wird darum nie gezeigt.',
  'pack.form.shows-private': '{{file}}: {{at}} würde die private Antwort von {{field}} verraten.',
  'pack.form.must-have': '{{file}}: Ein Aktionsplan braucht ein Feld, das an {{binding}} gebunden ist.',
  'pack.form.must-have-can-hide': '{{file}}: {{at}}, gebunden an {{binding}}, muss immer zu sehen sein.',

  'pack.signature-damaged':
    'Die Unterschrift passt nicht zum Paket: Es wurde danach verändert. Lassen Sie sich das Paket noch einmal geben.',
  'pack.id-built-in': 'Ein Paket, das zu Coachbook gehört, heißt schon {{id}}.',
  'pack.other-signer':
    '„{{title}}“ in Ihrer Bibliothek wurde mit einem anderen Schlüssel unterschrieben. Wenn Sie diesem hier vertrauen, entfernen Sie zuerst jenes Paket; was damit erstellt wurde, bleibt unverändert.',
  'pack.unsigned':
    '„{{title}}“ in Ihrer Bibliothek ist unterschrieben, diese Datei ist es nicht; niemand weiß also, ob sie von derselben Person stammt. Wenn Sie ihr vertrauen, entfernen Sie zuerst das Paket. Ihre Aufzeichnungen bleiben, wie sie sind.',
  'pack.other-author':
    '„{{title}}“ in Ihrer Bibliothek ist von {{author}}. Soll dieses an seine Stelle, entfernen Sie zuerst jenes Paket; was damit erstellt wurde, bleibt unverändert.',
  'pack.version-reused':
    '„{{title}}“ {{version}} haben Sie schon mit anderem Inhalt. Eine herausgegebene Version ändert sich nie; bitten Sie um eine mit höherer Nummer.',
  'pack.part-version-reused':
    '„{{title}}“ {{version}} unterscheidet sich von der {{version}}, die Sie haben. Eine herausgegebene Version ändert sich nie; bitten Sie um eine mit höherer Nummer.',
  'pack.part-older': '„{{title}}“ {{version}} ist älter als die {{there}}, die Sie haben, obwohl das Paket neuer ist.',
  'pack.part-taken': '„{{title}}“ hat die Kennung {{id}}, die etwas in „{{other}}“ schon trägt.',
  'pack.undecided': 'Entscheiden Sie zuerst, was aus Ihren eigenen Änderungen wird: {{titles}}.',
  'pack.no-choice': 'Sie haben dieses Paket vor zu langer Zeit gewählt. Bitte wählen Sie es noch einmal.',
  'pack.gone': 'Dieses Paket ist nicht mehr in der Bibliothek.',
  'pack.built-in-stays': 'Dieses Paket gehört zu Coachbook und bleibt.',
  'pack.empty': 'Wählen Sie mindestens eines für das Paket.',
  'pack.step-twice': '„{{title}}“ ist die zweite Hilfe für denselben Schritt. Ein Paket hat für jeden Schritt eine.',
  'pack.not-published':
    '„{{title}}“ hat keine veröffentlichte Version. Veröffentlichen Sie es, dann kann es ins Paket.',

  'erasure.other-name': 'Das ist nicht der Name von {{rep}}. Es wurde nichts gelöscht.',
  'erasure.waiting':
    'In der Mappe von {{rep}} warten Änderungen aus einer anderen Fassung auf Ihre Entscheidung. Sehen Sie diese zuerst an; es wurde nichts gelöscht.',
  'erasure.held':
    'Für die Mappe von {{rep}} gilt eine Löschsperre: „{{reason}}“. Beenden Sie diese zuerst; es wurde nichts gelöscht.',
  'erasure.copy':
    'Das ist eine zweite Kopie einer Mappe. Löschen Sie das Teammitglied selbst; die Kopie wird mit gelöscht.',
  'erasure.unknown':
    'Coachbook kann nicht sagen, wessen Mappe in diesem Ordner liegt, und löscht darum nichts. Sie können den Ordner selbst entfernen: Die Einstellungen zeigen, wo die Bibliothek liegt.',
  'erasure.nothing': 'Davon ist nichts mehr da. Es wurde nichts gelöscht.',
  'erasure.with-plan':
    'Ein unterschriebener Nachtrag lässt sich nur zusammen mit seinem Plan löschen. Es wurde nichts gelöscht.',
  'erasure.under-plan':
    'Darauf stützt sich ein unterschriebener Plan. Es geht nur zusammen mit dem Plan, wenn dieser angekreuzt ist. Es wurde nichts gelöscht.',
  'erasure.too-many': 'Das ist zu viel für eine Löschung. Löschen Sie zuerst einen Teil; bisher wurde nichts gelöscht.',
  'erasure.not-saved': 'Etwas lässt sich noch nicht speichern, darum wurde nichts gelöscht.',
  'workbook.erased': 'Diese Mappe wurde aus dieser Bibliothek gelöscht und wird nicht wieder aufgenommen.',
  'backup.damaged':
    'Diese Datei ist keine vollständige Sicherung von Coachbook. Nichts wurde geändert; bitte wählen Sie eine andere.',
  'backup.too-new':
    'Diese Sicherung stammt von einem neueren Coachbook. Aktualisieren Sie Coachbook, um etwas daraus zurückzuholen; nichts wurde geändert.',
  'coachbook.damaged':
    'Diese Datei ist keine vollständige Mappe von Coachbook. Nichts wurde geändert; bitten Sie noch einmal um die Datei.',
  'coachbook.newer':
    'Diese Datei stammt von einem neueren Coachbook. Aktualisieren Sie Coachbook, um sie zu öffnen; nichts wurde geändert.',
  'coachbook.newer-here':
    'Diese Mappe stammt von einem neueren Coachbook. Dieses hier kennt nicht alles darin, darum wurde nichts gespeichert. Geben Sie sie mit dem neueren Coachbook weiter, oder aktualisieren Sie dieses.',
  'coachbook.too-much':
    'Diese Datei zu lesen kostet mehr Zeit oder Speicher, als eine Mappe kosten dürfte. Sie wurde nicht geöffnet, nichts wurde geändert.',
  'coachbook.unreadable': 'Diese Datei ist nicht lesbar. Ist das Laufwerk angeschlossen? Nichts wurde geändert.',
  'coachbook.not-whole':
    'Die Datei wurde geschrieben, ließ sich aber nicht vollständig zurücklesen. Sie wurde wieder entfernt. Ihre Mappe ist, wie sie war.',
  'coachbook.wrong-passphrase':
    'Diese Passphrase öffnet die Datei nicht. Achten Sie auf Großschreibung und die Sprache der Tastatur; nichts wurde geändert.',
  'coachbook.too-large':
    'Diese Mappe ist zu groß, um verschlüsselt zu werden. Speichern Sie sie ohne Passphrase auf einen verschlüsselten Stick.',
  'coachbook.gone': 'Die Datei ist nicht mehr geöffnet. Bitte wählen Sie sie noch einmal; nichts wurde geändert.',
  'merge.changed-here':
    'Die Mappe wurde inzwischen geändert, deshalb wurde nichts zusammengeführt. Die Liste ist neu; bitte sehen Sie sie noch einmal durch.',
  'merge.not-answered': 'Es ist noch nicht alles beantwortet, deshalb wurde nichts zusammengeführt.',
  'merge.not-sound':
    'Daraus würde keine gültige Mappe, deshalb wurde nichts zusammengeführt. Die Mappe ist unverändert; die Datei kann als Kopie hinzukommen.',
  'merge.not-saved':
    'Das Laufwerk hat es noch nicht aufgenommen. Was zusammengeführt ist, wird gezeigt und gespeichert, sobald das Laufwerk es zulässt.',
  'merge.past':
    'Dieses Zusammenführen liegt im Verlauf zu weit zurück, um es zurückzunehmen. Sicherungen von davor finden Sie in den Einstellungen.',
  'merge.taken-back': 'Dieses Zusammenführen ist schon zurückgenommen.',
  'merge.touched-since':
    'Etwas, das mit diesem Zusammenführen kam, wurde seitdem geändert. Deshalb lässt es sich nicht als Ganzes zurücknehmen. Es wurde nichts geändert.',
  'moving.damaged':
    'Diese Datei ist keine vollständige Bibliothek von Coachbook. Es wurde nichts geändert; speichern Sie sie auf dem anderen Computer noch einmal.',
  'moving.not-whole':
    'Die Datei wurde geschrieben, ließ sich aber nicht vollständig zurücklesen. Sie wurde wieder entfernt; Ihre Bibliothek ist unverändert.',
  'moving.stopped':
    'Das hat zu lange gedauert und wurde beendet. Es bleibt nichts davon; bitte versuchen Sie es noch einmal.',
  'moving.unreadable': 'Diese Datei lässt sich nicht lesen. Ist das Laufwerk angeschlossen? Es wurde nichts geändert.',
  'moving.keys-need-passphrase':
    'Schlüssel zum Unterschreiben von Paketen gehen nur in einer verschlüsselten Datei mit. Wählen Sie eine Passphrase dafür, oder lassen Sie die Schlüssel weg.',
  'moving.no-folder': 'Den Ordner gibt es nicht mehr. Es wurde nichts geholt; bitte wählen Sie einen anderen.',
  'moving.disk-full':
    'Für diese Bibliothek ist auf dem Laufwerk zu wenig Platz. Es wurde nichts geholt; schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Laufwerk.',
  'moving.read-only':
    'In diesen Ordner kann nicht geschrieben werden. Es wurde nichts geholt; bitte wählen Sie einen anderen.',
  'moving.failed':
    'Das Laufwerk konnte die Bibliothek nicht aufnehmen. Es wurde nichts geholt; bitte wählen Sie einen anderen Ordner.',
  'backup.gone': 'Diese Sicherung gibt es nicht mehr. Nichts wurde geändert.',
  'backup.cancelled':
    'Das Sichern wurde angehalten. Nichts davon bleibt; die früheren Sicherungen sind, wie sie waren.',
  'backup.disk-full':
    'Das Laufwerk mit den Sicherungen ist voll, deshalb gibt es keine neue. Die früheren sind noch da. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.',
  'backup.read-only':
    'In den Ordner für Sicherungen kann nicht geschrieben werden, deshalb gibt es keine neue. Die früheren sind noch da. Bitte wählen Sie einen anderen Ordner.',
  'backup.unread':
    'Der Ordner der Bibliothek lässt sich gerade nicht lesen, deshalb gibt es keine neue Sicherung. Die früheren sind noch da. Bitte prüfen Sie das Laufwerk und wer auf den Ordner zugreifen darf.',
  'backup.failed':
    'Der Ordner für Sicherungen hat die Sicherung nicht angenommen, deshalb gibt es keine neue. Ist das Laufwerk angeschlossen? Die früheren sind noch da.',
  'restore.look-again':
    'Öffnen Sie diese Sicherung in der Liste noch einmal, dann holen Sie sie zurück. Nichts wurde geändert.',
  'restore.disk-full':
    'Das Laufwerk mit der Bibliothek ist voll, darum wurde nichts zurückgeholt. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'restore.read-only':
    'In den Ordner der Bibliothek kann nicht geschrieben werden, darum wurde nichts zurückgeholt. Prüfen Sie, wer dort schreiben darf, und versuchen Sie es noch einmal.',
  'restore.failed':
    'Der Ordner der Bibliothek lässt sich gerade nicht lesen oder beschreiben, darum wurde nichts zurückgeholt. Prüfen Sie das Laufwerk und die Rechte am Ordner.',
  'restore.no-room-for-backup':
    'Das Laufwerk mit den Sicherungen ist voll. Vor dem Zurückholen wird gesichert, was hier ist, darum wurde nichts zurückgeholt. Schaffen Sie Platz oder wählen Sie einen anderen Ordner für Sicherungen.',
  'restore.backups-read-only':
    'In den Ordner für Sicherungen kann nicht geschrieben werden. Vor dem Zurückholen wird gesichert, was hier ist, darum wurde nichts zurückgeholt. Wählen Sie einen anderen Ordner für Sicherungen.',
  'restore.no-backup':
    'Der Ordner für Sicherungen hat keine Sicherung angenommen. Vor dem Zurückholen wird gesichert, was hier ist, darum wurde nichts zurückgeholt. Ist das Laufwerk angeschlossen?',
  'backup.in-library':
    'Dieser Ordner gehört zur Bibliothek selbst, und jede Sicherung enthielte die früheren. Bitte wählen Sie einen anderen Ordner.',
  'backup.changed':
    'Die Bibliothek hat sich inzwischen geändert, darum wurde nichts zurückgeholt. Sehen Sie sich die Sicherung noch einmal an und holen Sie sie dann zurück.',
  'backup.newer':
    'Die Mappe von {{name}} stammt von einem neueren Coachbook, darum wurde nichts zurückgeholt. Aktualisieren Sie zuerst Coachbook, oder lassen Sie {{name}} beim Zurückholen weg.',
  'backup.no-access':
    'Die Mappe von {{name}}, die hier liegt, lässt sich gerade gar nicht lesen; von ihr ließe sich nichts aufheben. Es wurde nichts zurückgeholt. Prüfen Sie das Laufwerk und die Rechte am Ordner, oder lassen Sie {{name}} beim Zurückholen weg.',
  'backup.arriving':
    'Die Dateien von {{name}} sind noch nicht alle angekommen, darum wurde nichts zurückgeholt. Warten Sie, bis der Ordner abgeglichen ist, oder lassen Sie {{name}} beim Zurückholen weg.',
  'backup.only-read':
    'Die Mappe von {{name}} lässt sich hier nur lesen, darum wurde nichts zurückgeholt. Prüfen Sie, ob in ihren Ordner geschrieben werden kann, oder lassen Sie {{name}} beim Zurückholen weg.',
  'backup.not-empty': 'In diesem Ordner liegt schon etwas. Bitte wählen Sie einen leeren; nichts wurde geändert.',
  'pdf.fonts':
    'Die Schriften von Coachbook sind nicht lesbar, darum wurde nichts gedruckt. Installieren Sie Coachbook neu; Ihre Daten sind sicher.',
  'pdf.failed': 'Die Seite ließ sich nicht erstellen. Nichts wurde geschrieben; Ihre Daten sind sicher.',
  'pdf.stopped':
    'Das Erstellen der Seite brach vorzeitig ab. Nichts wurde geschrieben; bitte versuchen Sie es noch einmal.'
} as const satisfies Texts<typeof english>
