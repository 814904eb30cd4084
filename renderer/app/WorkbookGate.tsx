import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { attempt } from '../core/messages'
import { go, paths } from '../core/navigation'
import { openWorkbook, useReplica } from '../core/replica'

/** Opens the workbook that the path names; what lies inside can rely on it. */
export function WorkbookGate() {
  const { rep } = useParams({ strict: false })
  const open = useReplica(({ replica }) => replica?.workbook.id)
  useEffect(() => {
    if (!rep || useReplica.getState().replica?.workbook.id === rep) return
    void attempt(async () => {
      await openWorkbook(rep)
      return true
    }).then((opened) => (opened ? undefined : go(paths.team)))
  }, [rep])
  return open === rep ? <Outlet /> : null
}
