import type { ReactNode } from 'react'
import type { PackContents as Contents } from '../../../shared/model/pack'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { Guidance } from '../forms/fields/Guidance'
import styles from './PackView.module.css'

interface PackContentsProps {
  contents: Contents
  /** Shown beside a form, such as a link to its page. */
  beside?: (template: Contents['templates'][number]) => ReactNode
}

/** Everything in a pack, and its notes for the manager. */
export function PackContents({ contents, beside }: PackContentsProps) {
  const t = useT()
  const { templates, frameworks, guides, help, notes } = contents
  const lists = [
    {
      title: t('packScreens:behaviorsTitle'),
      items: frameworks.map(({ id, title, version, behaviors }) => ({
        id,
        title,
        facts: t('packScreens:listed', { version, count: t('packScreens:count.behaviors', { count: behaviors }) })
      }))
    },
    {
      title: t('packScreens:questionsTitle'),
      items: guides.map(({ id, title, version, questions }) => ({
        id,
        title,
        facts: t('packScreens:listed', { version, count: t('packScreens:count.questions', { count: questions }) })
      }))
    },
    { title: t('packScreens:helpTitle'), items: help.map(({ id, title }) => ({ id, title, facts: '' })) }
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      {templates.length > 0 && (
        <section>
          <SectionTitle>{t('packScreens:formsTitle')}</SectionTitle>
          <ul className={styles.list}>
            {templates.map((template) => (
              <li key={template.id}>
                <div className={styles.words}>
                  <p className={styles.title} dir="auto">
                    {template.title}
                  </p>
                  <p className={styles.small}>
                    {t('packScreens:form', {
                      kind: t(`templates:one.${template.kind}`),
                      version: template.version,
                      fields: t('packScreens:count.fields', { count: template.fields })
                    })}
                  </p>
                </div>
                {beside?.(template)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lists.map(({ title, items }) => (
        <section key={title}>
          <SectionTitle>{title}</SectionTitle>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.id}>
                <div className={styles.words}>
                  <p className={styles.title} dir="auto">
                    {item.title}
                  </p>
                  {item.facts && <p className={styles.small}>{item.facts}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {notes.trim() !== '' && (
        <section>
          <SectionTitle>{t('packScreens:notes')}</SectionTitle>
          <Guidance title="" text={notes} />
        </section>
      )}
    </>
  )
}
