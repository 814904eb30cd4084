import type { Paper } from '../../../shared/model/settings'
import { useAction } from '../../core/actions'
import type { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useOnce } from '../../core/once'
import { attemptPaper, sayOfPaper } from '../../core/paper'
import { translatorNow } from '../../core/translator'
import { flushTyping } from '../../core/typing'

type Printed = Awaited<ReturnType<typeof call<'plan.print'>>>

/**
 * Prints by the system's own dialog, with everything typed so far. The message says only what is known: the page is in
 * the print queue.
 */
export async function print(ask: (paper: Paper) => Promise<Printed>): Promise<void> {
  await flushTyping()
  const printed = await attemptPaper(() => ask(useLibrary.getState().settings?.paper ?? 'a4'))
  const { t } = translatorNow()
  if (printed?.outcome === 'handed') sayOfPaper({ text: t('forms:handedToPrinter') })
}

/** `print` for the page on display: its button, its menu entry and its key, once at a time. */
export function usePrint(ask: (paper: Paper) => Promise<Printed>): () => void {
  const run = useOnce(() => print(ask))
  useAction('paper.print', run)
  return run
}
