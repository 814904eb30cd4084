import { expect, test } from 'vitest'
import { signedByRep } from '../../../../../electron/services/workbooks/rep-signature'
import type { CommandInput } from '../../../../../shared/commands'
import { RuleError } from '../../../../../shared/errors'
import { anna } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'
import { ids, story } from '../../../../support/story'

/** Everything up to the first command of a type. */
const upTo = (type: CommandInput['type'], id: string) =>
  story.slice(
    0,
    story.findIndex((one) => one.type === type && 'id' in one && one.id === id)
  )

async function run(computer: Computer, commands: readonly CommandInput[]): Promise<void> {
  const { workbooks } = await computer.open()
  for (const command of commands) await workbooks.dispatch(anna, command)
}

const bySelf = { party: 'rep', stance: 'agreed', comment: '', mark: { method: 'typed', text: 'Anna' } } as const

const drafts: {
  kind: string
  record: string
  before: readonly CommandInput[]
  sign: CommandInput
  edit: CommandInput
}[] = [
  {
    kind: 'plan',
    record: `plans/${ids.plan}`,
    before: upTo('plan.prepareSignature', ids.plan),
    sign: { type: 'plan.sign', id: ids.plan, ...bySelf },
    edit: { type: 'plan.edit', id: ids.plan, changes: { why: 'Another reason altogether.' } }
  },
  {
    kind: 'document',
    record: `documents/${ids.charter}`,
    before: upTo('document.prepareSignature', ids.charter),
    sign: { type: 'document.sign', id: ids.charter, ...bySelf },
    edit: { type: 'document.edit', id: ids.charter, changes: { title: 'Another title altogether' } }
  },
  {
    kind: 'addendum',
    record: `addenda/${ids.addendum}`,
    before: upTo('addendum.sign', ids.addendum),
    sign: { type: 'addendum.sign', id: ids.addendum, ...bySelf },
    edit: { type: 'addendum.edit', id: ids.addendum, changes: { because: 'Another reason altogether.' } }
  }
]

test.each(drafts)(
  'the draft of a $kind that the rep signed on one computer never has other words under the signature, whatever is applied',
  async ({ record, before, sign, edit }) => {
    for (const first of ['laptop', 'desk'] as const) {
      const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
      await run(laptop, before)
      await laptop.close()
      await tool.sync()
      await run(laptop, [sign])
      await run(desk, [edit])
      await laptop.close()
      await desk.close()
      await tool.sync()
      for (const computer of first === 'laptop' ? [laptop, desk] : [desk, laptop]) {
        const { workbooks } = await computer.open()
        const { changes } = await workbooks.aside(anna)
        expect(changes.length, computer.name).toBeGreaterThan(0)
        for (const { key } of changes)
          await workbooks.applyAside(anna, key).catch((error) => {
            if (!(error instanceof RuleError)) throw error
          })
        const { workbook } = await workbooks.open(anna)
        expect(signedByRep(workbook, record)?.fits, computer.name).not.toBe(false)
        await computer.close()
        await tool.sync()
      }
    }
  }
)
