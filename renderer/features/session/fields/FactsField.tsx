import { type KeyboardEvent, useId, useState } from 'react'
import { v7 as newId } from 'uuid'
import { dateOf } from '../../../../shared/dates'
import { type Fact, newFact } from '../../../../shared/model/session'
import { type FactOffer, factOffers } from '../../../../shared/rules/fact-offers'
import { latestObservation } from '../../../../shared/rules/latest'
import { factsNeed } from '../../../../shared/rules/sessions'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { useShortDate } from '../../../ui/ShortDate'
import { CellInput } from '../../../ui/TextInput'
import { FieldGroup } from '../../forms/fields/FieldGroup'
import { WordingHint } from '../../wording/WordingHint'
import { useEditSession } from '../edit'
import styles from './FactsField.module.css'
import type { SessionFieldProps } from './own'

const signs = ['plus', 'minus'] as const

/** The most likely source of a fact: the last observation. Empty if there is none. */
function useLikelySource(): string {
  const t = useT()
  const short = useShortDate()
  const seen = latestObservation(useWorkbook())
  return seen ? t('session:factSeenOn', { date: short(dateOf(seen.when)) }) : ''
}

/** Enter ends a line and moves to the next empty one. */
function toNextEmpty(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
  const lines = [...event.currentTarget.querySelectorAll('textarea')]
  const at = event.target instanceof HTMLTextAreaElement ? lines.indexOf(event.target) : -1
  if (at >= 0)
    lines
      .slice(at + 1)
      .find((line) => line.value.trim() === '' && !line.readOnly)
      ?.focus()
}

/**
 * The opening review: at least one plus and one minus, each with its source; after its step it is folded (S3-9, S2-9).
 */
export function FactsField({ session, readOnly, label, help }: SessionFieldProps) {
  const t = useT()
  const edit = useEditSession(session.id)
  const [added, setAdded] = useState<Fact | null>(null)
  const source = useLikelySource()
  // An empty plus and an empty minus are shown from the start; they become facts with their first word.
  const [blanks] = useState(() => signs.map((sign) => newFact(newId(), sign, source)))
  // A new row is shown before it is on the disk, so that what is typed next goes into it.
  const onItsWay = added !== null && !session.facts.some(({ id }) => id === added.id)
  const facts = onItsWay ? [...session.facts, added] : session.facts
  const needs = factsNeed(facts)
  const shown = (sign: Fact['sign']) => {
    const own = facts.filter((fact) => fact.sign === sign)
    return own.length > 0 || readOnly ? own : blanks.filter((blank) => blank.sign === sign)
  }
  /** Whether the first empty line is one that the one-on-one still needs. */
  const isMissing = (sign: Fact['sign']) =>
    needs.includes(sign) ||
    facts.some((fact) => fact.sign === sign && fact.text.trim() !== '' && fact.source.trim() === '')
  const isBlank = (fact: Fact) => blanks.includes(fact)
  async function add(sign: Fact['sign'], known?: Pick<Fact, 'text' | 'source'>) {
    const fact = { ...newFact(newId(), sign, source), ...known }
    setAdded(fact)
    await edit((held) => ({ facts: [...held.facts, fact] }))
    setAdded((current) => (current === fact ? null : current))
  }
  const change = (id: string, part: Partial<Fact>) =>
    edit((held) => {
      const blank = blanks.find((one) => one.id === id)
      const isHeld = held.facts.some((fact) => fact.id === id)
      const facts = isHeld || !blank ? held.facts : [...held.facts, blank]
      return { facts: facts.map((fact) => (fact.id === id ? { ...fact, ...part } : fact)) }
    })
  function remove(id: string) {
    setAdded(null)
    void edit((held) => ({ facts: held.facts.filter((fact) => fact.id !== id) }))
  }
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <fieldset {...naming} onKeyDown={toNextEmpty}>
          {signs.map((sign) => (
            <section key={sign} className={styles.part} data-missing={isMissing(sign) || undefined}>
              <p className={styles.sign}>
                <span aria-hidden="true">{sign === 'plus' ? '+' : '−'}</span>{' '}
                {t(sign === 'plus' ? 'session:factPlus' : 'session:factMinus')}
              </p>
              <ul>
                {shown(sign).map((fact) => (
                  <li key={fact.id} className={styles.row}>
                    <CellInput
                      label={t('session:factText')}
                      placeholder={t('session:factText')}
                      autoFocus={fact.id === added?.id}
                      value={fact.text}
                      onCommit={(text) => change(fact.id, { text })}
                      readOnly={readOnly}
                    />
                    <CellInput
                      label={t('session:factSource')}
                      placeholder={t('session:factSource')}
                      value={fact.source}
                      onCommit={(source) => change(fact.id, { source })}
                      readOnly={readOnly}
                    />
                    {!readOnly && !isBlank(fact) && (
                      <Button look="plain" onPress={() => remove(fact.id)}>
                        {t('session:removeFact')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {!readOnly && (
                <>
                  <Button look="link" onPress={() => add(sign)}>
                    {t(sign === 'plus' ? 'session:addPlus' : 'session:addMinus')}
                  </Button>
                  <FromLog session={session} sign={sign} onTake={(known) => void add(sign, known)} />
                </>
              )}
            </section>
          ))}
          {!readOnly && <WordingHint text={facts.map(({ text }) => text).join('\n')} place={`${session.id}/facts`} />}
          <p className={styles.needs} aria-live="polite">
            {needs.length === 0
              ? t('session:factsDone')
              : needs
                  .flatMap((need) =>
                    need === 'plus' || need === 'minus' || need === 'source' ? [t(`session:factsNeed.${need}`)] : []
                  )
                  .join(' ')}
          </p>
        </fieldset>
      )}
    </FieldGroup>
  )
}

interface FromLogProps {
  session: SessionFieldProps['session']
  sign: Fact['sign']
  onTake: (known: Pick<Fact, 'text' | 'source'>) => void
}

/**
 * Offers facts that the log already has; folded until asked for, because the rep may look on. A click takes one with
 * its source.
 */
function FromLog({ session, sign, onTake }: FromLogProps) {
  const t = useT()
  const id = useId()
  const short = useShortDate()
  const workbook = useWorkbook()
  const [open, setOpen] = useState(false)
  const offers = factOffers(workbook, session, sign)
  if (offers.length === 0) return null
  const sourceOf = ({ when, account }: FactOffer['seen']) => {
    const seen = t('session:factSeenOn', { date: short(dateOf(when)) })
    const name = account === null ? undefined : workbook.accounts[account]?.name
    return name ? `${seen}, ${name}` : seen
  }
  return (
    <>
      {' · '}
      <Button look="link" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        {t(sign === 'plus' ? 'session:plusFromLog' : 'session:minusFromLog', { count: offers.length })}
      </Button>
      <ul id={id} className={styles.offers}>
        {open &&
          offers.map(({ text, seen }) => (
            <li key={text}>
              <button type="button" onClick={() => onTake({ text, source: sourceOf(seen) })}>
                <span dir="auto">{text}</span>
                <span className={styles.source}>{sourceOf(seen)}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}

/** The facts after their step: folded, and shown again with one click. */
export function FoldedFacts({ facts }: { facts: readonly Fact[] }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const written = facts.filter((fact) => fact.text.trim() !== '')
  if (written.length === 0) return null
  return (
    <div className={styles.folded}>
      <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('session:showFacts')}
      </Button>
      {open && (
        <ul>
          {written.map((fact) => (
            <li key={fact.id}>
              {fact.sign === 'plus' ? '+' : '−'} {fact.text} <span>{fact.source}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
