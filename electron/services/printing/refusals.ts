import { RuleError } from '../../../shared/errors'

/** Electron's answer when there is no printer at all; it then shows no dialog. */
const noPrinter = /no printers available|failed to enumerate printers/i
/** Electron's answer when there is no printer with this name. */
const noSuchPrinter = /invalid devicename/i

interface Refused {
  /** Electron's own words. */
  reason: string
  /** The name of the printer for people. */
  printer?: string
  /** Only asked when no printer was found, because the service behind all of them may not be running. */
  serviceIsStopped(): Promise<boolean>
}

/** Why a page was not printed, so that a person knows what to do about it. */
export async function refusalOf({ reason, printer = '', serviceIsStopped }: Refused): Promise<RuleError> {
  const isMissing = noPrinter.test(reason) || noSuchPrinter.test(reason)
  if (!isMissing) return new RuleError('print.failed')
  if (await serviceIsStopped()) return new RuleError('print.no-service')
  return noPrinter.test(reason) ? new RuleError('print.no-printer') : new RuleError('print.gone', { printer })
}
