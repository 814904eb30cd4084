/** Whether a file or folder is not there, or its text is cut or damaged. Whatever else is thrown is told to the person. */
export const isMissing = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))

/** What was read, or `otherwise` where there is nothing that could be read. */
export async function ifThere<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading
  } catch (error) {
    if (isMissing(error)) return otherwise
    throw error
  }
}
