import type { NextStep } from '../../../shared/rules/next-step'
import { go, paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'

/** After a first observation: what it still needs, or the choice it makes possible (S0-1). */
export function NextAfterSeeing({ next }: { next: NextStep }) {
  const t = useT()
  const { id } = useWorkbook()
  if (next.step === 'rate')
    return (
      <Banner
        action={
          <Button look="primary" size="big" onPress={() => void go(paths.observation(id, next.observation))}>
            {t('overview:rateButton')}
          </Button>
        }
      >
        {t('overview:rateTitle')}
      </Banner>
    )
  if (next.step !== 'choose') return null
  return (
    <Banner
      action={
        <Button look="primary" size="big" onPress={() => void go(paths.rep(id))}>
          {t('overview:nextChoose')}
        </Button>
      }
    >
      {t('overview:nextChooseText')}
    </Banner>
  )
}
