/** What a file that was dropped holds; null where it cannot be read, such as a folder, or a file that is gone by now. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
