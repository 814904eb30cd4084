import { useId, useState } from 'react'
import type { Party } from '../../../shared/model/field-of-work'
import { shortName } from '../../../shared/rules/names'
import { useCoach, useIsOwn } from '../../core/coach'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { TextArea } from '../../ui/TextInput'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Profile.module.css'

const parts = ['strengths', 'weaknesses', 'roadblocks', 'growth'] as const

/**
 * The rep's self-assessment, which both write together, and the manager's own view (S2-4). The manager's view is shown
 * only on request, because the rep may look on, and is hidden again whenever the page is left.
 */
export function TwoViews({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const { rep } = useWorkbook()
  const isOwn = useIsOwn()
  const coach = shortName(useCoach())
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <SectionTitle
        aside={
          <Button look="link" aria-expanded={shown} onPress={() => setShown(!shown)}>
            {isOwn
              ? t(shown ? 'own:hideView' : 'own:showView', { name: coach })
              : t(shown ? 'profile:hideYours' : 'profile:showYours')}
          </Button>
        }
      >
        <span id={id}>{shown ? t('profile:viewsTitle') : t('profile:own', { name: shortName(rep.name) })}</span>
      </SectionTitle>
      <div className={shown ? styles.views : undefined}>
        <View party="rep" titled={shown} readOnly={readOnly} />
        {shown && <View party="manager" titled readOnly={readOnly} />}
      </div>
    </section>
  )
}

interface ViewProps {
  party: Party
  /** Whether it has its own title; otherwise the section's title is enough. */
  titled: boolean
  readOnly: boolean
}

function View({ party, titled, readOnly }: ViewProps) {
  const dispatch = useDispatch()
  const t = useT()
  const { rep, private: kept } = useWorkbook()
  const name = shortName(rep.name)
  const isOwn = useIsOwn()
  const coach = shortName(useCoach())
  const own = party === 'rep'
  const mine = isOwn
    ? { title: t('own:coachView', { name: coach }), help: t('own:bothRead', { name }) }
    : { title: t('profile:yours'), help: t('profile:yoursHelp') }
  const said = own ? { title: t('profile:own', { name }), help: t('profile:ownHelp', { name }) } : mine
  return (
    <fieldset className={own ? styles.open : styles.private}>
      <legend className={titled ? undefined : hidden.hidden}>{said.title}</legend>
      <p className={styles.said}>{said.help}</p>
      {parts.map((part) => (
        <TextArea
          key={part}
          label={t(`profile:view.${part}`)}
          value={(own ? rep.self : kept.views)[part]}
          onCommit={(text) => dispatch({ type: 'rep.view', party, changes: { [part]: text } })}
          readOnly={readOnly}
        />
      ))}
    </fieldset>
  )
}
