import type { ReactNode } from 'react'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { Table } from '../../ui/Table'
import styles from './TemplatesPage.module.css'

interface KindTableProps {
  /** What the kind is called. */
  title: string
  /** The heading above the names. */
  name: string
  children: readonly ReactNode[]
}

/** What the library has of one kind: name, language, version, origin, actions; nothing if it has none. */
export function KindTable({ title, name, children }: KindTableProps) {
  const t = useT()
  if (children.length === 0) return null
  return (
    <section className={styles.kind}>
      <SectionTitle>{title}</SectionTitle>
      <Table
        className={styles.table}
        stacks
        aria-label={title}
        columns={[
          { id: 'title', name },
          { id: 'language', name: t('templates:language'), className: styles.language },
          { id: 'version', name: t('templates:version'), className: styles.version },
          { id: 'from', name: t('templates:from') },
          { id: 'tools', name: null }
        ]}
      >
        {children}
      </Table>
    </section>
  )
}
