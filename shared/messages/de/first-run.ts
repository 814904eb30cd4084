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
  choose: 'Anderen Ordner wählen',
  begin: 'Beginnen'
} as const satisfies Texts<typeof english>
