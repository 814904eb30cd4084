import type { Document } from '../../shared/model/document'
import type { Template } from '../../shared/model/template'
import { documentTitle } from '../../shared/rules/documents'
import { listedTitle } from '../../shared/rules/languages'
import { useTemplates } from './templates'
import { useTranslator } from './translator'

/** What lists call a form and a document: in the language of the window if the form exists in that language. */
export function useListTitles() {
  const { language } = useTranslator()
  const offered = useTemplates()?.templates ?? []
  const ofForm = (template: Pick<Template, 'id' | 'language' | 'title'>) => listedTitle(template, offered, language)
  return {
    ofForm,
    ofDocument: (document: Pick<Document, 'title'>, template: Template | undefined) =>
      documentTitle(document, template && { title: ofForm(template) })
  }
}
