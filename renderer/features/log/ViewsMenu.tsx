import { X } from 'lucide-react'
import { useState } from 'react'
import { type LogView, mostSavedViews } from '../../../shared/model/log-view'
import type { Id } from '../../../shared/model/scalars'
import { isNameless } from '../../../shared/written'
import { useLibrary } from '../../core/library'
import { useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { WrittenLine } from '../../ui/Written'
import { bringViewBack, forgetView, saveView } from './kept-views'
import { Panel } from './Panel'
import styles from './Panel.module.css'
import type { ChangeView } from './use-log-view'
import { sameView, soundView, usualView } from './view'

interface ViewsMenuProps {
  rep: Id
  view: LogView
  change: ChangeView
}

/** Saved views: choose, save, delete. */
export function ViewsMenu(props: ViewsMenuProps) {
  const t = useT()
  return <Panel label={t('log:views')}>{(close) => <Views {...props} close={close} />}</Panel>
}

function Views({ rep, view, change, close }: ViewsMenuProps & { close: () => void }) {
  const t = useT()
  const saved = useLibrary(({ settings }) => settings?.logViews[rep]?.saved)
  const say = useMessages((messages) => messages.say)
  function choose(next: LogView) {
    change(next)
    close()
  }
  async function forget(name: string, kept: LogView) {
    if (!(await forgetView(rep, name))) return
    const run = async () => {
      const count = useLibrary.getState().settings?.logViews[rep]?.saved.length ?? 0
      if (count < mostSavedViews) await bringViewBack(rep, name, kept)
      else say({ tone: 'problem', text: t('log:viewsFull', { count }) })
    }
    const undo = { label: t('log:undo'), run: () => void run() }
    say({ tone: 'info', text: t('log:viewForgotten', { name }), action: undo })
  }
  const all = [...(saved ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
  return (
    <>
      <ul className={styles.views}>
        <li>
          <ViewButton isOn={sameView(view, usualView())} onChoose={() => choose(usualView())}>
            {t('log:usualView')}
          </ViewButton>
        </li>
        {all.map(({ name, view: kept }) => (
          <li key={name}>
            <ViewButton isOn={sameView(view, soundView(kept))} onChoose={() => choose(soundView(kept))}>
              {name}
            </ViewButton>
            <button
              type="button"
              className={styles.icon}
              aria-label={t('log:forgetView', { name })}
              onClick={() => void forget(name, kept)}
            >
              <X size={15} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {all.length < mostSavedViews && <KeepView rep={rep} view={view} isFirst={all.length === 0} />}
    </>
  )
}

function ViewButton({ isOn, onChoose, children }: { isOn: boolean; onChoose: () => void; children: string }) {
  return (
    <button type="button" className={styles.view} aria-pressed={isOn} dir="auto" onClick={onChoose}>
      {children}
    </button>
  )
}

function KeepView({ rep, view, isFirst }: { rep: Id; view: LogView; isFirst: boolean }) {
  const t = useT()
  const [name, setName] = useState('')
  async function keep() {
    if (isNameless(name)) return
    if (await saveView(rep, name.trim(), view)) setName('')
  }
  return (
    <Form className={styles.keep} onSubmit={keep}>
      {isFirst && <p className={styles.hint}>{t('log:noViews')}</p>}
      <WrittenLine
        aria-label={t('log:viewName')}
        placeholder={t('log:viewName')}
        most={60}
        value={name}
        onChange={setName}
      />
      <Button type="submit" isDisabled={isNameless(name)}>
        {t('log:saveView')}
      </Button>
    </Form>
  )
}
