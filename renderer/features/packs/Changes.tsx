import { type Conflict, conflictKey, type Resolution } from '../../../shared/model/pack'
import type { FileDifference, PackDifferences } from '../../../shared/rules/pack-diff'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './Changes.module.css'
import { Decision } from './Decision'
import { DifferenceList } from './DifferenceList'
import { SeePages } from './SeePages'

interface ChangesProps {
  choice: string
  differences: PackDifferences
  conflicts: readonly Conflict[]
  resolutions: Readonly<Record<string, Resolution>>
  /** The user has tried to install; open decisions are marked. */
  isTried: boolean
  onResolve: (key: string, resolution: Resolution) => void
}

/** What a pack changes in the library, file by file, in words and as pages. */
export function Changes({ choice, differences, conflicts, resolutions, isTried, onResolve }: ChangesProps) {
  const t = useT()
  const { before, about, templates, frameworks, guides, help, notes } = differences
  const listed = [
    ...templates.map((file) => ({ file, key: conflictKey('template', file.id), isForm: true })),
    ...frameworks.map((file) => ({ file, key: conflictKey('framework', file.id), isForm: false })),
    ...guides.map((file) => ({ file, key: conflictKey('guide', file.id), isForm: false })),
    ...help.map((file) => ({ file, key: `help:${file.id}`, isForm: false }))
  ].map((one) => ({ ...one, conflict: conflicts.find(({ key }) => key === one.key) }))
  const changed = listed.filter(({ file, conflict }) => file.state !== 'same' || conflict !== undefined)
  const same = templates.filter((file) => !changed.some((one) => one.file === file))
  const isNothing = about.length + changed.length === 0 && notes === 'same'
  return (
    <section>
      <SectionTitle>{t('packScreens:changes')}</SectionTitle>
      {isNothing && <p>{t('packScreens:changesNothing')}</p>}
      {before && about.length > 0 && (
        <article className={styles.file}>
          <h4>{t('packScreens:aboutChanged')}</h4>
          <DifferenceList differences={about} />
        </article>
      )}
      {changed.map(({ file, key, isForm, conflict }) => (
        <article key={key} className={styles.file}>
          <FileHead file={file} />
          {isForm && file.state === 'changed' && (
            <SeePages
              choice={choice}
              template={file.id}
              title={file.title}
              show={{ kind: 'beside', beside: 'installed', before: file.before, after: file.after }}
            />
          )}
          {conflict && (
            <Decision
              choice={choice}
              conflict={conflict}
              mine={file.mine ?? []}
              resolution={resolutions[key] ?? null}
              isMissing={isTried && resolutions[key] === undefined}
              onResolve={(resolution) => onResolve(key, resolution)}
            />
          )}
        </article>
      ))}
      {before && notes === 'changed' && <p className={styles.rest}>{t('packScreens:notesChanged')}</p>}
      {same.length > 0 && (
        <p className={styles.rest}>
          {t('packScreens:same', { count: same.length, titles: same.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </section>
  )
}

function FileHead({ file: { title, state, before, after, changes } }: { file: FileDifference }) {
  const t = useT()
  const versions = { before: before ?? '', after: after ?? '' }
  const isNumbered = before !== null && after !== null
  return (
    <>
      <div className={styles.head}>
        <h4 dir="auto">{title}</h4>
        <p>
          {state === 'added' && t('packScreens:state.added')}
          {state === 'removed' && t('packScreens:state.removed')}
          {state === 'changed' && t(`packScreens:state.${isNumbered ? 'changed' : 'changedWords'}`, versions)}
        </p>
      </div>
      {state === 'changed' &&
        (changes.length > 0 ? <DifferenceList differences={changes} /> : <p>{t('packScreens:onlyVersion')}</p>)}
    </>
  )
}
