/** One line of a menu. */
export interface MenuEntry {
  id: string
  text: string
  run: () => void
}
