import { Practice } from '../model/plan'
import { Id } from '../model/scalars'
import { signedOn } from '../rules/signing'
import { define, refuse, refuseAhead } from './command'
import { workingPlan } from './working-plan'

export const practiceCommands = [
  /** Logs a try on a live call (S1-6); the same id again changes it. */
  define('plan.practice', { id: Id, practice: Practice }, (draft, { id, practice }, { now }) => {
    refuseAhead(practice.on, now)
    const plan = workingPlan(draft, id)
    const before = plan.progress.practice.find((entry) => entry.id === practice.id)
    // An entry from before this rule keeps its day while its words change.
    refuse(practice.on !== before?.on && practice.on < signedOn(plan), 'plan.practice-before')
    const others = plan.progress.practice.filter((entry) => entry.id !== practice.id)
    plan.progress.practice = [...others, practice]
  }),

  define('plan.removePractice', { id: Id, practice: Id }, (draft, { id, practice }) => {
    const plan = workingPlan(draft, id)
    plan.progress.practice = plan.progress.practice.filter((entry) => entry.id !== practice)
  })
] as const
