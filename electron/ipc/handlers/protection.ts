import { basename } from 'node:path'
import type { Translator } from '../../../shared/messages'
import type { LockMinutes, LockReason } from '../../../shared/model/protection'
import type { BackupsService } from '../../services/backups/backups'
import { savePdf } from '../../services/export/pdf-file'
import type { RecoverySheet } from '../../services/export/recovery-sheet'
import type { Protection } from '../../services/library/protection'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { Batches } from '../batches'
import type { Dialogs, Printing, WindowPort } from '../ports'
import type { Handlers } from '../register'

type ProtectionCalls =
  | 'protection.state'
  | 'protection.protect'
  | 'protection.unprotect'
  | 'protection.change'
  | 'protection.renewWords'
  | 'protection.haveWords'
  | 'protection.keepWords'
  | 'protection.keptWords'
  | 'protection.dropWords'
  | 'protection.cancel'
  | 'protection.unlock'
  | 'protection.recover'
  | 'protection.lock'
  | 'protection.setMinutes'
  | 'protection.stir'
  | 'protection.copied'
  | 'protection.sheet'
  | 'library.takeSealed'

/** Locks the library, and remembers what that needs. */
export interface Locking {
  lock(why: LockReason): Promise<boolean>
  /** Why the library is locked; null while it is open. */
  why(): LockReason | null
  minutes(): LockMinutes
  setMinutes(minutes: LockMinutes): Promise<void>
  stir(): void
  /** Something was copied from the window. */
  copied(): void
}

interface ProtectionServices {
  protection: Protection
  locking: Locking
  session: LibrarySession
  backups: Pick<BackupsService, 'alone'>
  batches: Pick<Batches, 'mustBeDone'>
  recoverySheet: RecoverySheet
  dialogs: Pick<Dialogs, 'savePdf'>
  printing: Printing
  files: Files
  window: Pick<WindowPort, 'reload'>
  translator(): Translator
  onSettings(): void
}

export function protectionHandlers(services: ProtectionServices): Pick<Handlers, ProtectionCalls> {
  const {
    protection,
    locking,
    session,
    backups,
    batches,
    recoverySheet,
    dialogs,
    printing,
    files,
    window,
    onSettings
  } = services

  const loadAnew = (page: number) => {
    locking.stir()
    onSettings()
    window.reload(page)
  }

  return {
    'protection.state': async () => ({
      protected: protection.isProtected(),
      locked: locking.why(),
      minutes: locking.minutes(),
      waits: protection.waits(),
      words: await protection.words()
    }),
    'protection.protect': async ({ passphrase }) => {
      batches.mustBeDone()
      return { words: await backups.alone(() => protection.protect(passphrase)) }
    },
    'protection.unprotect': async ({ passphrase }) => {
      batches.mustBeDone()
      await backups.alone(() => protection.unprotect(passphrase))
      return {}
    },
    'protection.change': async ({ passphrase, next }) => {
      await protection.change(passphrase, next)
      return {}
    },
    'protection.renewWords': async ({ passphrase }) => ({ words: await protection.renewWords(passphrase) }),
    'protection.haveWords': async ({ words }) => {
      await protection.haveWords(words)
      return {}
    },
    'protection.keepWords': async ({ words }) => {
      await session.opened().leftWords.keep(words)
      return {}
    },
    'protection.keptWords': () => {
      const { leftWords } = session.opened()
      return { words: leftWords.words(), isHeld: leftWords.held().length > 0 }
    },
    'protection.dropWords': async () => {
      await session.opened().leftWords.drop()
      return {}
    },
    'protection.cancel': () => {
      protection.cancel()
      return {}
    },
    'protection.unlock': async ({ passphrase }, page) => {
      await protection.unlock(passphrase)
      loadAnew(page)
      return {}
    },
    'protection.recover': async ({ words, next }, page) => {
      await protection.recover(words, next)
      loadAnew(page)
      return {}
    },
    'library.takeSealed': async ({ line, by }) => {
      await protection.takeSealed(line, by)
      return {}
    },
    'protection.lock': async () => ({ locked: await locking.lock('asked') }),
    'protection.setMinutes': async ({ minutes }) => {
      await locking.setMinutes(minutes)
      return {}
    },
    'protection.stir': () => {
      locking.stir()
      return {}
    },
    'protection.copied': () => {
      locking.copied()
      return {}
    },
    'protection.sheet': async ({ words, to, paper }) => {
      const { name, pdf } = await recoverySheet.draw(words, paper)
      if (to === 'printer') return (await printing.print({ pdf, paper, title: name })) === 'handed' ? { name } : null
      const wanted = await dialogs.savePdf(name)
      return wanted === null ? null : { name: basename(await savePdf(files, wanted, pdf)) }
    }
  }
}
