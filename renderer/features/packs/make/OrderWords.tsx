import { useT } from '../../../core/translator'
import { LineField } from '../../../ui/LineField'
import { TextArea } from '../../../ui/TextInput'
import { Guidance } from '../../forms/fields/Guidance'
import styles from './MakePage.module.css'
import { longestNotes, type Order, type OrderProblem, orderId } from './order'
import { changeOrder } from './order-store'

const take = (change: Partial<Order>) => {
  changeOrder(change)
  return Promise.resolve(true)
}

/** What the pack says about itself, and the notes for the manager. */
export function OrderWords({ order, problems }: { order: Order; problems: readonly OrderProblem[] }) {
  const t = useT()
  const wrong = <K extends OrderProblem>(problem: K, words: string) => (problems.includes(problem) ? words : undefined)
  const { after } = order
  return (
    <>
      <LineField
        label={t('packScreens:packTitle')}
        value={order.title}
        onChange={(title) => changeOrder({ title })}
        problem={wrong('title', t('packScreens:packTitleMissing'))}
      />
      <TextArea
        label={t('packScreens:description')}
        value={order.description}
        onCommit={(description) => take({ description })}
      />
      <div className={styles.pair}>
        <LineField
          label={t('packScreens:author')}
          value={order.author}
          onChange={(author) => changeOrder({ author })}
          problem={wrong('author', t('packScreens:authorMissing'))}
        />
        <LineField
          label={t('packScreens:license')}
          value={order.license}
          maxLength={500}
          onChange={(license) => changeOrder({ license })}
          help={t('packScreens:licenseHelp')}
          problem={wrong('license', t('packScreens:licenseMissing'))}
        />
        <LineField
          label={t('packScreens:version')}
          value={order.version}
          onChange={(version) => changeOrder({ version })}
          help={t('packScreens:versionHelp')}
          problem={
            wrong('version', t('packScreens:versionWrong')) ??
            wrong('version-not-higher', t('packScreens:versionNotHigher', { version: after?.version ?? '' }))
          }
        />
        <LineField
          label={t('packScreens:language')}
          value={order.language}
          onChange={(language) => changeOrder({ language })}
          help={t('packScreens:languageHelp')}
          problem={wrong('language', t('packScreens:languageWrong'))}
        />
      </div>
      <LineField
        label={t('packScreens:id')}
        value={orderId(order)}
        maxLength={64}
        readOnly={after !== null}
        onChange={(id) => changeOrder({ id })}
        help={t('packScreens:idHelp')}
        problem={wrong('id', t('packScreens:idWrong'))}
      />
      <TextArea
        label={t('packScreens:notes')}
        value={order.notes}
        rows={5}
        maxLength={longestNotes}
        onCommit={(notes) => take({ notes })}
        help={t('packScreens:notesHelp')}
      />
      {order.notes.trim() !== '' && (
        <section className={styles.notes} aria-label={t('packScreens:notesPreview')}>
          <p className={styles.small}>{t('packScreens:notesPreview')}</p>
          <Guidance title="" text={order.notes} />
        </section>
      )}
    </>
  )
}
