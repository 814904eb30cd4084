import { resolve } from 'node:path'
import { createTranslator } from '../../../shared/messages'
import { isLibrary } from '../../services/library/folder'
import type { OpenLibraryParts } from '../../services/library/session'
import { type PackCommandServices, UsageError } from './services'

/** Opens an existing library, runs something on it, and closes it. */
export async function withLibrary<T>(
  services: PackCommandServices,
  folder: string,
  run: (library: OpenLibraryParts) => Promise<T>
): Promise<T> {
  const place = resolve(folder)
  if (!(await isLibrary(services.files, place))) throw new UsageError(`There is no library in ${folder}.`)
  const library = await services.openLibrary(place)
  try {
    for (const { code, params } of [...library.packs.notices(), ...library.templates.notices()])
      services.output.problem(createTranslator('en').ofCode('notices', code, params, 'errors:call.failed'))
    return await run(library)
  } finally {
    await library.workbooks.closeAll()
    await library.library.close()
  }
}
