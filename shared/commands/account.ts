import { GivenLine, Id } from '../model/scalars'
import { define, need, refuse } from './command'
import { renameInPlans } from './plan-links'

export const accountCommands = [
  define('account.add', { id: Id, name: GivenLine }, (draft, { id, name }) => {
    refuse(Object.hasOwn(draft.accounts, id), 'account.exists')
    draft.accounts[id] = { id, name }
  }),

  define('account.rename', { id: Id, name: GivenLine }, (draft, { id, name }) => {
    need(draft.accounts, id, 'account.gone').name = name
    renameInPlans(draft, 'account', id, name)
  })
] as const
