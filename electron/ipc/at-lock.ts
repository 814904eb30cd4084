/** What is held of an open library besides what belongs to it, such as a table that is being read. */
export interface AtLock {
  add(forget: () => void): void
  /** Forgets all of it. */
  forget(): void
}

export function createAtLock(): AtLock {
  const all: (() => void)[] = []
  return {
    add: (forget) => void all.push(forget),
    forget() {
      for (const forget of all) forget()
    }
  }
}
