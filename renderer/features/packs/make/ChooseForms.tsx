import { useT } from '../../../app/translator'
import { CheckBox } from '../../../ui/CheckBox'
import styles from './MakePage.module.css'
import type { Packable } from './order'
import { changeOrder } from './order-store'

interface ChooseFormsProps {
  forms: readonly Packable[]
  chosen: readonly string[]
  isMissing: boolean
}

/** The manager's own forms; those that cannot be packed say why. */
export function ChooseForms({ forms, chosen, isMissing }: ChooseFormsProps) {
  const t = useT()
  const toggle = (id: string, on: boolean) =>
    changeOrder({ templates: on ? [...chosen, id] : chosen.filter((other) => other !== id) })
  return (
    <fieldset tabIndex={-1} data-problem={isMissing || undefined}>
      <legend className={styles.hidden}>{t('packScreens:whichForms')}</legend>
      {forms.map((form) => {
        const { id, title, version, hasDraft, takenBy } = form
        const why =
          version === null
            ? t('packScreens:draftOnly')
            : takenBy !== null
              ? t('packScreens:takenBy', { pack: takenBy })
              : hasDraft
                ? t('packScreens:newerDraft', { version })
                : version
        return (
          <CheckBox
            key={id}
            checked={chosen.includes(id)}
            disabled={version === null || takenBy !== null}
            onChange={(on) => toggle(id, on)}
          >
            <bdi>{title}</bdi> <span className={styles.small}>{why}</span>
          </CheckBox>
        )
      })}
      {isMissing && <p className={styles.problem}>{t('packScreens:needForm')}</p>}
    </fieldset>
  )
}
