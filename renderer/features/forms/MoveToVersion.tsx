import { useState } from 'react'
import type { FieldValues, Template } from '../../../shared/model/template'
import { type Move, moveValues } from '../../../shared/rules/template-move'
import { useListTitles } from '../../core/form-titles'
import { offerUndo } from '../../core/offer-undo'
import { usePerform, useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { keptLabel } from './kept-words'
import styles from './MoveToVersion.module.css'
import { newerVersion } from './newer-version'
import { shortVersion } from './version-words'

interface Movable {
  id: string
  template: string | null
  values: FieldValues
  private: { values: FieldValues }
}

interface MoveToVersionProps {
  record: Movable
  command: `${'plan' | 'document' | 'observation' | 'session' | 'call'}.moveToTemplate`
}

/** Offers the newer version of its form for a draft, and shows what moving would do before anything is done (T-3). */
export function MoveToVersion({ record, command }: MoveToVersionProps) {
  const t = useT()
  const { templates } = useWorkbook()
  const offered = useTemplates()
  const { ofForm } = useListTitles()
  const [asking, ask] = useState(false)
  const perform = usePerform()
  const from = record.template === null ? undefined : templates[record.template]
  const newer = offered && from ? newerVersion(offered, from) : null
  if (!from || !newer) return null
  const to = shortVersion(newer.template.version)
  const target = newer.hash

  async function preview() {
    await flushTyping()
    ask(true)
  }
  async function move() {
    ask(false)
    const takeBack = await perform({ type: command, id: record.id, template: target })
    if (takeBack) offerUndo({ takeBack, t, text: t('templates:move.done', { version: to }), undo: t('templates:undo') })
  }
  return (
    <>
      <Banner action={<Button onPress={() => preview()}>{t('templates:move.button', { version: to })}</Button>}>
        {t('templates:move.offer', { from: shortVersion(from.version), title: ofForm(from), to })}
      </Banner>
      {asking && (
        <Dialog title={t('templates:move.title', { version: to })} onClose={() => ask(false)}>
          <Preview record={record} from={from} to={newer.template} />
          <DialogButtons>
            <Button onPress={() => ask(false)}>
              {t('templates:move.stays', { version: shortVersion(from.version) })}
            </Button>
            <Button look="primary" onPress={() => move()}>
              {t('templates:move.button', { version: to })}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  )
}

function Preview({ record, from, to }: { record: Movable; from: Template; to: Template }) {
  const t = useT()
  const move: Move = moveValues({ values: record.values, private: record.private.values }, from, to)
  const { maps, added, kept } = move
  return (
    <div className={styles.preview}>
      <p>{t('templates:move.lead', { version: shortVersion(from.version) })}</p>
      {maps.length + added.length + kept.length === 0 && <p>{t('templates:move.nothing')}</p>}
      <Part title={t('templates:move.maps')} lines={maps.map(({ id, label }) => ({ id, text: label || id }))} />
      <Part
        title={t('templates:move.added')}
        lines={added.map(({ id, label, required }) => ({
          id,
          text: required ? t('templates:move.addedRequired', { label }) : label
        }))}
      />
      <Part
        title={t('templates:move.kept')}
        help={t('templates:move.keptHelp')}
        lines={kept.map((value) => ({ id: value.id, text: keptLabel(value) }))}
      />
    </div>
  )
}

interface PartProps {
  title: string
  lines: readonly { id: string; text: string }[]
  help?: string
}

function Part({ title, lines, help }: PartProps) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {help && <p className={styles.help}>{help}</p>}
    </section>
  )
}
