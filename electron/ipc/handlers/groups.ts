import type { CallOutput } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { Id } from '../../../shared/model/scalars'
import { groupIn, sharedPart } from '../../../shared/rules/group'
import { hasOwnWords } from '../../../shared/rules/group-words'
import { ownAmong } from '../../../shared/rules/own'
import { statementsTo } from '../../../shared/rules/statements'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import type { Bringing } from '../bringing'
import type { Handlers } from '../register'

interface GroupServices {
  session: LibrarySession
  search: Pick<Search, 'clear'>
  bringing: Bringing
}

type GroupCalls = Extract<keyof Handlers, `group.${string}`>

/** Group sessions (S3-8). */
export function groupHandlers({ session, search, bringing }: GroupServices): Pick<Handlers, GroupCalls> {
  async function look(id: Id): Promise<CallOutput<'group.look'>> {
    const { workbooks, imports } = session.opened()
    const known = imports.group(id)
    const there = await workbooks.list()
    const listed = new Set(known?.workbooks.map((one) => one.id))
    // For a session that came with workbooks from elsewhere, the reps are taken from the index.
    for (const { rep, today } of await workbooks.rhythms())
      if (today.groups.some((group) => group.id === id)) listed.add(rep)
    const copies = []
    for (const { id: rep } of there.filter((one) => listed.has(one.id) && one.problem === null)) {
      const { workbook } = await workbooks.open(rep)
      const copy = groupIn(workbook, id)
      if (copy)
        copies.push({
          rep,
          copy,
          hasWords: hasOwnWords(workbook, copy),
          isSaidTo: statementsTo(workbook, { kind: 'group', id }).length > 0
        })
    }
    if (copies.length === 0 && !known) throw new RuleError('group.gone')
    const [latest] = copies
      .map(({ copy }) => copy)
      .sort((a, b) => Number(a.status === 'off') - Number(b.status === 'off') || b.edition - a.edition)
    // A copy can come back in an old state, such as from a backup; saving the session again brings it up to date.
    const isBehind = copies.some(({ copy }) => copy.status !== 'off' && latest && copy.edition < latest.edition)
    const isThere = latest !== undefined && latest.status !== 'off'
    const stands = known && !(known.state === 'back' && isThere) ? known.state : 'done'
    return {
      words: latest ? sharedPart(latest) : null,
      copies: copies.map(({ copy, ...about }) => ({ ...about, status: copy.status })),
      // A session that was taken back and came again with its workbooks has the state that these show.
      state: stands === 'done' && isBehind ? 'changing' : stands,
      left: known?.left ?? []
    }
  }

  /** Checks that these are reps of the team and nobody else (S3-1). */
  async function ofTeam(reps: readonly Id[]): Promise<Id[]> {
    const own = ownAmong(await session.opened().workbooks.list())
    if (own && reps.includes(own.id)) throw new RuleError('own.apart')
    return [...new Set(reps)]
  }

  return {
    'group.look': ({ id }) => look(id),
    'group.plan': ({ words, reps }) =>
      bringing
        .run(async () => session.opened().imports.planGroup(words, await ofTeam(reps)))
        .finally(() => search.clear()),
    'group.change': ({ id, words, reps }) =>
      bringing
        .run(async () => session.opened().imports.changeGroup(id, words, await ofTeam(reps)))
        .finally(() => search.clear())
  }
}
