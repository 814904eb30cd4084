import type { SearchHit } from '../../../shared/model/search-hit'
import { paths } from '../../core/navigation'

/** The page that shows a record that was found. */
export function placeOf({ workbook, kind, record }: Pick<SearchHit, 'workbook' | 'kind' | 'record'>): string {
  switch (kind) {
    case 'observation':
      return paths.observation(workbook, record)
    case 'session':
      return paths.session(workbook, record)
    case 'group':
      return paths.groupCopy(workbook, record)
    case 'plan':
      return paths.plan(workbook, record)
    case 'addendum':
      return paths.addendum(workbook, record)
    case 'document':
      return paths.document(workbook, record)
    case 'call':
      return paths.call(workbook, record)
    case 'deal':
    case 'account':
      return paths.deals(workbook)
    case 'training':
    case 'self':
    case 'views':
      return paths.profile(workbook)
    case 'notes':
      return paths.notes(workbook)
    default:
      return paths.rep(workbook)
  }
}
