import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { attempt } from '../core/messages'
import { go, paths } from '../core/navigation'
import { leaveWorkbook, openWorkbook, useReplica } from '../core/replica'
import { WorkbookContext } from '../core/workbook-context'
import { Opening } from './Opening'

/** Opens the workbook that the path names; what lies inside can rely on it, and changes no other. */
export function WorkbookGate() {
  const { rep } = useParams({ strict: false })
  const open = useReplica(({ replica }) => replica?.workbook.id)
  useEffect(() => {
    if (!rep) return
    let here = true
    void attempt(() => openWorkbook(rep)).then((opened) => {
      if (opened === undefined && here) void go(paths.team)
    })
    return () => {
      here = false
      leaveWorkbook(rep)
    }
  }, [rep])
  if (!rep) return null
  if (open !== rep) return <Opening key={rep} rep={rep} />
  return (
    <WorkbookContext value={rep} key={rep}>
      <Outlet />
    </WorkbookContext>
  )
}
