import type { notices as english } from '../en/notices'
import type { Texts } from '../texts'

export const notices = {
  'journal.torn':
    'Das Änderungsprotokoll endet mitten in einer Änderung, wie nach einem Stromausfall. Alles davor ist da; das Bruchstück liegt in {{file}}.',
  'journal.zeros':
    'Das Änderungsprotokoll endet mit einer leeren Strecke, wie nach einem Stromausfall. Alles davor ist da. Falls dort etwas stand, ist es nicht lesbar; die Strecke liegt in {{file}}.',
  'journal.damaged':
    'Das Änderungsprotokoll ist beschädigt. Was sicher ist, ist da; die Datei liegt, wie sie vorgefunden wurde, als {{file}} bereit.',
  'journal.untouched':
    'Ein Teil des Änderungsprotokolls ist beschädigt oder fehlt. Was sicher ist, ist da. Keine Datei wurde verändert.',
  'history.damaged':
    'Ein älterer Teil des Änderungsprotokolls ist beschädigt und wurde gebraucht. Was sicher ist, ist da; die Datei liegt, wie sie vorgefunden wurde, als {{file}} bereit.',
  'past.missing_one':
    'Eine Änderung im Verlauf dieser Mappe ist nicht lesbar: Ein Teil des Änderungsprotokolls ist beschädigt oder fehlt. Die Mappe selbst ist so, wie Sie sie verlassen haben. Wird der Ordner synchronisiert, kann der Rest noch unterwegs sein. Hat eine Sicherung diese Änderung, holen Sie sie unter „Sicherungen“ zurück; sonst ändert sich nichts.',
  'past.missing_other':
    '{{count}} Änderungen im Verlauf dieser Mappe sind nicht lesbar: Ein Teil des Änderungsprotokolls ist beschädigt oder fehlt. Die Mappe selbst ist so, wie Sie sie verlassen haben. Wird der Ordner synchronisiert, kann der Rest noch unterwegs sein. Hat eine Sicherung diese Änderungen, holen Sie sie unter „Sicherungen“ zurück; sonst ändert sich nichts.',
  'past.broken':
    'Eine Datei mit dem Verlauf dieser Mappe ist beschädigt oder fehlt. Die Mappe selbst ist so, wie Sie sie verlassen haben, und auch im Verlauf fehlt keine Änderung. Hat eine Sicherung die Datei unversehrt, holen Sie sie unter „Sicherungen“ zurück; sonst ändert sich nichts.',
  'past.files_one':
    'Eine Datei, die zu einem Eintrag dieser Mappe gehört, ist beschädigt oder fehlt: das PDF von etwas Unterschriebenem oder ein Scan. Der Eintrag selbst ist da. Hat eine Sicherung die Datei, holen Sie sie unter „Sicherungen“ zurück; sonst ändert sich nichts.',
  'past.files_other':
    '{{count}} Dateien, die zu Einträgen dieser Mappe gehören, sind beschädigt oder fehlen: PDFs von Unterschriebenem oder Scans. Die Einträge selbst sind da. Hat eine Sicherung die Dateien, holen Sie sie unter „Sicherungen“ zurück; sonst ändert sich nichts.',
  'side.beyond':
    'Die Datei {{file}} im Ordner dieser Mappe enthält mehr, als Coachbook auf einmal von einem anderen Computer übernimmt. Was nicht übernommen wurde, bleibt in der Datei und steht nicht in dieser Mappe.',
  'snapshot.damaged':
    'Die Datei der Mappe war nicht so, wie Coachbook sie hinterlassen hat. Die Mappe wurde aus dem Änderungsprotokoll neu aufgebaut. Ob es bis zur letzten Änderung reicht, ist nicht festzustellen: Bitte sehen Sie nach, was Sie zuletzt geschrieben haben; was fehlt, kann in einer Sicherung stehen. Die Datei liegt als {{file}} bereit.',
  'snapshot.damaged-all':
    'Die Datei der Mappe war nicht so, wie Coachbook sie hinterlassen hat. Die Mappe wurde aus dem Änderungsprotokoll neu aufgebaut; nichts, was in der Datei stand, fehlt. Die Datei liegt als {{file}} bereit.',
  'snapshot.missing':
    'Die Datei der Mappe fehlte. Die Mappe wurde aus dem Änderungsprotokoll neu aufgebaut. Ob es bis zur letzten Änderung reicht, ist nicht festzustellen: Bitte sehen Sie nach, was Sie zuletzt geschrieben haben; was fehlt, kann in einer Sicherung stehen.',
  'snapshot.missing-all':
    'Die Datei der Mappe fehlte. Die Mappe wurde aus dem Änderungsprotokoll neu aufgebaut; nichts, was in der Datei stand, fehlt.',
  'snapshot.edited':
    'Die Datei der Mappe ist nicht so, wie Coachbook sie hinterlassen hat, und das Änderungsprotokoll reicht nicht so weit. Sie wurde darum übernommen, wie sie ist. Bitte sehen Sie sie durch.',
  'snapshot.untouched':
    'Die Datei der Mappe fehlt oder ist nicht so, wie Coachbook sie hinterlassen hat. Was lesbar war, ist da. Keine Datei wurde verändert.',
  'workbook.not-repaired':
    'Die Dateien dieser Mappe müssen repariert werden, und das Laufwerk ließ es nicht zu. Sie können die Mappe hier lesen; schaffen Sie Platz oder prüfen Sie den Ordner und öffnen Sie sie dann noch einmal.',
  'workbook.arriving':
    'Die Dateien dieser Mappe sind noch nicht alle eingetroffen, oder das Laufwerk hat einige verloren. Gleicht ein Programm den Ordner ab, lassen Sie es fertig werden; dann lässt sie sich öffnen. Wenn nicht, holen Sie diese Person aus der neuesten Sicherung zurück.',
  'workbook.unreadable':
    'Diese Mappe ist nicht lesbar: Sowohl ihre Datei als auch ihr Änderungsprotokoll sind beschädigt. Die Dateien bleiben unberührt.',
  'workbook.too-new':
    'Diese Mappe stammt von einem neueren Coachbook, in einer Form, die dieses nicht kennt. Aktualisieren Sie Coachbook, um sie zu öffnen. Die Dateien bleiben unberührt.',
  'workbook.awaited':
    'Einige Dateien dieser Mappe sind noch nicht eingetroffen, oder das Laufwerk hat sie verloren; dies ist also nicht alles. Was da ist, können Sie lesen. Gleicht ein Programm den Ordner ab, lassen Sie es fertig werden und öffnen Sie die Mappe dann noch einmal; wenn nicht, holen Sie diese Person aus der neuesten Sicherung zurück. Kommt 30 Tage lang nichts, macht Coachbook mit dem weiter, was da ist.',
  'workbook.link':
    'Diese Mappe ist ein Verweis auf einen anderen Ort. Coachbook folgt in einer Bibliothek keinen Verweisen; bitte legen Sie den Ordner selbst hierher.',
  'workbook.no-access':
    'Die Dateien dieser Mappe lassen sich nicht öffnen. Bitte prüfen Sie, wer diesen Ordner lesen darf.',
  'workbook.copy':
    'Eine ältere Kopie derselben Mappe, im Ordner {{folder}}. Verwendet wird die in {{kept}}, sie reicht weiter; wenn Sie die Kopie nicht brauchen, nehmen Sie sie aus der Bibliothek heraus.',
  'workbook.same-copy':
    'Eine Kopie derselben Mappe, im Ordner {{folder}}. Verwendet wird die in {{kept}}, die ebenso viel enthält; wenn Sie die Kopie nicht brauchen, nehmen Sie sie aus der Bibliothek heraus.',
  'workbook.in-clear':
    'Das hat ein anderer Computer geschrieben, bevor er wusste, dass die Bibliothek geschützt ist. Es liegt ohne Passphrase im Ordner {{folder}}: Wer den Ordner hat, kann es lesen, und was darin neu ist, steht nicht in der geschützten Mappe. Wenn es von Ihnen ist, übernehmen Sie es mit „In die Mappe übernehmen“; das entfernt auch den Ordner. Oder von Hand: Legen Sie einen neuen Ordner mit einem Ordner „reps“ darin an, verschieben Sie diesen Ordner dorthin, öffnen Sie den neuen Ordner als Bibliothek und speichern Sie die Mappe als Datei (Weitergeben). Öffnen Sie dann die Datei hier und löschen Sie Ordner und Datei.',
  'workbook.sealed':
    'Das hat ein anderer Computer geschrieben, bevor er wusste, dass die Bibliothek nicht mehr geschützt ist. Es liegt verschlüsselt im Ordner {{folder}}, und was darin neu ist, steht nicht in der Mappe. Übernehmen Sie es mit „In die Mappe übernehmen“ und der damaligen Passphrase oder dem damaligen Wiederherstellungsblatt; das entfernt auch den Ordner. Oder von Hand: Legen Sie einen neuen Ordner mit einem Ordner „reps“ darin an und verschieben Sie diesen Ordner dorthin. Kopieren Sie {{keys}} aus dieser Bibliothek in den neuen Ordner und nennen Sie die Kopie protection.json. Öffnen Sie den neuen Ordner als Bibliothek mit der damaligen Passphrase und speichern Sie die Mappe als Datei (Weitergeben). Öffnen Sie dann die Datei hier.',
  'workbook.sealed-for-good':
    'Das hat ein anderer Computer geschrieben, als die Bibliothek geschützt war. Es liegt verschlüsselt im Ordner {{folder}}, und den Schlüssel dazu hat diese Bibliothek nicht mehr. Wenn ein Computer oder eine Sicherung noch die geschützte Bibliothek mit der Datei protection.json hat, öffnen Sie sie dort und speichern Sie die Mappe als Datei (Weitergeben). Öffnen Sie dann die Datei hier.',
  'library.reps-no-access':
    'Der Ordner „reps“ dieser Bibliothek lässt sich nicht öffnen, darum wird keine Mappe gezeigt. Prüfen Sie, wer ihn lesen darf; darin wurde nichts geändert.',
  'workbook.newer':
    'Diese Mappe stammt von einem neueren Coachbook. Sie können sie hier lesen; zum Ändern aktualisieren Sie Coachbook.',
  'library.gone':
    'Ihre Bibliothek liegt nicht mehr in {{folder}}. Ist das Laufwerk angeschlossen? Sehen Sie danach noch einmal nach oder öffnen Sie eine andere Bibliothek.',
  'library.key-damaged':
    'Die Datei mit dem Schlüssel der Bibliothek in {{folder}} (protection.json) und ihre Kopie sind beschädigt. Die Mappen selbst blieben unberührt. Eine protection.json aus einer Sicherung dieser Bibliothek öffnet sie mit der damaligen Passphrase; legen Sie sie in diesen Ordner und sehen Sie noch einmal nach.',
  'library.unreadable':
    'Die Bibliothek in {{folder}} ließ sich nicht öffnen. Ihre Dateien bleiben unberührt; sehen Sie noch einmal nach oder öffnen Sie eine andere Bibliothek.',
  'library.newer':
    'Diese Bibliothek stammt von einem neueren Coachbook. Sie können sie hier lesen; zum Ändern aktualisieren Sie Coachbook.',
  'library.locked':
    'Ein anderes Coachbook hat diese Bibliothek geöffnet, darum ist sie hier nur lesbar. Was dort geschrieben wird, steht nach wenigen Sekunden auch hier. Um hier zu schreiben, schließen Sie es dort.',
  'library.taken': 'Ein anderes Coachbook hat diese Bibliothek übernommen, darum ist sie hier nur lesbar.',
  'library.was-taken':
    'Ein anderes Coachbook hat diese Bibliothek übernommen, während dieses ruhte. Sie sehen, was seitdem in der Bibliothek liegt.',
  'workbook.fork':
    'Ein anderes Coachbook hat die Mappe von {{rep}} weitergeführt. Was Sie hier geschrieben haben und bis dahin nicht gespeichert war, steht nicht darin; es liegt in der Datei {{kept}} des Ordners {{folder}} und wird Ihnen in der Mappe angeboten.',
  'fork.adopted':
    'Diese Mappe ist so, wie sie auf einem anderen Computer verlassen wurde: Dort war alles bekannt und entschieden, was hier geschrieben wurde.',
  'fork.merged_one':
    'Eine Änderung von einem anderen Computer oder aus einem anderen Fenster ist in diese Mappe aufgenommen worden. Sie steht im Verlauf.',
  'fork.merged_other':
    '{{count}} Änderungen von einem anderen Computer oder aus einem anderen Fenster sind in diese Mappe aufgenommen worden. Sie stehen im Verlauf.',
  'losses.back':
    'Änderungen, die in dieser Mappe fehlten, sind eingetroffen. Sie wurden übernommen oder für Sie zurückgestellt; verloren ist keine davon.',
  'library.read-only': 'In diesen Ordner lässt sich nicht schreiben, darum ist die Bibliothek hier nur lesbar.',
  'library.full':
    'Das Laufwerk ist voll, darum ist die Bibliothek hier nur lesbar. Schaffen Sie Platz und starten Sie Coachbook neu.',
  'library.left-over':
    'Im Ordner „restoring“ dieser Bibliothek liegen noch Dateien von vor der Änderung, so wie sie waren; ein anderes Programm hielt sie offen. Schließen Sie dieses Programm und starten Sie Coachbook neu, dann werden sie entfernt, oder löschen Sie den Ordner.',
  'library.erased-again': 'In der Bibliothek lag die Kopie einer gelöschten Mappe. Coachbook hat sie entfernt.',
  'library.vanished':
    'Der Ordner von {{name}} ist nicht mehr in dieser Bibliothek. Ein anderes Programm hat ihn gelöscht oder verschoben. Legen Sie ihn zurück, oder stellen Sie {{name}} aus einer Sicherung wieder her.',
  'library.rep-erased':
    'Auf einem anderen Computer wurden die Daten einer Person gelöscht. Damit sind sie auch hier gelöscht.',
  'workbook.folder-gone':
    'Ein anderes Programm hat den Ordner dieser Mappe gelöscht oder verschoben. Was Sie sehen, ist vollständig und wird mit Ihrer nächsten Änderung wieder aufgeschrieben.',
  'workbook.left':
    '{{name}} ist nicht mehr in dieser Bibliothek: in einem anderen Coachbook gelöscht oder entfernt, oder von einem anderen Programm.',
  'library.copy':
    'Der Ordner {{left}} ist eine Kopie von {{kept}}. Nur {{kept}} wird gezeigt; wenn Sie die Kopie nicht brauchen, nehmen Sie sie aus der Bibliothek heraus.',
  'bring.cut-off':
    'Die Übernahme aus „{{file}}“ wurde unterbrochen. Nichts davon ist geblieben; Sie können die Datei noch einmal übernehmen.',
  'bring.half':
    'Die Übernahme aus „{{file}}“ wurde unterbrochen, und was schon übernommen war, ließ sich noch nicht zurücknehmen. Coachbook versucht es beim nächsten Start wieder.',
  'group.cut-off':
    'Das Planen eines Gruppentermins wurde unterbrochen. Nichts davon steht in einer Mappe; Sie können ihn noch einmal planen.',
  'group.carried-through': 'Eine Änderung an einem Gruppentermin wurde unterbrochen und steht jetzt in jeder Mappe.',
  'group.as-before':
    'Eine Änderung an einem Gruppentermin wurde unterbrochen, bevor sie begann. Alles ist wie zuvor; Sie können ihn noch einmal ändern.',
  'group.half':
    'Etwas an einem Gruppentermin wurde unterbrochen und ließ sich noch nicht in jeder Mappe zu Ende bringen. Coachbook versucht es beim nächsten Start wieder.',
  'file.damaged':
    'Die Datei {{file}} war zum Teil nicht lesbar. Was unbeschädigt war, wurde übernommen; die Datei liegt als {{kept}} bereit.',
  'file.set-aside':
    'Die Datei {{file}} war nicht lesbar, ihr Inhalt wird nicht verwendet. Sie liegt als {{kept}} bereit.',
  'file.newer':
    'Die Datei {{file}} stammt von einem neueren Coachbook, ihr Inhalt wird nicht verwendet. Sie blieb, wie sie war.',
  'file.unreadable': 'Die Datei {{file}} war nicht lesbar, ihr Inhalt wird nicht verwendet. Sie blieb, wie sie war.',
  'file.conflict_one':
    'Diese Datei wurde auf zwei Computern geändert, und das Programm, das den Ordner abgleicht, hat beide Fassungen behalten: {{files}}. Coachbook verwendet die unter dem ursprünglichen Namen und hat diese nicht verändert.',
  'file.conflict_other':
    '{{count}} Dateien wurden auf zwei Computern geändert, und das Programm, das den Ordner abgleicht, hat beide Fassungen behalten: {{files}}. Coachbook verwendet die unter den ursprünglichen Namen und hat diese nicht verändert.'
} as const satisfies Texts<typeof english>
