import { camelOf, factOf, namesOf } from './names.ts'

/** The files of a new action: the change, and a test of its result, its event and its refusal. */
export function actionFiles(module: string, action: string): Record<string, string> {
  const { camel, schema } = namesOf(module)
  const { fact, constant } = factOf(action)
  const deed = camelOf(action)
  return {
    [`actions/${action}.ts`]: `import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { ${constant} } from '../events.ts'
import { ${camel}Store } from '../store.ts'

/** What it does, in one sentence, and the source of the rule. */
export async function ${deed}(work: Work, itemId: string): Promise<void> {
  const item = await ${camel}Store(work).byId(itemId)
  if (!item) throw common.notFound()
  work.emit(${constant}, { itemId }, { subject: ['${schema}.item', itemId], projectId: item.project_id })
}
`,
    [`actions/${action}.test.ts`]: `import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { buildItem } from '../testing/build-item.ts'
import { ${deed} } from './${action}.ts'

const house = useTestDatabase()
const permission = '${camel}.edit'
const act = (itemId: string, nodes?: string[]) =>
  house.database.withWork({ actor: buildStaffActor([permission], nodes), permission }, (work) => ${deed}(work, itemId))

it('${action.replaceAll('-', ' ')}: the fact is published; outside the branch there is nothing to act on', async () => {
  const { id, projectId } = await house.database.asSystem('test', (work) => buildItem(work))
  await act(id)
  const { rows } = await house.owner.query('SELECT project_id, payload FROM platform.event WHERE name = $1', [
    '${camel}.${fact}.v1',
  ])
  expect(rows).toEqual([{ project_id: projectId, payload: { itemId: id } }])
  await expect(act(id, [])).rejects.toMatchObject({ code: 'platform.not_found' })
})
`,
  }
}

/** What stands at the end of the module's events. */
export function eventText(module: string, action: string): string {
  const { fact, constant } = factOf(action)
  const words = action.replaceAll('-', ' ')
  return `
/** The fact that \`${camelOf(action)}\` leaves. */
export const ${constant} = defineEvent(
  '${camelOf(module)}.${fact}.v1',
  { zh: '${words}', en: '${words}' },
  Shape({ itemId: Id }),
)
`
}
