import type { Handlers } from '../register'
import { appHandlers } from './app'
import { libraryHandlers } from './library'
import { planHandlers } from './plans'
import { templateHandlers } from './templates'
import { workbookHandlers } from './workbooks'

type Services = Parameters<typeof appHandlers>[0] &
  Parameters<typeof libraryHandlers>[0] &
  Parameters<typeof planHandlers>[0] & { content: Parameters<typeof templateHandlers>[0] }

/** What main does for every call of the contract. */
export const handlersOf = (services: Services): Handlers => ({
  ...appHandlers(services),
  ...libraryHandlers(services),
  ...workbookHandlers(services.session),
  ...templateHandlers(services.content),
  ...planHandlers(services)
})
