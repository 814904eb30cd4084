import type { HelpPart, Part } from '../../../../shared/model/part'
import { useT } from '../../../core/translator'
import { WordsInput } from '../../forms/settings/inputs'
import type { Writing } from '../../templates/editor/use-editor'

/** The words of a help text, in Markdown. */
export function HelpText({ part, change }: { part: HelpPart; change: Writing<Part>['change'] }) {
  const t = useT()
  return (
    <WordsInput
      label={t('parts:text')}
      help={t('parts:textHelp')}
      value={part.text}
      lang={part.language}
      first
      onChange={(text) => change(() => ({ ...part, text }), 'text')}
    />
  )
}
