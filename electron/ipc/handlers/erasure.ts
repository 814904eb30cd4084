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

type ErasureCalls = 'erasure.look' | 'erasure.erase' | 'erasure.certificate'

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
  return {
    'erasure.look': () => erasure.look(),
    'erasure.erase': async ({ rep, name }, page) => {
      batches.mustBeDone()
      if (bringing.isUnderWay()) throw new RuleError('bring.busy')
      await erasure.erase({ id: rep, name })
      // Nothing of the rep stays in the memory of the page, the search or a batch that is done.
      batches.forget()
      search.clear()
      services.onSettings()
      window.reload(page)
      services.onErased()
      return {}
    },
    'erasure.certificate': async ({ rep: id, to, paper }) => {
      const { reps, unreached } = erasure.look()
      const rep = reps.find((one) => one.id === id)
      if (!rep) throw new RuleError('workbook.gone')
      const { name, pdf } = await erasurePages.draw(rep, unreached, paper)
      if (to === 'printer') return { done: (await printing.print({ pdf, paper, title: name })) === 'handed' }
      const wanted = await dialogs.savePdf(name)
      if (wanted === null) return { done: false }
      await savePdf(files, wanted, pdf)
      return { done: true }
    }
  }
}
