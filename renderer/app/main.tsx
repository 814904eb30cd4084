import { firstAsked } from '../core/ask'
import '@fontsource-variable/source-sans-3/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { mostLeftWords } from '../../shared/limits'
import { beginMenu, provideActions, runMenuAction } from '../core/actions'
import { call } from '../core/bridge'
import { hearLeftOvers, keepLeftWords, whatIsLeft, wordsToKeep } from '../core/left-over'
import { loadLibrary, loadReps } from '../core/library'
import { sayProblem, useMessages } from '../core/messages'
import { go, paths } from '../core/navigation'
import { keepPlace } from '../core/place'
import { loadProtection, tellOfStirring } from '../core/protection'
import { takeSaving } from '../core/saving'
import { sayLeftOver } from '../core/say-left-over'
import { keepSecondClicks } from '../core/second-click'
import { translatorNow } from '../core/translator'
import { reportTrouble } from '../core/trouble'
import { flushTyping } from '../core/typing'
import { noteRestored } from '../core/undo'
import { anyUnwritten, unwrittenWords, writeKept } from '../features/templates/editor/kept-drafts'
import { loadTheRest } from '../ui/later'
import { App } from './App'
import { askAhead } from './ahead'
import { showArrived } from './arrived'
import { takeDroppedFiles } from './dropped-files'
import { everywhere } from './everywhere'
import { followWriting, refusalOf } from './only-read'

const { on } = window.coachbook

provideActions(everywhere, refusalOf)
followWriting()
keepPlace()
askAhead(window)
takeDroppedFiles(window)
tellOfStirring(window)
keepSecondClicks(window)
hearLeftOvers(sayLeftOver)
on('menu.command', ({ command }) => runMenuAction(command))
on('library.changed', () => void loadReps())
on('workbook.arrived', ({ workbook }) => void showArrived(workbook))
on('saving.changed', ({ workbook, saving }) => takeSaving(workbook, saving))
on('library.changedHands', async () => {
  await flushTyping()
  await writeKept()
  const words = [...wordsToKeep(), ...unwrittenWords()].slice(0, mostLeftWords)
  await call('library.reopen', { words })
})
on('window.closing', async ({ keeps }) => {
  // The focused field loses the focus and sends its words; anything typed after this could be lost.
  document.body.inert = true
  await flushTyping()
  await writeKept()
  const kept = keeps && !anyUnwritten() && (await keepLeftWords())
  await call('window.flushed', { left: anyUnwritten() ? 'field' : kept ? 'nothing' : whatIsLeft() })
})
on('protection.stayed', ({ why }) => {
  const text = translatorNow().t(`protection:${why}`)
  useMessages.getState().say({ tone: 'problem', text, cause: 'protection' })
})
on('window.staying', () => {
  document.body.inert = false
})
on('window.restarted', () => {
  const text = translatorNow().t('frame:restarted')
  useMessages.getState().say({ tone: 'problem', text })
})

on('backups.restored', () => {
  noteRestored()
  const { t } = translatorNow()
  const action = { label: t('backups:showAll'), run: () => void go(paths.backups) }
  useMessages.getState().say({ tone: 'info', text: t('backups:restored'), action })
})

on('erasure.done', async ({ isSwept, left }) => {
  const { t } = translatorNow()
  // Messages do not follow to another page, so the page is changed first.
  await go(paths.erased)
  if (isSwept) useMessages.getState().say({ tone: 'info', text: t('erasure:done') })
  else useMessages.getState().say({ tone: 'problem', text: t('erasure:notDone') })
  if (left.length > 0)
    useMessages.getState().say({ tone: 'problem', text: t('erasure:filesLeft', { files: left.join(', ') }) })
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root, {
  onCaughtError: (error) => reportTrouble('page', error),
  onUncaughtError: (error) => reportTrouble('page', error)
}).render(
  <StrictMode>
    <App />
  </StrictMode>
)

loadLibrary(firstAsked)
  .then(() => call('app.ready', {}))
  .then(loadProtection)
  .then(beginMenu)
  .then(loadTheRest)
  .catch((error) => sayProblem(error))
