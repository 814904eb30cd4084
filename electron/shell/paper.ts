/** The page color of both themes (`--paper` in tokens.css), so that a window is never white before it is drawn. */
export const paper = { light: '#fbfaf7', dark: '#17191c' } as const
