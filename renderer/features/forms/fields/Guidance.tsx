import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Rich, Span } from '../../../../shared/print/blocks'
import { guidanceBlocks } from '../../../../shared/print/guidance'
import styles from './Guidance.module.css'

/**
 * A template's own text, formatted as on paper: paragraphs, lists, bold, italic; nothing that can be clicked or loaded.
 */
export const Guidance = ({ title, text }: { title: string; text: string }) => (
  <div className={styles.guidance}>
    {title && <h3 className={styles.title}>{title}</h3>}
    {inRow(guidanceBlocks(text).map(view))}
  </div>
)

/** Children whose order never changes and that need no keys. */
const inRow = (children: readonly ReactNode[]) => createElement(Fragment, null, ...children)

function view(block: Block): ReactNode {
  if (block.type === 'paragraph') return <p>{words(block.text)}</p>
  if (block.type !== 'list') return null
  const items = inRow(block.items.map((item) => createElement('li', null, words(item))))
  return block.ordered ? <ol className={styles.ordered}>{items}</ol> : <ul className={styles.list}>{items}</ul>
}

const words = (rich: Rich): ReactNode => (typeof rich === 'string' ? rich : inRow(rich.map(toned)))

function toned({ text, bold, italic }: Span): ReactNode {
  const inner = createElement(italic ? 'em' : Fragment, null, text)
  return createElement(bold ? 'strong' : Fragment, null, inner)
}
