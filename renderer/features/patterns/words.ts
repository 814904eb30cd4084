import type { Translate } from '../../../shared/messages'
import type { Level } from '../../../shared/model/field-of-work'
import type { Id } from '../../../shared/model/scalars'
import type { SessionType } from '../../../shared/model/session'
import { formatNumber, formatShare } from '../../../shared/numbers'
import type { PatternFinding } from '../../../shared/rules/pattern-findings'
import { paths } from '../../core/navigation'

interface Says {
  t: Translate
  language: string
  names: ReadonlyMap<Id, string>
  /** The only rep that is shown; null for the team. */
  only: Id | null
}

interface Words {
  what: string
  why: string
  /** The one step, and where it is taken. */
  label: string
  to: string
}

/** In which kind of session the work of a level is seen. */
const seenIn = {
  interaction: 'ride-along',
  opportunity: 'deal-review',
  account: 'account-review',
  territory: 'territory-review'
} as const satisfies Record<Level, SessionType>

/** A finding as sentences: what the records show, what it may mean, and one step. */
export function findingWords(finding: PatternFinding, { t, language, names, only }: Says): Words {
  const nameOf = (rep: Id) => names.get(rep) ?? ''
  const all = (reps: readonly Id[]) => new Intl.ListFormat(language).format(reps.map(nameOf))
  const share = (value: number) => formatShare(Math.round(value * 100) / 100, language)
  switch (finding.says) {
    case 'unseen': {
      const places = finding.places.map(({ level, phase }) =>
        t('print:place', { level: t(`print:level.${level}`), phase: t(`print:phase.${phase}`) })
      )
      const seeing = seenIn[finding.places[0]?.level ?? 'interaction']
      return {
        what: t('patterns:unseen', { count: places.length, places: places.join('; ') }),
        why: t('patterns:unseenText'),
        ...(only === null
          ? {
              label: t('patterns:unseenDo', { type: t(`session:type.${seeing}`) }),
              to: paths.setRhythm({ session: seeing })
            }
          : { label: t('patterns:unseenDoOne'), to: paths.observations(only) })
      }
    }
    case 'shared-gap': {
      const { reps, named, title } = finding
      const who = named.length === reps.length ? 'sharedText' : named.length > 0 ? 'sharedSome' : 'sharedNone'
      return {
        what: t('patterns:shared', { count: reps.length, title }),
        why: t(`patterns:${who}`, { names: all(named), count: reps.length }),
        label: t('patterns:sharedDo'),
        to: paths.planGroup({ reps, behavior: finding.behavior, subject: title })
      }
    }
    case 'apart': {
      const { rep, factor, marks } = finding
      const name = nameOf(rep)
      return {
        what: t('patterns:apart', { name, factor: t(`session:pulse.${factor}`) }),
        why: t('patterns:apartText', { name, ...marks }),
        label: t('patterns:apartDo'),
        to: paths.sessions(rep)
      }
    }
    case 'little': {
      const { reps } = finding
      const [one = '', ...others] = reps
      return {
        what: t('patterns:little', { names: all(reps), count: reps.length }),
        why: t('patterns:littleText'),
        label: t(others.length === 0 ? 'patterns:littleDo' : 'patterns:littleDoMany'),
        to: others.length === 0 ? paths.startTalk(one) : paths.setRhythm({ reps, session: 'coaching-talk' })
      }
    }
    case 'deals':
      return {
        what: t('patterns:deals', { share: share(finding.share) }),
        why: t('patterns:dealsText'),
        label: t('patterns:dealsDo'),
        to: only === null ? paths.rhythm : paths.sessions(only)
      }
    case 'segment': {
      const { segment, reps } = finding
      return {
        what: t(`patterns:segment.${segment}`, {
          reps: formatNumber(reps.length, language),
          share: share(finding.share)
        }),
        why: t(`patterns:segmentText.${segment}`),
        label: t('patterns:segmentDo'),
        to: paths.setRhythm({ reps, session: 'coaching-talk' })
      }
    }
    case 'not-seen-again': {
      const { rep, title, seen, due } = finding
      return {
        what: t('patterns:again', { title, name: nameOf(rep), seen, due }),
        why: t('patterns:againText'),
        label: t('patterns:againDo'),
        to: paths.profile(rep)
      }
    }
    case 'stays': {
      const { rep, title, rating, wanted } = finding
      return {
        what: t('patterns:stays', { name: nameOf(rep), rating, title }),
        why: t('patterns:staysText', { wanted }),
        label: t('patterns:staysDo'),
        to: paths.gaps(rep)
      }
    }
    case 'rose': {
      const { rep, title, from, to } = finding
      return {
        what: t('patterns:rose', { name: nameOf(rep), from, to, title }),
        why: t('patterns:roseText'),
        label: t('patterns:roseDo'),
        to: paths.startTalk(rep)
      }
    }
  }
}
