import type { PackChoice } from '../../../../shared/model/pack'
import { useT } from '../../../core/translator'
import { CheckBox } from '../../../ui/CheckBox'
import { shortVersion } from '../../forms/version-words'
import styles from './MakePage.module.css'
import { type Packable, packables } from './order'
import { changeOrder } from './order-store'

interface ChoosePartsProps {
  parts: readonly Packable[]
  chosen: PackChoice
  isMissing: boolean
}

/** The manager's own forms, behaviors, questions and help; those that cannot be packed say why. */
export function ChooseParts({ parts, chosen, isMissing }: ChoosePartsProps) {
  const t = useT()
  const groups = packables
    .map((kind) => ({ kind, listed: parts.filter((part) => part.kind === kind) }))
    .filter(({ listed }) => listed.length > 0)
  const toggle = ({ kind, id }: Packable, on: boolean) =>
    changeOrder({
      chosen: { ...chosen, [kind]: on ? [...chosen[kind], id] : chosen[kind].filter((one) => one !== id) }
    })
  return (
    <fieldset tabIndex={-1} data-problem={isMissing || undefined}>
      <legend className={styles.hidden}>{t('packScreens:whichParts')}</legend>
      {groups.map(({ kind, listed }) => (
        <fieldset key={kind} className={styles.parts}>
          <legend className={styles.group}>{t(`packScreens:${titles[kind]}`)}</legend>
          {listed.map((part) => (
            <CheckBox
              key={part.id}
              checked={chosen[kind].includes(part.id)}
              disabled={part.version === null || part.takenBy !== null}
              onChange={(on) => toggle(part, on)}
            >
              <bdi>{part.title}</bdi> <Why part={part} />
            </CheckBox>
          ))}
        </fieldset>
      ))}
      {isMissing && <p className={styles.problem}>{t('packScreens:needPart')}</p>}
    </fieldset>
  )
}

const titles = {
  templates: 'formsTitle',
  frameworks: 'behaviorsTitle',
  guides: 'questionsTitle',
  help: 'helpTitle'
} as const

/** The version that is packed, or why it cannot be. */
function Why({ part: { version, takenBy, hasDraft } }: { part: Packable }) {
  const t = useT()
  const words =
    version === null
      ? t('packScreens:draftOnly')
      : takenBy !== null
        ? t('packScreens:takenBy', { pack: takenBy })
        : hasDraft
          ? t('packScreens:newerDraft', { version: shortVersion(version) })
          : shortVersion(version)
  return <span className={styles.small}>{words}</span>
}
