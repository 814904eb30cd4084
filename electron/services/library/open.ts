import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { SaveState } from '../../../shared/model/saving'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Settings } from '../../../shared/model/settings'
import { openImports } from '../bring/imports'
import { openForms } from '../packs/open'
import { readKeyFile } from '../protection/key-file'
import { openOwnDays } from '../rhythm/own-days'
import { createSettings } from '../settings/settings'
import { readIfThere } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { guardedFiles } from '../storage/guarded-files'
import type { Device } from '../storage/history'
import { unlessRefused } from '../storage/refusal'
import { areSealed, settingsFileName } from '../storage/sealed-settings'
import { erasedElsewhere, isKeptKey, keptKeyName, keyFileName, type Vault } from '../storage/vault'
import type { BuiltInContent } from '../templates/built-in'
import type { Library, Workbooks } from '../workbooks/contract'
import { type ErasedReps, openErased } from '../workbooks/erased'
import { openLibrary } from '../workbooks/library'
import { libraryVersions, versionOf } from '../workbooks/library-version'
import { createWorkbooks } from '../workbooks/workbooks'
import { noticeOfCopies } from './conflict-copies'
import type { OwnDevice } from './device'
import { openExports } from './exports'
import { openLeftWords } from './left-words'
import { openPublished } from './published'
import type { OpenLibraryParts } from './session'
import { sweepAllErased } from './sweep-erased'
import { sweepUnbegun } from './sweep-unbegun'
import { unpackBegun } from './unpack-begun'

export interface OpenOptions {
  files: Files
  /** The name of this device (`device.ts`), or how to find its name in each library. */
  device?: Device | OwnDevice
  /** Which protected libraries are unlocked; without it, none is. */
  vault?: Pick<Vault, 'disk' | 'isOpen' | 'lock' | 'forget' | 'unpack'>
  defaults: Settings
  content: Pick<BuiltInContent, 'sources'>
  now(): Moment
  onSaving(workbook: Id, saving: SaveState): void
  onLibraryChanged(): void
  /** What other devices wrote was added to an open workbook, or a change of one workbook was continued in others. */
  onArrived?(workbook: Id): void
  /** The library should be opened again: another program took it, gave it back, or continued a workbook. */
  onChangedHands?(): void
}

/**
 * Refuses a protected library whose key file is missing, as a sync tool may leave it; otherwise it would look like an
 * unprotected one with only damaged files.
 */
async function refuseWithoutKey(library: Library, files: Files): Promise<void> {
  const version = await versionOf(files, library.folder)
  const settings = await readIfThere(files, join(library.folder, settingsFileName)).catch((error) => {
    // A library that calls itself unprotected is opened even when its settings cannot be read.
    if (error instanceof FileFault && version === libraryVersions.clear) return null
    throw error
  })
  const isSealed = settings !== null && areSealed(settings)
  // A kept key shows that the library was put in clear on another computer; this one, on which it was still protected,
  // may have written its old version afterwards.
  const wasGivenUp = settings !== null && !isSealed && (await files.list(library.folder)).some(isKeptKey)
  const isCalledProtected = version === libraryVersions.protected || version === libraryVersions.packed
  if (isSealed || (isCalledProtected && !wasGivenUp)) throw new RuleError('protection.key-missing')
}

/**
 * Whether the key file of a library was given up, but a sync tool that does not carry deletions brought it back. The
 * library then has the name of that key in what it kept, and its settings are not sealed.
 */
async function isGivenUp(folder: string, { vault }: OpenOptions): Promise<boolean> {
  if (!vault) return false
  const { disk } = vault
  try {
    const keyFile = await readKeyFile(disk, folder)
    if (typeof keyFile === 'string' || !(await disk.look(join(folder, keptKeyName(keyFile.id))))) return false
    const settings = await readIfThere(disk, join(folder, settingsFileName))
    return settings === null || !areSealed(settings)
  } catch (error) {
    if (error instanceof FileFault || error instanceof RuleError) return false
    throw error
  }
}

/**
 * Nothing of a protected library is read before it is unlocked, because sealed files would be taken for damaged ones.
 */
async function refuseLocked(library: Library, { files, vault }: OpenOptions): Promise<void> {
  const keyFile = library.isProtected ? await readKeyFile(files, library.folder) : 'none'
  if (keyFile === 'none') {
    vault?.forget(library.folder)
    await refuseWithoutKey(library, files)
  } else if (keyFile === 'damaged') throw new RuleError('protection.key-damaged')
  else if (!vault?.isOpen(library.folder)) {
    vault?.lock(library.folder)
    throw new RuleError('protection.locked')
  }
}

/** Continues an erasure that was interrupted; what the disk refuses is tried again at the next opening. */
async function finishErasing(files: Files, library: Library, erased: ErasedReps): Promise<void> {
  if (library.readOnly) return
  try {
    await sweepAllErased(files, library, erased)
    await files.remove(join(library.folder, erasedElsewhere))
  } catch (error) {
    if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
  }
}

async function nameOf(device: Device | OwnDevice, files: Files, { folder, readOnly }: Library): Promise<Device> {
  return device === null || typeof device === 'string' ? device : device.nameIn(folder, files, readOnly === null)
}

/**
 * Opens a library folder with its settings, templates, packs and workbooks. Throws the `RuleError` `protection.locked`
 * for a protected one that is not unlocked.
 */
export async function openParts(folder: string, options: OpenOptions): Promise<OpenLibraryParts> {
  const { defaults, content, now, onSaving, onLibraryChanged } = options
  const onArrived = (workbook: Id) => options.onArrived?.(workbook)
  const onChangedHands = () => options.onChangedHands?.()
  const givenUp = () => isGivenUp(folder, options)
  const library = await openLibrary({ files: options.files, folder, now, onChangedHands, isGivenUp: givenUp })
  try {
    await refuseLocked(library, options)
    if (options.vault) await unpackBegun(library, options.files, options.vault)
  } catch (error) {
    await library.close()
    throw error
  }
  const files = guardedFiles(options.files, () => library.confirm())
  const device = await nameOf(options.device ?? null, files, library)
  const erased = await openErased({ files, device, library, now })
  await finishErasing(files, library, erased)
  if (library.readOnly === null) await sweepUnbegun(files, library.folder)
  const settings = await createSettings({ files, library, defaults, now })
  const ownDays = await openOwnDays({ files, library, now })
  const published = await openPublished({ files, device, library, now })
  const leftWords = await openLeftWords({ files, library, now })
  const exports = await openExports({ files, library, now })
  const actor = () => settings.get().managerName
  const writable = library.readOnly === null
  const forms = await openForms({ files, folder: library.folder, builtIn: content.sources, now, writable })
  const offers = forms.templates
  const told = { onSaving, onLibraryChanged, onArrived, onChangedHands }
  const opened = createWorkbooks({
    files: options.files,
    disk: options.vault?.disk,
    device,
    library,
    offers,
    now,
    actor,
    erased,
    ...told
  })
  /** Whether the program that holds the library has protected it since, or put it in clear. */
  const isKeptOtherwise = async () => {
    if (library.readOnly === null || library.readOnly.code === 'library.newer') return false
    const isProtected = (await options.files.look(join(library.folder, keyFileName))) !== null && !(await givenUp())
    return isProtected !== library.isProtected
  }
  /** Whether a rep was erased elsewhere since; a folder that cannot be read now is looked at again later. */
  const looked = () => unlessRefused(erased.look(), false)
  const own = writable && options.device !== null && typeof options.device === 'object' ? options.device : null
  const workbooks: Workbooks = {
    ...opened,
    async takeArrived() {
      // Opening it again gives this device another name, takes out a rep who was erased on another one, or asks for the
      // passphrase of a library that is protected by now.
      if (
        (await unlessRefused(isKeptOtherwise(), false)) ||
        (await own?.isShared(library.folder, files)) ||
        ((await looked()) && !library.readOnly)
      )
        onChangedHands()
      else await opened.takeArrived()
    }
  }
  const imports = await openImports({ files, library, workbooks, erased, now, onArrived })
  const copies = await noticeOfCopies(options.files, library.folder)
  return {
    library,
    device,
    copies,
    settings,
    ownDays,
    published,
    leftWords,
    exports,
    workbooks,
    imports,
    erased,
    ...forms
  }
}
