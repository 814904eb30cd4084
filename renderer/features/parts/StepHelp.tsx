import { useId } from 'react'
import type { Stage } from '../../../shared/model/cycle'
import { type OfferedHelp, ownHelp, stepHelp } from '../../../shared/rules/step-help'
import { changeSettings, useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useTemplates } from '../../core/templates'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Guidance } from '../forms/fields/Guidance'
import { startPart } from './part-actions'
import styles from './StepHelp.module.css'

/**
 * Short help for a step, for managers who were never trained to coach: folded until asked for, in words that can be
 * changed.
 */
export function StepHelp({ stage }: { stage: Stage }) {
  const { t, language } = useTranslator()
  const id = useId()
  const open = useLibrary((library) => library.settings?.helpOpen) ?? false
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const offered = useTemplates()
  const help = stepHelp(stage, offered?.help ?? [], language)
  if (!offered || !help) return null
  const own = ownHelp(stage, offered.parts, help.language)

  /** Edits the manager's own text, or a copy of the pack's, which replaces that one once it is published. */
  async function edit({ pack, title }: OfferedHelp) {
    if (own?.own?.draft) await go(paths.partEditor(own))
    else if (own) await startPart({ from: 'part', kind: own.kind, id: own.id })
    else await startPart({ from: 'copy', kind: 'help-text', id: stage, pack, title })
  }
  return (
    <section className={styles.help} aria-label={t('rep:help')}>
      <div className={styles.fold}>
        <Button look="link" aria-expanded={open} aria-controls={id} onPress={() => changeSettings({ helpOpen: !open })}>
          {t(open ? 'rep:helpFold' : 'rep:helpOpen', { step: t(`rep:${stage}`) })}
        </Button>
      </div>
      <div id={id} className={open ? styles.text : undefined}>
        {open && (
          <>
            <Guidance title={help.title} text={help.text} />
            {!readOnly && (
              <Button look="link" onPress={() => edit(help)}>
                {t('rep:helpEdit')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  )
}
