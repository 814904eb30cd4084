import { timeOf } from '../../../shared/dates'
import type { SetAside } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Prepared, SaidUnder } from '../../../shared/model/signature'
import type { Workbook } from '../../../shared/model/workbook'
import { shortName } from '../../../shared/rules/names'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import styles from './SignatureList.module.css'

/** What was set aside under plans, the latest first. */
export const setAsideIn = ({ cycles }: Workbook, of: (words: SetAside) => boolean): SetAside[] =>
  Object.values(cycles)
    .flatMap((cycle) => cycle.setAside ?? [])
    .filter(of)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))

/** Not signing is an answer, but is never called “signed”. */
const saidAs = (stance: SaidUnder['stance'], isGiven: boolean) => {
  if (stance === 'declined') return isGiven ? 'plan:setAsideDeclined' : 'plan:setAsideNotToSign'
  return isGiven ? 'plan:setAsideSigned' : 'plan:setAsideUnsigned'
}

/** Why an answer was set aside, for a plan or for an addendum to it. */
const setAsideKey = (why: SaidUnder['why'], addendum: Id | undefined) =>
  addendum === undefined || why === 'taken-back'
    ? (`plan:setAside-${why}` as const)
    : (`addendum:setAside-${why}` as const)

/**
 * Says that the rep began to answer and gave the laptop back before finishing; the words remain the rep's until they
 * are set aside.
 */
export function RepBegan({ prepared, name }: { prepared: Prepared | null; name: string }) {
  const t = useT()
  const began = prepared?.party === 'rep' && (prepared.stance !== null || prepared.comment.trim() !== '')
  return began ? <Banner>{t('plan:repBegan', { name })}</Banner> : null
}

/** What the rep said and what no longer counts under the plan; an answer never disappears silently. */
export function SetAsideWords({
  words,
  titled = false
}: {
  words: readonly (SaidUnder & { addendum?: Id | undefined })[]
  titled?: boolean
}) {
  const t = useT()
  const { rep } = useWorkbook()
  const { shown, more } = useFirst(words, 20)
  if (words.length === 0) return null
  const name = shortName(rep.name)
  return (
    <section>
      <SectionTitle>{t('plan:setAside', { name })}</SectionTitle>
      <ul className={styles.list}>
        {shown.map(({ title, at, why, stance, comment, signedAt, addendum }) => (
          <li key={`${at} ${why} ${title}`}>
            {titled && (
              <p className={styles.name} dir="auto">
                {title}
              </p>
            )}
            <p>
              {t(saidAs(stance, signedAt !== null), {
                stance: t(stance ? `plan:stance-${stance}` : 'plan:stance-none')
              })}
            </p>
            {comment && (
              <blockquote className={styles.comment} dir="auto">
                {comment}
              </blockquote>
            )}
            <p className={styles.how}>
              <WithDates on={[at]} say={(date) => t(setAsideKey(why, addendum), { date, time: timeOf(at) })} />
            </p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
