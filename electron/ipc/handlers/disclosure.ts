import { basename } from 'node:path'
import type { DisclosurePages } from '../../services/export/disclosure-pages'
import { savePdf } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import { nameApart } from '../name-apart'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

type DisclosureCalls = 'disclosure.page' | 'disclosure.export' | 'disclosure.print'

interface DisclosureServices {
  session: LibrarySession
  disclosure: DisclosurePages
  dialogs: Pick<Dialogs, 'savePdf'>
  printing: Printing
  files: Files
  known: KnownFiles
}

export function disclosureHandlers(services: DisclosureServices): Pick<Handlers, DisclosureCalls> {
  const { session, disclosure, dialogs, printing, files, known } = services
  const opened = async (id: string) => (await session.opened().workbooks.open(id)).workbook
  return {
    'disclosure.page': async ({ workbook, included, paper }) => {
      const { pdf, pages, missingGlyphs } = await disclosure.draw(await opened(workbook), included, paper)
      return { pdf, pages, missingGlyphs }
    },
    'disclosure.export': async ({ workbook: id, included, paper }) => {
      const workbook = await opened(id)
      const wanted = await dialogs.savePdf(await nameApart(session, id, disclosure.fileName(workbook)))
      if (wanted === null) return null
      const { pdf, pages } = await disclosure.draw(workbook, included, paper)
      const path = await savePdf(files, wanted, pdf)
      await session.opened().exports.note({ what: 'disclosure', rep: id, path })
      return { pages, file: known.keep(path), name: basename(path) }
    },
    'disclosure.print': async ({ workbook: id, included, paper }) => {
      const workbook = await opened(id)
      const { pdf } = await disclosure.draw(workbook, included, paper)
      const title = await nameApart(session, id, disclosure.fileName(workbook))
      return { outcome: await printing.print({ pdf, paper, title }) }
    }
  }
}
