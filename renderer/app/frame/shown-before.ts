/** Whether something without the frame, such as the first page, the lock or signing, was on the screen of this window. */
let isShown = false

export const noteBarePage = (): void => {
  isShown = true
}

/** The page with the frame that comes now was come to, and is not the one that the window was opened with. */
export const wasBarePageShown = (): boolean => isShown
