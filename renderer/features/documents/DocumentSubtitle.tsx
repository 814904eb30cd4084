import type { Document } from '../../../shared/model/document'
import { documentWords } from '../../../shared/rules/document-words'
import { documentState } from '../../../shared/rules/documents'
import { useOtherCoach } from '../../core/coach'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import { useShortNames } from './people'

/** Whose document it is, on which form, and its state. */
export function DocumentSubtitle({ document }: { document: Document }) {
  const translator = useTranslator()
  const { id, rep, templates } = useWorkbook()
  const { rep: name } = useShortNames(document)
  const state = documentWords(translator, 'heading', documentState(document), {
    name,
    coach: useOtherCoach(),
    today: null
  })
  const heading = templates[document.template]?.heading ?? ''
  return (
    <>
      <PageLink to={paths.documents(id)}>
        <bdi>{rep.name}</bdi>
      </PageLink>
      {' · '}
      {translator.t('plan:headed', { heading, state })}
    </>
  )
}
