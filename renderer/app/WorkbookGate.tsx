import { Outlet, useParams } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import type { Id } from '../../shared/model/scalars'
import { isUnread } from '../../shared/rules/own'
import { useAction } from '../core/actions'
import { loadReps, useLibrary } from '../core/library'
import { attempt } from '../core/messages'
import { go, paths } from '../core/navigation'
import { leaveWorkbook, openWorkbook, useReplica } from '../core/replica'
import { withTexts } from '../core/translator'
import { WorkbookContext } from '../core/workbook-context'
import { Opening } from './Opening'

/** Opens the workbook that the path names. Everything inside can rely on that workbook, and changes no other. */
export function WorkbookGate() {
  const { rep } = useParams({ strict: false })
  const isOpen = useReplica(({ replica }) => replica !== null && replica.workbook.id === rep)
  useEffect(() => (rep ? () => leaveWorkbook(rep) : undefined), [rep])
  // Also where another page of it was open, and once it was closed while its page stands here.
  useEffect(() => {
    if (!rep) return
    let here = true
    void attempt(() => openWorkbook(rep)).then(async (opened) => {
      if (opened !== undefined || isOpen) return
      const place = await placeAbout(rep)
      if (here) void go(place)
    })
    return () => {
      here = false
    }
  }, [rep, isOpen])
  if (!rep) return null
  if (!isOpen) return <Opening key={rep} rep={rep} />
  return (
    <WorkbookContext value={rep} key={rep}>
      <Pages rep={rep} />
    </WorkbookContext>
  )
}

/** The page that tells why a workbook does not open: the team list, or the page of the manager's own workbook. */
async function placeAbout(workbook: Id): Promise<string> {
  const isOwn = () => useLibrary.getState().own?.id === workbook
  if (!isOwn()) return paths.team
  await loadReps()
  const { own } = useLibrary.getState()
  return own && isOwn() && isUnread(own) ? paths.own : paths.team
}

/** On every page of a rep an observation can be logged; a page with fields keeps what was typed. */
function Pages({ rep }: { rep: Id }) {
  const log = useCallback(async () => {
    const { startObservation } = await withTexts(() => import('../features/observation/start'))
    await startObservation(rep)
  }, [rep])
  useAction('observation.new', log)
  return <Outlet />
}
