import type { BuiltInContent } from '../../services/templates/built-in'
import type { Handlers } from '../register'

export const templateHandlers = ({
  templates,
  behaviors
}: Pick<BuiltInContent, 'templates' | 'behaviors'>): Pick<Handlers, 'templates.list'> => ({
  'templates.list': () => ({ templates, behaviors })
})
