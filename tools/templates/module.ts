/** The files of a new module with one table, one read, and a test that runs. */
export function moduleFiles(name: string): Record<string, string> {
  const camel = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const schema = name.replaceAll('-', '_')
  return {
    'README.md': `# ${name}\n\nOwns: \nPromises: \nPublishes: \nHears: \n`,
    [`migrations/0001-${name}.sql`]: `CREATE SCHEMA ${schema};
GRANT USAGE ON SCHEMA ${schema} TO tongxing_app;

CREATE TABLE ${schema}.item (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, name text NOT NULL, version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON ${schema}.item (project_id, id);
CALL platform.protect_by_project('${schema}.item');
`,
    'access.ts': `import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  '${camel}.read': { zh: '查看', en: 'See', roles: ['systemAdministrator'] },
}
`,
    'errors.ts': `import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('${camel}', {})
`,
    'contract.ts': `import { defineContract, Id, Line, Page, Paging, route, Shape } from '#platform/contract/index.ts'

const Item = Shape({ id: Id, name: Line })

export const ${camel}Contract = defineContract('${camel}', {
  listItems: route({
    method: 'GET',
    path: '/projects/:projectId/${name}',
    access: { permission: '${camel}.read' },
    summary: { zh: '列表', en: 'List' },
    params: Shape({ projectId: Id }),
    query: Shape({ ...Paging }),
    reply: Page(Item),
  }),
})
`,
    'store.ts': `import type { Work } from '#platform/work/index.ts'

interface Tables {
  '${schema}.item': { id: string; project_id: string; name: string; version: number }
}

export function ${camel}Store(work: Work) {
  const db = work.tables<Tables>()
  return {
    ofProject: (projectId: string, after: string, limit: number) =>
      db
        .selectFrom('${schema}.item')
        .select(['id', 'name'])
        .where('project_id', '=', projectId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit + 1)
        .execute(),
    byId: (id: string) => db.selectFrom('${schema}.item').selectAll().where('id', '=', id).executeTakeFirst(),
  }
}
`,
    'queries/list-items.ts': `import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { ${camel}Store } from '../store.ts'

const first = '00000000-0000-0000-0000-000000000000'

/** A page of the project's items, in the order in which they were made. */
export async function listItems(work: Work, projectId: string, { after, limit = 50 }: { after?: string; limit?: number }) {
  const [key = first] = after ? readPageKey(after, 1) : []
  const rows = await ${camel}Store(work).ofProject(projectId, String(key), limit)
  return toPage(rows, limit, ({ id }) => pageKey(id), (row) => row)
}
`,
    'http.ts': `import { bind } from '#platform/http/index.ts'
import { ${camel}Contract } from './contract.ts'
import { listItems } from './queries/list-items.ts'

export const ${camel}Api = bind(${camel}Contract, {
  listItems: ({ work, params, query }) => listItems(work, params.projectId, query),
})
`,
    'module.ts': `import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { ${camel}Api } from './http.ts'

export const ${camel}Module = defineModule({ name: '${camel}', api: [${camel}Api], permissions })
`,
    'list-items.test.ts': `import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { ${camel}Module } from './module.ts'

describe('${name}', () => {
  const house = useTestServer([${camel}Module])

  it('shows nothing of a project outside the branch', async () => {
    const stranger = buildStaffActor(['${camel}.read'], [])
    const reply = await house.send(stranger, 'GET', '/projects/01900000-0000-7000-8000-000000000001/${name}')
    expect(reply).toEqual({ status: 200, body: { items: [], next: null } })
  })
})
`,
  }
}
