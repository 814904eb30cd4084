import { basename } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { Id } from '../../../shared/model/scalars'
import type { Erasure } from '../../services/erasure/erasure'
import type { ErasurePages } from '../../services/export/erasure-pages'
import { savePdf } from '../../services/export/pdf-file'
import { holding, type Removable } from '../../services/library/exports'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import { FileFault, type Files } from '../../services/storage/files'
import type { Batches } from '../batches'
import type { Bringing } from '../bringing'
import { lookFirst } from '../look-first'
import type { Dialogs, Printing, WindowPort } from '../ports'
import type { Handlers } from '../register'

type ErasureCalls = Extract<keyof Handlers, `erasure.${string}`>

interface ErasureServices {
  erasure: Erasure
  erasurePages: ErasurePages
  search: Pick<Search, 'clear'>
  dialogs: Pick<Dialogs, 'savePdf'>
  printing: Printing
  files: Files
  window: Pick<WindowPort, 'reload'>
  session: Pick<LibrarySession, 'opened'>
  /** The user's home folder, which places are named relative to. */
  home: string
  batches: Pick<Batches, 'mustBeDone' | 'forget'>
  bringing: Pick<Bringing, 'isUnderWay'>
  onSettings(): void
  /** Tells the page that is loaded next. */
  onErased(done: { isSwept: boolean; left: string[] }): void
}

export function erasureHandlers(services: ErasureServices): Pick<Handlers, ErasureCalls> {
  const { erasure, erasurePages, search, dialogs, printing, files, window, batches, bringing, session, home } = services

  function mustBeQuiet(): void {
    batches.mustBeDone()
    if (bringing.isUnderWay()) throw new RuleError('bring.busy')
  }

  /** Removes saved files; returns the names of those that could not be removed. */
  async function removeAll(found: readonly Removable[]): Promise<string[]> {
    const left: string[] = []
    for (const { path } of found)
      try {
        await files.remove(path)
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        left.push(basename(path))
      }
    return left
  }

  /** Removes everything that was erased from the memory of the page, the search, and a finished batch. */
  function forget(page: number, id: Id, left: string[]): void {
    batches.forget()
    search.clear()
    services.onSettings()
    window.reload(page)
    services.onErased({ isSwept: erasure.of(id)?.swept === true, left })
  }
  return {
    'erasure.look': () => erasure.look(),
    'erasure.erase': async ({ rep, name, files: chosen }, page) => {
      mustBeQuiet()
      await lookFirst(session.opened().workbooks, rep, { type: 'rep.erase' })
      const { exports } = session.opened()
      const found = await exports.removable(chosen, rep)
      const changed = await exports.changed(chosen, rep)
      await erasure.erase({ id: rep, name })
      forget(page, rep, [...(await removeAll(found)), ...changed])
      return {}
    },
    'erasure.lookAt': ({ rep, record }) => erasure.lookAt(rep, record),
    'erasure.deleted': ({ rep }) => erasure.deleted(rep),
    'erasure.due': ({ rep }) => erasure.due(rep),
    'erasure.exports': async ({ rep }) => ({ files: await session.opened().exports.about(rep, home) }),
    'erasure.eraseRecords': async ({ rep, records, plans, files: chosen }, page) => {
      mustBeQuiet()
      await lookFirst(session.opened().workbooks, rep, { type: 'records.erase' })
      const { exports } = session.opened()
      const found = await exports.removable(chosen, rep)
      const changed = await exports.changed(chosen, rep)
      const { id, records: gone } = await erasure.eraseRecords(rep, records, plans)
      // The page's choice is checked once more: a file that holds other records must not be removed with these.
      const { of, others } = holding(found, gone)
      forget(page, id, [...(await removeAll(of)), ...others.map(({ path }) => basename(path)), ...changed])
      return {}
    },
    'erasure.certificate': async ({ rep: id, to, paper }) => {
      const erased = erasure.of(id)
      if (!erased) throw new RuleError('workbook.gone')
      const { unreached } = await erasure.look()
      const { name, pdf } = await erasurePages.draw(erased, unreached, paper)
      if (to === 'printer')
        return (await printing.print({ pdf, paper, title: name })) === 'handed' ? { name, file: null } : null
      const wanted = await dialogs.savePdf(name)
      if (wanted === null) return null
      const file = await savePdf(files, wanted, pdf)
      return { name: basename(file), file }
    }
  }
}
