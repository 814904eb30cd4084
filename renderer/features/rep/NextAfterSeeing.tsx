import { useMemo, useState } from 'react'
import { gapsOf } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import type { NextStep } from '../../../shared/rules/next-step'
import { go, paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { NextButton } from '../../ui/NextButton'
import { ChooseFocus } from '../cycle/ChooseFocus'

/** After a first observation: what is still missing in it, or the choice that it makes possible (S0-1). */
export function NextAfterSeeing({ next }: { next: NextStep }) {
  const t = useT()
  const { id, rep } = useWorkbook()
  if (next.step === 'choose') return <NextChoice />
  if (next.step === 'train')
    return (
      <Banner
        isNext
        action={<NextButton onPress={() => void go(paths.profile(id))}>{t('overview:trainButton')}</NextButton>}
      >
        {t('overview:train', { name: shortName(rep.name) })}
      </Banner>
    )
  if (next.step !== 'rate') return null
  const rate = () => void go(paths.observationToWrite(id, next.observation))
  return (
    <Banner isNext action={<NextButton onPress={rate}>{t('overview:rateButton')}</NextButton>}>
      {t('overview:rateTitle')}
    </Banner>
  )
}

/** If a single behavior was rated, it is offered as the choice; otherwise the overview shows the gaps. */
function NextChoice() {
  const t = useT()
  const workbook = useWorkbook()
  const rated = useMemo(() => gapsOf(workbook).filter(({ now }) => now !== null), [workbook])
  const [choosing, setChoosing] = useState(false)
  const [only, another] = rated
  const gap = another ? undefined : only
  return (
    <>
      <Banner
        isNext
        action={
          <NextButton onPress={() => (gap ? setChoosing(true) : void go(paths.rep(workbook.id)))}>
            {t('overview:nextChoose')}
          </NextButton>
        }
      >
        {t('overview:nextChooseText')}
      </Banner>
      {choosing && gap && <ChooseFocus gap={gap} onClose={() => setChoosing(false)} />}
    </>
  )
}
