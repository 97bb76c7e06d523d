const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The files of a new action: the change, and a test that is red until the rule is written. */
export function actionFiles(module: string, action: string): Record<string, string> {
  return {
    [`actions/${action}.ts`]: `import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { ${camel(module)}Store } from '../store.ts'

/** What it does, in one sentence (source of the rule). */
export async function ${camel(action)}(work: Work, id: string): Promise<void> {
  const found = await ${camel(module)}Store(work).byId(id)
  if (!found) throw common.notFound()
}
`,
    [`actions/${action}.test.ts`]: `import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { ${camel(module)}Module } from '../module.ts'

describe('${action.replaceAll('-', ' ')}', () => {
  const house = useTestServer([${camel(module)}Module])

  it('changes the record, publishes the fact, and answers 404 outside the scope', async () => {
    const actor = buildStaffActor(['${camel(module)}.edit'])
    expect(await house.send(actor, 'POST', '/path-of-the-resource')).toMatchObject({ status: 200 })
  })
})
`,
  }
}
