import { describe, expect, it } from 'vitest'
import { readPack } from '../../../../../electron/services/packs/read-pack'
import { RuleError } from '../../../../../shared/errors'
import { createTranslator } from '../../../../../shared/messages'
import { hostilePacks } from '../../../../support/hostile-packs'
import { handMade } from '../../../../support/sample-pack'
import { forgeZip } from '../../../../support/zip-forge'

/** The refusal of a file; anything but a refusal with a message fails the test. */
async function refusalOf(bytes: Uint8Array): Promise<RuleError> {
  try {
    await readPack(bytes)
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
  throw new Error('the pack was taken')
}

const { ofCode, t } = createTranslator('en')

describe('N-9 T-4 a hostile pack is refused with a reason when it tries to', () => {
  it.each(hostilePacks)('$tries', async ({ bytes, code }) => {
    const { code: found, params } = await refusalOf(bytes)
    expect(found).toBe(code)
    const words = ofCode('errors', found, params, 'errors:call.failed')
    expect(words).not.toBe(t('errors:call.failed'))
    // A name that hides text or reverses its direction must not do so in the message.
    expect(words).not.toMatch(/\{\{|[\u202A-\u202E\u2066-\u2069\u200B\0]/)
  })

  it('is taken when it tries nothing', async () => {
    const { manifest, content } = await readPack(handMade())
    expect([manifest.id, content.templates.length, content.guides.length, content.help.length]).toEqual([
      'north-trainers',
      1,
      1,
      1
    ])
  })

  it('leaves what objects share as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  it('takes folders, and sizes that follow the data, as other programs write them', async () => {
    const bytes = handMade({}, undefined, (entries) => [
      ...entries.map((entry) => ({
        ...entry,
        flags: 8,
        local: { size: 0, crc: 0 },
        gap: Buffer.alloc(16)
      })),
      { name: 'templates/', attributes: 0x41ed0010 }
    ])
    expect((await readPack(bytes)).manifest.id).toBe('north-trainers')
  })

  it('refuses a folder that has content', async () => {
    const bytes = forgeZip([{ name: 'templates/', data: 'x' }])
    expect((await refusalOf(bytes)).code).toBe('pack.damaged')
  })
})

describe('N-9 a pack that was cut off', () => {
  it('is refused at every kilobyte, and at every byte near its end', async () => {
    const whole = handMade(
      { 'notes.md': `# Notes\n\n${'Different words each time. '.repeat(600)}` },
      undefined,
      (entries) => entries.map((entry) => ({ ...entry, deflate: false }))
    )
    const lengths = [
      ...Array.from({ length: Math.ceil(whole.length / 1024) }, (_, kilobytes) => kilobytes * 1024),
      ...Array.from({ length: 200 }, (_, missing) => whole.length - 1 - missing)
    ]
    for (const length of lengths)
      expect(['pack.not-a-pack', 'pack.damaged']).toContain((await refusalOf(whole.subarray(0, length))).code)
    expect(lengths.length).toBeGreaterThan(210)
  })
})
