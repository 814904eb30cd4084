import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import styles from './FormPicker.module.css'
import { type OfferedForm, type PickedPlace, useForms } from './form-choice'

const formList = later(() => import('./FormList'))

interface FormPickerProps {
  place: PickedPlace
  onPick: (form: OfferedForm) => unknown
  /**
   * It is in one row with the usual button: in a narrow window, and only there, it becomes the arrow at that button's
   * end.
   */
  inRow?: boolean
}

/**
 * Chooses another form than the usual one, beside the button that takes the usual one; nothing if there is only one
 * form.
 */
export function FormPicker({ place, onPick, inRow = false }: FormPickerProps) {
  const t = useT()
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const forms = useForms(place)
  if (forms.length < 2) return null
  return (
    <>
      <Button
        ref={trigger}
        look="plain"
        // Two of them can be on one page.
        aria-label={t(`forms:otherFormOf.${place}`)}
        title={inRow ? t(`forms:otherFormOf.${place}`) : undefined}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <span className={inRow ? styles.inRow : undefined}>{t('forms:otherForm')}</span>{' '}
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      {open && <Later part={formList} props={{ forms, trigger, onPick, onClose: () => setOpen(false) }} />}
    </>
  )
}
