import { z } from 'zod'
import { InputError, RuleError } from '../../../shared/errors'
import type { Id } from '../../../shared/model/scalars'
import { Scan } from '../../../shared/model/signature'
import type { Files } from '../storage/files'
import { unlessRefused } from '../storage/refusal'
import { keepScan, scanIn, scanOf } from './scans'

const WithScan = z.object({
  type: z.enum(['plan.ink', 'document.ink', 'addendum.ink', 'copy.file', 'statement.file']),
  scan: Scan
})

/** The scan that a command, whatever its type, puts into a workbook. */
export const scanNamedBy = (command: unknown): Scan | null => WithScan.safeParse(command).data?.scan ?? null

/**
 * How a file came: a sheet that was chosen for its record, a PDF that was checked, or a sheet that came back and found
 * its record.
 */
type HeldAs = 'sheet' | 'copy' | 'returned'

/**
 * Scans that were chosen or came back, and PDFs that were checked, before they are assigned to a record. Their bytes
 * are held in memory, one file of each kind at a time, so that a person who cancels leaves nothing on the disk.
 */
export class HeldScans {
  private readonly held = new Map<HeldAs, { workbook: Id; scan: Scan; bytes: Uint8Array }>()

  constructor(private readonly files: Files) {}

  /** Throws a `RuleError` for a file that is no page or picture, or is too large. */
  hold(workbook: Id, chosen: string, bytes: Uint8Array, as: HeldAs = 'sheet'): Scan {
    const scan = scanOf(chosen, bytes)
    this.held.set(as, { workbook, scan, bytes })
    return scan
  }

  forget(): void {
    this.held.clear()
  }

  /**
   * Runs a change that names a scan after the scan was put into the folder of its workbook; removes it again when the
   * change is refused. Throws a `RuleError` when the scan is neither held nor there.
   */
  async within<T>(workbook: Id, folder: string, scan: Scan, run: () => Promise<T>): Promise<T> {
    const [as, held] = [...this.held].find(([, one]) => one.workbook === workbook && one.scan.hash === scan.hash) ?? []
    if (!as || !held) {
      await scanIn(this.files, folder, scan)
      return run()
    }
    const made = await keepScan(this.files, folder, scan, held.bytes)
    try {
      const done = await run()
      this.held.delete(as)
      return done
    } catch (error) {
      const wasRefused = error instanceof RuleError || error instanceof InputError
      if (made !== null && wasRefused) await unlessRefused(this.files.remove(made), undefined)
      throw error
    }
  }
}
