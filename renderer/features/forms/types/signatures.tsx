import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { LineInput } from '../settings/inputs'
import type { FieldInWindow } from './kind'

const settings = { rep: 'repRole', manager: 'managerRole' } as const

export const signatures: Pick<FieldInWindow<FieldOf<'signatures'>>, 'Properties'> = {
  Properties({ field, language, set }) {
    const t = useT()
    return (['rep', 'manager'] as const).map((party) => {
      const setting = settings[party]
      const { [setting]: role = '', ...rest } = field
      return (
        <LineInput
          key={party}
          label={t(`templates:${setting}`)}
          help={t('templates:roleHelp', {
            word: t(`templates:${setting}Word`),
            usual: t(`print:signature.${party}`)
          })}
          value={role}
          lang={language}
          maxLength={60}
          onChange={(words) => set(words === '' ? rest : { ...rest, [setting]: words }, setting)}
        />
      )
    })
  }
}
