import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProgram } from '../../../../support/whole-program'

const damaged = [
  ['templates/own', 'weekly-check.json'],
  ['templates/installed', 'summer-pack.json'],
  ['templates/made', 'my-pack.json']
] as const

test('N-4 a form or a pack that cannot be read is told at the start, with the name under which it is kept', async () => {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-forms-'))
  try {
    const first = await startProgram(home)
    await first.session.close()
    for (const [folder, file] of damaged) {
      await mkdir(join(home, 'Coachbook', folder), { recursive: true })
      await writeFile(join(home, 'Coachbook', folder, file), '{"schemaVersion":1,"ti')
    }
    const program = await startProgram(home)
    const { notices } = program.session.state()
    await program.session.close()
    expect(notices.map(({ code, params }) => [code, params.file]).sort()).toEqual(
      damaged.map(([, file]) => ['file.set-aside', file]).sort()
    )
    for (const { params } of notices) expect(params.kept).toMatch(/\.damaged-\d{8}-\d{6}\.json$/)
  } finally {
    await rm(home, { recursive: true })
  }
})
