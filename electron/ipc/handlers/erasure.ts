import { RuleError } from '../../../shared/errors'
import type { Erasure } from '../../services/erasure/erasure'
import type { ErasurePages } from '../../services/export/erasure-pages'
import { savePdf } from '../../services/export/pdf-file'
import type { Search } from '../../services/search/search-service'
import type { Files } from '../../services/storage/files'
import type { Batches } from '../batches'
import type { Bringing } from '../bringing'
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
  batches: Pick<Batches, 'mustBeDone' | 'forget'>
  bringing: Pick<Bringing, 'isUnderWay'>
  onSettings(): void
  /** Says so on the page that is loaded next. */
  onErased(): void
}

export function erasureHandlers(services: ErasureServices): Pick<Handlers, ErasureCalls> {
  const { erasure, erasurePages, search, dialogs, printing, files, window, batches, bringing } = services

  function mustBeQuiet(): void {
    batches.mustBeDone()
    if (bringing.isUnderWay()) throw new RuleError('bring.busy')
  }

  /** Nothing of what was erased stays in the memory of the page, the search or a batch that is done. */
  function forget(page: number): void {
    batches.forget()
    search.clear()
    services.onSettings()
    window.reload(page)
    services.onErased()
  }
  return {
    'erasure.look': () => erasure.look(),
    'erasure.erase': async ({ rep, name }, page) => {
      mustBeQuiet()
      await erasure.erase({ id: rep, name })
      forget(page)
      return {}
    },
    'erasure.lookAt': ({ rep, record }) => erasure.lookAt(rep, record),
    'erasure.deleted': ({ rep }) => erasure.deleted(rep),
    'erasure.eraseRecords': async ({ rep, records, plans }, page) => {
      mustBeQuiet()
      await erasure.eraseRecords(rep, records, plans)
      forget(page)
      return {}
    },
    'erasure.certificate': async ({ rep: id, to, paper }) => {
      const erased = erasure.of(id)
      if (!erased) throw new RuleError('workbook.gone')
      const { unreached } = await erasure.look()
      const { name, pdf } = await erasurePages.draw(erased, unreached, paper)
      if (to === 'printer') return { done: (await printing.print({ pdf, paper, title: name })) === 'handed' }
      const wanted = await dialogs.savePdf(name)
      if (wanted === null) return { done: false }
      await savePdf(files, wanted, pdf)
      return { done: true }
    }
  }
}
