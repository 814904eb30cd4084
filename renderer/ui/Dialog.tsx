import { type ReactNode, type RefObject, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { LeftWords } from '../../shared/model/left-words'
import { nameOf, watchDialog } from '../core/left-over'
import { openPlace, useMessages } from '../core/messages'
import { useT } from '../core/translator'
import { WorkbookContext } from '../core/workbook-context'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { useWordsOf } from './Messages'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
  /** A click beside the dialog closes it; only for dialogs without input, since it would discard typed words. */
  closesBeside?: boolean
  /** The dialog is meant to be read first: the cursor goes into no field, so that the dialog is not scrolled down. */
  isReadFirst?: boolean
  /** It waits for something, and nothing closes it or leads away from it before. */
  holds?: boolean
}

const fields = 'input:not([type="hidden"], [type="file"], :disabled), textarea:not(:disabled), select:not(:disabled)'

/**
 * Puts the cursor into the first field of a dialog that has not placed it itself, or on the button marked as the first.
 * Rendered last, when all fields are there.
 */
function FirstField({ box }: { box: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.contains(document.activeElement)) return
    const first = firstOf([...dialog.querySelectorAll<HTMLElement>(fields)])
    ;(first ?? dialog.querySelector<HTMLElement>('[data-first]'))?.focus()
  }, [box])
  return null
}

/** In a group of radio buttons, the checked one, as with the Tab key. */
function firstOf([first, ...rest]: HTMLElement[]): HTMLElement | undefined {
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first
  const same = rest.find((one) => one instanceof HTMLInputElement && one.name === first.name && one.checked)
  return same ?? first
}

type Words = HTMLInputElement | HTMLTextAreaElement

const typed = new Set(['text', 'date', 'time', 'number'])

/** Whether a field is for words that the user may want to keep: not for searching or confirming, and no password. */
const isForWords = (target: EventTarget | null): target is Words =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    typed.has(target.type) &&
    target.role !== 'combobox' &&
    target.closest('[data-confirms]') === null)

/** Words in a dialog, including dates and times, that were not there when their field first got the focus. */
function useUnkept(box: RefObject<HTMLElement | null>, title: string): () => LeftWords[] {
  const workbook = useContext(WorkbookContext)
  const [before] = useState(() => new Map<Words, string>())
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    const note = (target: EventTarget | null) => {
      if (isForWords(target) && !before.has(target)) before.set(target, target.value)
    }
    const turnedTo = (event: FocusEvent) => note(event.target)
    if (dialog.contains(document.activeElement)) note(document.activeElement)
    dialog.addEventListener('focusin', turnedTo)
    return () => dialog.removeEventListener('focusin', turnedTo)
  }, [box, before])
  const unkept = useCallback(
    () =>
      [...before.keys()]
        .filter((field) => field.isConnected && !field.readOnly && field.value.trim() !== '')
        .filter((field) => field.value.trim() !== before.get(field)?.trim())
        .map((field) => ({ of: title, name: nameOf(field), words: field.value, workbook })),
    [before, title, workbook]
  )
  return unkept
}

/**
 * A dialog for one task. Escape closes it; if it has words that are stored nowhere else, it asks first. The buttons are
 * the last child, in a `DialogButtons`.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  closesBeside = false,
  isReadFirst = false,
  holds = false
}: DialogProps) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const unkept = useUnkept(box, title)
  /** Set while the dialog asks about its words; `then` waits for the answer. */
  const [asks, setAsks] = useState<{ then?: (() => void) | undefined } | null>(null)
  useEffect(() => watchDialog({ words: unkept, ask: (then) => holds || setAsks({ then }), holds }), [unkept, holds])
  const leave = () => (unkept().length > 0 ? setAsks({}) : onClose())
  function drop() {
    onClose()
    asks?.then?.()
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable={closesBeside}
      onOpenChange={(open) => open || holds || leave()}
      className={styles.overlay}
    >
      <Modal className={wide ? `${styles.modal} ${styles.wide}` : styles.modal}>
        <AriaDialog ref={box} className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children}
          {!isReadFirst && <FirstField box={box} />}
          {asks && (
            <Dialog title={t('ui:dropWords')} onClose={() => setAsks(null)}>
              <p>{t('ui:dropWordsText')}</p>
              <DialogButtons>
                <Button look="plain" onPress={drop}>
                  {t('ui:drop')}
                </Button>
                <Button look="primary" data-first onPress={() => setAsks(null)}>
                  {t('ui:goOnWriting')}
                </Button>
              </DialogButtons>
            </Dialog>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons at the end of a dialog, and above them what was refused in it. */
export function DialogButtons({ children }: { children: ReactNode }) {
  const refused = useRefused()
  return (
    <div className={styles.buttons}>
      {refused && (
        <p key={refused.id} role="alert" className={styles.refused}>
          {refused.text}
        </p>
      )}
      {children}
    </div>
  )
}

/** The last refusal of what was done in this dialog; it counts as read once somebody does something after it. */
function useRefused(): { id: number; text: string } | null {
  const place = useId()
  const read = useRef(new Set<number>())
  useEffect(() => {
    const close = openPlace(place)
    return () => close(({ id }) => read.current.has(id))
  }, [place])
  const { messages, here } = useMessages()
  const wordsOf = useWordsOf(here)
  const last = messages.findLast((message) => message.place === place)
  const id = last?.id
  useEffect(() => {
    if (id === undefined) return
    const note = () => void read.current.add(id)
    const deeds = ['pointerdown', 'keydown'] as const
    for (const deed of deeds) window.addEventListener(deed, note, true)
    return () => {
      for (const deed of deeds) window.removeEventListener(deed, note, true)
    }
  }, [id])
  return last ? { id: last.id, text: wordsOf(last) } : null
}
