import type { Handlers } from '../register'
import { appHandlers } from './app'
import { libraryHandlers } from './library'
import { logHandlers } from './log'
import { packHandlers } from './packs'
import { partHandlers } from './parts'
import { planHandlers } from './plans'
import { searchHandlers } from './search'
import { templateHandlers } from './templates'
import { trainerHandlers } from './trainer'
import { workbookHandlers } from './workbooks'

type Services = Parameters<typeof appHandlers>[0] &
  Parameters<typeof libraryHandlers>[0] &
  Parameters<typeof logHandlers>[0] &
  Parameters<typeof planHandlers>[0] &
  Parameters<typeof searchHandlers>[0] &
  Parameters<typeof templateHandlers>[0]

/** What main does for every call of the contract. */
export const handlersOf = (services: Services): Handlers => ({
  ...appHandlers(services),
  ...libraryHandlers(services),
  ...logHandlers(services),
  ...workbookHandlers(services),
  ...searchHandlers(services),
  ...planHandlers(services),
  ...templateHandlers(services),
  ...partHandlers(services),
  ...packHandlers(services),
  ...trainerHandlers(services)
})
