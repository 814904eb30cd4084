/** Menus, and the menu items that the system itself carries out; all other items are actions. */
export const menu = {
  file: 'File',
  edit: 'Edit',
  go: 'Go',
  view: 'View',
  window: 'Window',
  help: 'Help',

  about: 'About Coachbook',
  services: 'Services',
  hide: 'Hide Coachbook',
  hideOthers: 'Hide others',
  unhide: 'Show all',
  quit: 'Quit',
  close: 'Close window',

  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  togglefullscreen: 'Full screen',
  reload: 'Reload the window',
  toggleDevTools: 'Developer tools',

  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring all to front'
} as const
