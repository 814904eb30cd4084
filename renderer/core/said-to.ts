import { create } from 'zustand'
import type { StatementOf } from '../../shared/model/statement'

/** A question on the screen: a record that the rep has written a statement to would change. */
interface Asked {
  of: StatementOf
  answer(go: boolean): void
}

export const useAskedSaid = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** The records whose page is open and that may be changed, because the person was told of the statement. */
const told = new Set<string>()

/** Whether the person was told that there is a statement to the record that this command names. */
export const isTold = (command: object): boolean =>
  'id' in command && typeof command.id === 'string' && told.has(command.id)

/** Asks whether a record with a statement is to be changed; true at once when that was agreed to on this page. */
export async function askSaid(of: StatementOf): Promise<boolean> {
  if (told.has(of.id)) return true
  if (useAskedSaid.getState().asked) return false
  const go = await new Promise<boolean>((answer) => useAskedSaid.setState({ asked: { of, answer } }))
  if (go) told.add(of.id)
  return go
}

/** Answers the question on the screen, if there is one. */
export function answerSaid(go: boolean): void {
  const { asked } = useAskedSaid.getState()
  useAskedSaid.setState({ asked: null })
  asked?.answer(go)
}

/** The page of the record is left: the next change of it is asked about again. */
export function forgetSaid(): void {
  answerSaid(false)
  told.clear()
}
