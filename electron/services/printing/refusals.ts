import { RuleError } from '../../../shared/errors'

/** What Electron answers where there is no printer at all; it shows no dialog then. */
const noPrinter = /no printers available|failed to enumerate printers/i
/** What it answers to the name of a printer that is not there. */
const noSuchPrinter = /invalid devicename/i

interface Refused {
  /** Electron's own word for it. */
  reason: string
  /** What a person calls the printer that was named. */
  printer?: string
  /** Asked only where no printer was found: the service behind all of them may be what is missing. */
  serviceIsStopped(): Promise<boolean>
}

/** Why a page was not handed to a printer, so that a person knows what to do about it. */
export async function refusalOf({ reason, printer = '', serviceIsStopped }: Refused): Promise<RuleError> {
  const isMissing = noPrinter.test(reason) || noSuchPrinter.test(reason)
  if (!isMissing) return new RuleError('print.failed')
  if (await serviceIsStopped()) return new RuleError('print.no-service')
  return noPrinter.test(reason) ? new RuleError('print.no-printer') : new RuleError('print.gone', { printer })
}
