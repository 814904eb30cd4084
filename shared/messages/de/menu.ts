import type { menu as english } from '../en/menu'
import type { Texts } from '../texts'

export const menu = {
  file: 'Datei',
  edit: 'Bearbeiten',
  go: 'Gehe zu',
  view: 'Ansicht',
  window: 'Fenster',
  help: 'Hilfe',

  about: 'Über Coachbook',
  services: 'Dienste',
  hide: 'Coachbook ausblenden',
  hideOthers: 'Andere ausblenden',
  unhide: 'Alle einblenden',
  quit: 'Beenden',
  close: 'Fenster schließen',

  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',

  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  resetZoom: 'Normale Größe',
  togglefullscreen: 'Vollbild',
  reload: 'Fenster neu laden',
  toggleDevTools: 'Entwicklerwerkzeuge',

  minimize: 'Im Dock ablegen',
  zoom: 'Zoomen',
  front: 'Alle nach vorne bringen'
} as const satisfies Texts<typeof english>
