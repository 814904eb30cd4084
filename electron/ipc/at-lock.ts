/** Something that main keeps in memory for an open library, such as a table that is being read. */
export interface AtLock {
  add(forget: () => void): void
  /** Forgets all of it when the library is locked. */
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
