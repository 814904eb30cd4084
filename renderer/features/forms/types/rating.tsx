import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Chosen } from '../../../ui/Chosen'
import { RatingCards } from '../../../ui/RatingCards'
import { FieldGroup } from '../fields/FieldGroup'
import { ListEditor } from '../settings/ListEditor'
import { numberValue } from '../values'
import type { FieldInWindow } from './kind'

export const rating: FieldInWindow<FieldOf<'rating'>> = {
  View: ({ field, about, value, put, readOnly }) => (
    <Chosen value={value} commit={put}>
      {(held, choose) => (
        <FieldGroup {...about}>
          {() => (
            <RatingCards
              label={about.label}
              anchors={field.anchors}
              value={numberValue(held)}
              onChange={choose}
              readOnly={readOnly}
            />
          )}
        </FieldGroup>
      )}
    </Chosen>
  ),
  Properties({ field, language, set }) {
    const t = useT()
    return (
      <ListEditor
        title={t('templates:anchors')}
        items={field.anchors.map((label, at) => ({ id: String(at + 1), label }))}
        onChange={(items, key = '') =>
          set({ ...field, anchors: items.map(({ label }) => label) }, key === '' ? undefined : key)
        }
        name={(count) => t('templates:anchor', { count })}
        add={t('templates:addAnchor')}
        most={10}
        fresh={() => ({ id: 'new', label: '' })}
        lang={language}
      />
    )
  },
  offered: 'always'
}
