import type { firstRun as english } from '../en/first-run'
import type { Texts } from '../texts'

export const firstRun = {
  title: 'Eine Mappe für jeden Menschen, den Sie coachen',
  text: 'Sie halten fest, was Sie sehen, wählen ein Verhalten, vereinbaren einen Plan und unterschreiben ihn gemeinsam. Alles bleibt in einem Ordner auf diesem Computer; nichts wird irgendwohin gesendet.',
  name: 'Ihr Name',
  nameHelp: 'Er steht unter den Plänen, die Sie unterschreiben.',
  nameMissing: 'Tragen Sie zuerst Ihren Namen ein.',
  folder: 'Wo Ihre Bibliothek liegen soll',
  folderHelp: 'Ein Ordner, den Sie sehen und kopieren können. Der vorgeschlagene passt.',
  libraryThere: 'In diesem Ordner liegt schon eine Bibliothek. Coachbook öffnet sie.',
  foundTitle: 'Ihre Bibliothek ist da',
  found_one:
    'In diesem Ordner liegt eine Bibliothek mit einer Mappe. Die Einstellungen sind nicht mehr lesbar, und mit ihnen fehlt Ihr Name. Tragen Sie ihn ein, dann öffnet Coachbook die Bibliothek.',
  found_other:
    'In diesem Ordner liegt eine Bibliothek mit {{count}} Mappen. Die Einstellungen sind nicht mehr lesbar, und mit ihnen fehlt Ihr Name. Tragen Sie ihn ein, dann öffnet Coachbook die Bibliothek.',
  foundNone:
    'In diesem Ordner liegt eine Bibliothek. Die Einstellungen sind nicht mehr lesbar, und mit ihnen fehlt Ihr Name. Tragen Sie ihn ein, dann öffnet Coachbook die Bibliothek.',
  foundFolder: 'Wo sie liegt',
  open: 'Bibliothek öffnen',
  choose: 'Anderen Ordner wählen',
  begin: 'Beginnen'
} as const satisfies Texts<typeof english>
