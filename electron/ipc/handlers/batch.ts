import type { Batches } from '../batches'
import type { Printing } from '../ports'
import type { Handlers } from '../register'

type BatchCalls =
  | 'batch.printers'
  | 'batch.start'
  | 'batch.look'
  | 'batch.pause'
  | 'batch.goOn'
  | 'batch.stop'
  | 'batch.again'
  | 'batch.showFolder'
  | 'batch.putAway'

/** Prints or saves many pages at once. */
export function batchHandlers({
  batches,
  printing
}: {
  batches: Batches
  printing: Printing
}): Pick<Handlers, BatchCalls> {
  return {
    'batch.printers': () => printing.printers(),
    'batch.start': (order) => batches.start(order),
    'batch.look': () => batches.look(),
    'batch.pause': () => {
      batches.current().pause()
      return {}
    },
    'batch.goOn': () => {
      batches.current().goOn()
      return {}
    },
    'batch.stop': () => {
      // The end is reported by an event, because what is being printed may take its time.
      void batches.current().stop()
      return {}
    },
    'batch.again': () => {
      batches.again()
      return {}
    },
    'batch.showFolder': async () => {
      await batches.showFolder()
      return {}
    },
    'batch.putAway': () => {
      batches.putAway()
      return {}
    }
  }
}
