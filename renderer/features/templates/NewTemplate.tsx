import { templateKinds } from '../../../shared/model/template'
import { useT } from '../../core/translator'
import { startDraft } from './library-actions'
import { NewDialog } from './NewDialog'

/** Begins a form with nothing but what its kind requires. */
export function NewTemplate({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <NewDialog
      title={t('templates:newTitle')}
      question={t('templates:whatKind')}
      kinds={templateKinds.map((value) => ({
        value,
        label: t(`templates:one.${value}`),
        about: t(`templates:about.${value}`)
      }))}
      begin={(start) => startDraft({ from: 'blank', ...start })}
      onClose={onClose}
    />
  )
}
