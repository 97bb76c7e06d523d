import { type Names, namesOf } from './names.ts'

/** The files of a new module: a table, an action with its event and refusal, a list, a factory and tests that pass. */
export function moduleFiles(name: string): Record<string, string> {
  const names = namesOf(name)
  return {
    ...ground(names),
    ...server(names),
    ...tests(names),
  }
}

const ground = ({ name, camel, schema }: Names) => ({
  'README.md': `# ${name}\n\nOwns: \`${schema}.item\`\n\nPromises:\n\nPublishes: \`${camel}.item_added.v1\`\n\nHears: nothing\n`,
  [`migrations/0001-${name}.sql`]: `CREATE SCHEMA ${schema};
GRANT USAGE ON SCHEMA ${schema} TO tongxing_app;

CREATE TABLE ${schema}.item (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, name text NOT NULL,
  UNIQUE (project_id, name)
);
CALL platform.protect_by_project('${schema}.item');
`,
  'access.ts': `import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  '${camel}.read': { zh: '查看', en: 'See', roles: ['systemAdministrator'] },
  '${camel}.edit': { zh: '登记', en: 'Enter', roles: ['systemAdministrator'] },
}
`,
  'errors.ts': `import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('${camel}', {
  nameTaken: { status: 409, zh: '已有“{name}”。', en: 'There is a "{name}" already.' },
})
`,
  'events.ts': `import { Id, Line, Shape } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** An item was added to a project. */
export const itemAdded = defineEvent(
  '${camel}.item_added.v1',
  { zh: '新增：{name}', en: 'Added: {name}' },
  Shape({ itemId: Id, name: Line }),
)
`,
  'store.ts': `import type { Work } from '#platform/work/index.ts'

interface ItemRow {
  id: string
  project_id: string
  name: string
}

interface Tables {
  '${schema}.item': ItemRow
}

export function ${camel}Store(work: Work) {
  const db = work.tables<Tables>()
  return {
    byId: (id: string) => db.selectFrom('${schema}.item').selectAll().where('id', '=', id).executeTakeFirst(),
    named: (projectId: string, name: string) =>
      db
        .selectFrom('${schema}.item')
        .select('id')
        .where('project_id', '=', projectId)
        .where('name', '=', name)
        .executeTakeFirst(),
    add: (item: ItemRow) => db.insertInto('${schema}.item').values(item).execute(),
  }
}
`,
})

const server = ({ name, camel, schema }: Names) => ({
  'contract.ts': `import { defineContract, Id, Line, Page, Paging, route, Shape, Sorting } from '#platform/contract/index.ts'
import { refusals } from './errors.ts'

const inProject = { path: '/projects/:projectId/${name}' as const, params: Shape({ projectId: Id }) }

export const ${camel}Contract = defineContract('${camel}', {
  listItems: route({
    ...inProject,
    method: 'GET',
    access: { permission: '${camel}.read' },
    summary: { zh: '列表', en: 'List' },
    query: Shape({ ...Paging, sort: Sorting(['name']) }),
    reply: Page(Shape({ id: Id, name: Line })),
  }),
  addItem: route({
    ...inProject,
    method: 'POST',
    access: { permission: '${camel}.edit' },
    summary: { zh: '登记', en: 'Enter' },
    status: 201,
    body: Shape({ name: Line }),
    reply: Shape({ id: Id }),
    refusals: [refusals.nameTaken],
  }),
})
`,
  'actions/add-item.ts': `import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { itemAdded } from '../events.ts'
import { ${camel}Store } from '../store.ts'

/** Adds an item to a project; a name stands there once. */
export async function addItem(work: Work, projectId: string, { name }: { name: string }): Promise<{ id: string }> {
  const store = ${camel}Store(work)
  if (await store.named(projectId, name)) throw refusals.nameTaken({ name })
  const id = work.newId()
  await store.add({ id, project_id: projectId, name })
  work.emit(itemAdded, { itemId: id, name }, { subject: ['${schema}.item', id], projectId })
  return { id }
}
`,
  'queries/list-items.ts': `import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'

interface Item {
  id: string
  name: string
}

interface Query {
  after?: string
  limit?: number
  sort?: Sort<'name'>
}

/** A page of the project's items. */
export async function listItems(work: Work, projectId: string, { after, limit = 50, sort = 'name' }: Query) {
  const order = orderBy(sort, { name: 'i.name' }, 'i.id')
  const values: unknown[] = [limit + 1, projectId]
  const onward = after ? order.after(after, (value) => \`$\${values.push(value)}\`) : 'true'
  const rows = await work.sql<Item & Placed>(
    \`SELECT i.id, i.name, \${order.key} FROM ${schema}.item i
      WHERE i.project_id = $2 AND \${onward} ORDER BY \${order.by} LIMIT $1\`,
    values,
  )
  return order.page(rows, limit, ({ id, name }) => ({ id, name }))
}
`,
  'http.ts': `import { bind } from '#platform/http/index.ts'
import { addItem } from './actions/add-item.ts'
import { ${camel}Contract } from './contract.ts'
import { listItems } from './queries/list-items.ts'

export const ${camel}Api = bind(${camel}Contract, {
  listItems: ({ work, params, query }) => listItems(work, params.projectId, query),
  addItem: ({ work, params, body }) => addItem(work, params.projectId, body),
})
`,
  'module.ts': `import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { ${camel}Api } from './http.ts'

export const ${camel}Module = defineModule({ name: '${camel}', api: [${camel}Api], permissions })
`,
})

const tests = ({ name, camel }: Names) => ({
  'testing/build-item.ts': `import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { addItem } from '../actions/add-item.ts'

interface BuiltItem {
  id: string
  projectId: string
}

/** An item of a project; without one stated, of a project of its own. */
export async function buildItem(
  work: Work,
  { projectId, name = '第一项' }: { projectId?: string; name?: string } = {},
): Promise<BuiltItem> {
  const place = projectId ?? (await buildProject(work, { nodeId: (await buildGroup(work)).companyIds[0] })).projectId
  return { ...(await addItem(work, place, { name })), projectId: place }
}
`,
  [`${name}.test.ts`]: `import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { ${camel}Module } from './module.ts'
import { buildItem } from './testing/build-item.ts'

describe('${name.replaceAll('-', ' ')}', () => {
  const house = useTestServer([${camel}Module])
  const clerk = buildStaffActor(['${camel}.read', '${camel}.edit'])
  const stranger = buildStaffActor(['${camel}.read', '${camel}.edit'], [])
  let path = ''

  beforeAll(async () => {
    const { projectId } = await house.database.asSystem('test', (work) => buildItem(work))
    path = \`/projects/\${projectId}/${name}\`
  })

  it('are added once each, and the fact is published', async () => {
    expect((await house.send(clerk, 'POST', path, { name: '第二项' })).status).toBe(201)
    const again = await house.send(clerk, 'POST', path, { name: '第二项' })
    expect(again).toMatchObject({ status: 409, body: { code: '${camel}.name_taken' } })
    const { rows } = await house.owner.query<{ name: string }>(
      "SELECT payload ->> 'name' AS name FROM platform.event WHERE name = '${camel}.item_added.v1' ORDER BY id",
    )
    expect(rows.map(({ name }) => name)).toEqual(['第一项', '第二项'])
  })

  it('are listed in their project, and are not there for staff of another branch', async () => {
    const { body } = await house.send<{ items: { name: string }[] }>(clerk, 'GET', \`\${path}?sort=-name\`)
    expect(body.items.map(({ name }) => name)).toEqual(['第二项', '第一项'])
    expect((await house.send(stranger, 'GET', path)).body).toEqual({ items: [], next: null })
    expect((await house.send(stranger, 'POST', path, { name: '第三项' })).status).toBe(404)
  })
})
`,
})
