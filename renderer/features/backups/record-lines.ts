import { dateOf } from '../../../shared/dates'
import type { RestoreLine } from '../../../shared/model/backup'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { documentWords } from '../../../shared/rules/document-words'
import { shortName } from '../../../shared/rules/names'
import { planWords } from '../../../shared/rules/plan-words'
import { useToday } from '../../core/clock'
import { useTranslator } from '../../core/translator'
import { useShortDate } from '../../ui/ShortDate'
import { usePathName } from '../history/Offered'

type Named = Pick<RestoreLine, 'path' | 'name' | 'when' | 'number' | 'words'>

/** What a list calls a record: its kind, its name, its day, and the beginning of its words. */
export function useLineWords(): (line: Named) => string {
  const { t } = useTranslator()
  const nameOf = usePathName()
  return ({ words, ...line }) => {
    const name = nameOf(line)
    return words === null ? name : t('backups:lineWords', { what: name, words })
  }
}

/** A signed record and what its signatures tell: “A plan: Asks what it costs, Nov 3: agreed and signed by both on …”. */
export function useSignedWords(): (line: RestoreLine, rep: string) => string {
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const short = useShortDate()
  const nameOf = usePathName()
  return (line, rep) => {
    const { state, number = 1 } = line
    const what = nameOf(line)
    if (state === null) return what
    const told = { name: shortName(rep), today, number }
    const words = () => {
      if (state.of === 'plan') return planWords(translator, 'record', state, told)
      if (state.of === 'document') return documentWords(translator, 'record', state, told)
      if (state.of === 'addendum') return addendumWords(translator, 'record', state, told)
      return t('backups:handedIn', { name: told.name, day: short(dateOf(state.on)) })
    }
    return t('backups:signedLine', { what, state: words() })
  }
}
