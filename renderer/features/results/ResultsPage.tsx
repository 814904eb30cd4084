import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract'
import { resultSpans, smallestGroup } from '../../../shared/model/results-sheet'
import type { Id } from '../../../shared/model/scalars'
import { resultSpan } from '../../../shared/rules/results-sheet'
import { namesOf } from '../../../shared/rules/told-apart'
import { call } from '../../core/bridge'
import { useToday } from '../../core/clock'
import { useRefusedField } from '../../core/left-over'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { attemptPaper, saySaved } from '../../core/paper'
import { useTranslator } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { LargePrint } from '../../ui/LargePrint'
import { Empty, PageHead } from '../../ui/Page'
import { Paper } from '../../ui/Paper/Paper'
import { SelectInput } from '../../ui/SelectInput'
import { useShortDate } from '../../ui/ShortDate'
import { usePrint } from '../forms/use-print'
import { TeamTabs } from '../team/TeamTabs'
import { choose, measuresOf, useResultsChoice } from './choice'
import { Measures } from './Measures'
import { Refused } from './Refused'
import styles from './ResultsPage.module.css'

export const route = createLazyRoute('/team/results')({ component: ResultsPage })

type Asked = Omit<CallInput<'results.page'>, 'paper'>
type Answer = CallOutput<'results.page'>

/** What coaching achieved in a quarter, for a group and never for one person (S2-14, S2-16). */
function ResultsPage() {
  const { t } = useTranslator()
  const all = useLibrary((library) => library.reps)
  const count = all.filter(({ problem }) => problem === null).length
  if (count >= smallestGroup) return <Sheet />
  return (
    <>
      <PageHead title={t('team:title')} subtitle={t('results:subtitle')} />
      <TeamTabs />
      <Empty action={<Button onPress={() => go(paths.team)}>{t('rhythm:toTeam')}</Button>}>
        {count === 0 ? t('results:noReps') : t('results:tooFew', { count })}
      </Empty>
    </>
  )
}

function Sheet() {
  const { t } = useTranslator()
  const all = useLibrary((library) => library.reps)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const choice = useResultsChoice()
  const names = useMemo(() => namesOf(all), [all])
  const reps = useMemo(() => {
    const readable = all.filter(({ problem }) => problem === null)
    const active = readable.filter(({ archived }) => !archived).map(({ id }) => id)
    const there = new Set(readable.map(({ id }) => id))
    return choice.reps === null ? active : choice.reps.filter((id) => there.has(id))
  }, [all, choice.reps])
  const asked = useMemo(() => ({ span: choice.span, reps: [...reps], measures: measuresOf(choice) }), [choice, reps])
  const { answer, failed, current } = useAnswer(asked)
  const refused = useRefusedField()
  // A click straight from a field makes the page anew, and must not find its button switched off by that.
  const isMade = answer?.page != null && refused === null
  const print = usePrint((onPaper) => call('results.print', { ...latest(reps), paper: onPaper }))

  async function save() {
    await flushTyping()
    const saved = await attemptPaper(() => call('results.export', { ...latest(reps), paper }))
    if (saved) saySaved(t('results:saved', { name: saved.name }), saved.file)
  }

  return (
    <>
      <PageHead title={t('team:title')} subtitle={t('results:subtitle')}>
        {!readOnly && (
          <>
            <Button isDisabled={!isMade} onPress={print}>
              {t('results:print')}
            </Button>
            <Button look="primary" isDisabled={!isMade} onPress={save}>
              {t('results:save')}
            </Button>
          </>
        )}
      </PageHead>
      <TeamTabs />
      {answer?.refusal && <Refused refusal={answer.refusal} names={names} />}
      <div className={styles.two}>
        <div>
          <Time />
          <Who reps={reps} names={names} />
          <Measures />
        </div>
        <div>
          {!answer?.refusal && (
            <>
              <Paper
                page={answer?.page?.pdf ?? null}
                format={paper}
                label={t('results:page')}
                failed={failed}
                current={current}
              >
                <LargePrint />
              </Paper>
              <p className={styles.help}>{t('results:given')}</p>
            </>
          )}
        </div>
      </div>
    </>
  )
}

/** The choice at the moment of the click, including the words that were just typed. */
const latest = (reps: readonly Id[]): Asked => {
  const choice = useResultsChoice.getState()
  return { span: choice.span, reps: [...reps], measures: measuresOf(choice) }
}

/** The page of the choice, or why there is none; the earlier one stays until the new one is made. */
function useAnswer(asked: Asked) {
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const library = useLibrary(({ reps }) => reps)
  const [made, setMade] = useState<{ of: unknown; answer: Answer | null; failed: boolean } | null>(null)
  const key = JSON.stringify([asked, paper])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked; another list of reps is why it is asked again
  useEffect(() => {
    let gone = false
    call('results.page', { ...asked, paper }).then(
      (answer) => gone || setMade({ of: key, answer, failed: false }),
      (error) => {
        noteFault(error)
        if (!gone) setMade({ of: key, answer: null, failed: true })
      }
    )
    return () => {
      gone = true
    }
  }, [key, library])
  return { answer: made?.answer ?? null, failed: made?.failed ?? false, current: made?.of === key }
}

function Time() {
  const { t } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const span = useResultsChoice((choice) => choice.span)
  const inWords = ({ from, to }: { from: string; to: string }) => t('rhythm:to', { from: short(from), to: short(to) })
  return (
    <>
      <SelectInput
        label={t('results:time')}
        value={span}
        choices={resultSpans.map((value) => ({
          value,
          label: t(`results:span.${value}`, { time: inWords(resultSpan(value, today)) })
        }))}
        onChange={(value) => value && choose({ span: value })}
      />
      <p className={styles.help}>{t('results:timeHelp')}</p>
    </>
  )
}

function Who({ reps, names }: { reps: readonly Id[]; names: ReadonlyMap<Id, string> }) {
  const { t } = useTranslator()
  const all = useLibrary((library) => library.reps)
  const offered = all.filter(({ problem }) => problem === null)
  const inOrder = [...offered].sort((a, b) => Number(a.archived) - Number(b.archived))
  return (
    <fieldset className={styles.who}>
      <legend>{t('results:who')}</legend>
      <div className={styles.links}>
        <Button look="link" onPress={() => choose({ reps: offered.map(({ id }) => id) })}>
          {t('group:all')}
        </Button>
        <Button look="link" onPress={() => choose({ reps: [] })}>
          {t('group:none')}
        </Button>
      </div>
      {inOrder.map(({ id, name, archived }) => (
        <CheckBox
          key={id}
          checked={reps.includes(id)}
          onChange={(on) => choose({ reps: on ? [...reps, id] : reps.filter((one) => one !== id) })}
        >
          <bdi>{names.get(id) ?? name}</bdi>
          {archived && <span className={styles.quiet}> {t('results:archived')}</span>}
        </CheckBox>
      ))}
    </fieldset>
  )
}
