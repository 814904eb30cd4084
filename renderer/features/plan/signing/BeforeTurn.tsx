import { handToRep } from '../../../core/hand-over'
import { go } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Turn, TurnButtons } from './Turn'
import { givenOf, pathOf, type ToSign } from './to-sign'

const intros = {
  plan: 'signing:handIntro',
  document: 'signing:handIntroDocument',
  addendum: 'addendum:handIntro'
} as const

/** The rep signs first, with the laptop in their own hands. */
export function BeforeTurn({ of }: { of: ToSign }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const { kind, names } = of
  return (
    <Turn title={t('signing:handTitle', names)} intro={t(intros[kind], names)}>
      <TurnButtons>
        <Button size="big" onPress={() => go(pathOf(rep, of))}>
          {t('signing:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={() => handToRep(givenOf(rep, of))}>
          {t('signing:hand', names)}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
