import { HeldScans } from '../../services/workbooks/held-scans'
import type { Handlers, InTurn } from '../register'
import { appHandlers } from './app'
import { backupHandlers } from './backups'
import { batchHandlers } from './batch'
import { bringHandlers } from './bring'
import { coachbookFileHandlers } from './coachbook-file'
import { disclosureHandlers } from './disclosure'
import { erasureHandlers } from './erasure'
import { lockedHandlers } from './for-locked'
import { asManager, repHandlers } from './for-rep'
import { groupHandlers } from './groups'
import { handoverHandlers } from './handover'
import { libraryHandlers } from './library'
import { logHandlers } from './log'
import { movingHandlers } from './moving'
import { packHandlers } from './packs'
import { partHandlers } from './parts'
import { planHandlers } from './plans'
import { protectionHandlers } from './protection'
import { recordHandlers } from './records'
import { resultsHandlers } from './results'
import { rhythmHandlers } from './rhythm'
import { searchHandlers } from './search'
import { sheetHandlers } from './sheets'
import { templateHandlers } from './templates'
import { trainerHandlers } from './trainer'
import { workbookHandlers } from './workbooks'

type Services = Parameters<typeof appHandlers>[0] &
  Parameters<typeof backupHandlers>[0] &
  Parameters<typeof batchHandlers>[0] &
  Parameters<typeof bringHandlers>[0] &
  Parameters<typeof groupHandlers>[0] &
  Parameters<typeof disclosureHandlers>[0] &
  Parameters<typeof erasureHandlers>[0] &
  Parameters<typeof coachbookFileHandlers>[0] &
  Parameters<typeof handoverHandlers>[0] &
  Parameters<typeof libraryHandlers>[0] &
  Parameters<typeof logHandlers>[0] &
  Parameters<typeof movingHandlers>[0] &
  Omit<Parameters<typeof planHandlers>[0], 'scans'> &
  Parameters<typeof protectionHandlers>[0] &
  Parameters<typeof recordHandlers>[0] &
  Parameters<typeof resultsHandlers>[0] &
  Parameters<typeof rhythmHandlers>[0] &
  Parameters<typeof searchHandlers>[0] &
  Omit<Parameters<typeof sheetHandlers>[0], 'scans'> &
  Parameters<typeof templateHandlers>[0] &
  Parameters<typeof lockedHandlers>[0]

/** The handlers of every call of the contract. */
function handlersOf(services: Services): Handlers {
  const scans = new HeldScans(services.files)
  services.atLock.add(() => scans.forget())
  return {
    ...appHandlers(services),
    ...backupHandlers(services),
    ...batchHandlers(services),
    ...bringHandlers(services),
    ...groupHandlers(services),
    ...disclosureHandlers(services),
    ...erasureHandlers(services),
    ...coachbookFileHandlers(services),
    ...handoverHandlers(services),
    ...libraryHandlers(services),
    ...logHandlers(services),
    ...movingHandlers(services),
    ...protectionHandlers(services),
    ...workbookHandlers({ ...services, scans }),
    ...resultsHandlers(services),
    ...rhythmHandlers(services),
    ...searchHandlers(services),
    ...planHandlers({ ...services, scans }),
    ...recordHandlers(services),
    ...sheetHandlers({ ...services, scans }),
    ...templateHandlers(services),
    ...partHandlers(services),
    ...packHandlers(services),
    ...trainerHandlers(services)
  }
}

/**
 * The handlers that apply at present: the fewest while the library is locked, a few while the rep has the laptop,
 * otherwise all.
 */
export function handlersInTurn(services: Services): () => InTurn {
  const all = handlersOf(services)
  const few = repHandlers(services, all)
  const managers = { ...all, 'workbook.dispatch': asManager(all['workbook.dispatch']) }
  const locked = lockedHandlers(services, all)
  return () => {
    if (services.session.locked() !== null) return { handlers: locked, withRep: false, locked: true }
    return services.handOver.handed() ? { handlers: few, withRep: true } : { handlers: managers, withRep: false }
  }
}
