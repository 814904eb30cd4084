import type { firstRun as english } from '../en/first-run'
import type { Texts } from '../texts'

export const firstRun = {
  title: 'Eine Mappe für jedes Teammitglied',
  text: 'Festhalten, was zu sehen war, ein Verhalten wählen, einen Plan vereinbaren, gemeinsam unterschreiben. Alles bleibt in einem Ordner auf diesem Computer; nichts wird irgendwohin gesendet.',
  name: 'Eigener Name',
  nameHelp: 'Er steht unter den Plänen, die hier unterschrieben werden.',
  nameMissing: 'Zum Beginnen den Namen eintragen.',
  folder: 'Wo die Bibliothek liegen soll',
  folderHelp: 'Ein Ordner, der sichtbar ist und sich kopieren lässt. Dieser hier passt meistens.',
  choose: 'Anderen Ordner wählen',
  begin: 'Beginnen'
} as const satisfies Texts<typeof english>
