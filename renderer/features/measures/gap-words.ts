import type { Translate } from '../../../shared/messages'
import type { Outcome } from '../../../shared/model/cycle'
import { withUnit } from '../../../shared/numbers'
import { formatAmount, numberGap } from '../../../shared/rules/measures'

/** `began at 3 · now 5 · wanted 8 of 10: 3 to go`: what the bar shows, in words. */
export function gapWords(outcome: Outcome, t: Translate, language: string): string {
  const { now, wanted, size } = numberGap(outcome)
  const { before, unit } = outcome
  const say = (amount: number) => withUnit(formatAmount(amount, language), unit, language)
  if (now === null) return wanted === null ? t('measures:empty') : t('measures:onlyWanted', { wanted: say(wanted) })
  const began = before === null || outcome.after === null ? '' : `${t('measures:began', { before: say(before) })} · `
  if (wanted === null || size === null) return `${began}${t('measures:onlyNow', { now: say(now) })}`
  const both = t('measures:both', { now: say(now), wanted: say(wanted) })
  return `${began}${both} · ${size === 0 ? t('measures:reached') : t('measures:toGo', { size: say(size) })}`
}
