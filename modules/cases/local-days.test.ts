import { localDays } from '#modules/estate/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { casesModule } from './module.ts'
import { tellLeads } from './tell-lead.ts'
import { buildCase } from './testing/index.ts'

// Half past eleven on the last evening of the year in Shanghai is the first day of the next one in Tokyo.
const house = useTestServer([casesModule], '2026-12-31T23:30:00+08:00')

it('[2.0] counts days by the project, not by the group: a case of the new year bears its number there', async () => {
  await house.database.asSystem('test', async (work) => {
    const [nodeId] = (await buildGroup(work)).companyIds
    const near = (await buildProject(work, { nodeId, homes: 1 })).projectId
    const far = (await buildProject(work, { nodeId, homes: 1, name: '松雪府', timezone: 'Asia/Tokyo' }))
      .projectId
    const dayOf = await localDays(work, [near, far])
    expect([dayOf(near), dayOf(far)]).toEqual(['2026-12-31', '2027-01-01'])
    const rows = await work.sql<{ day: string }>(
      'SELECT estate.local_day(p, $2) AS day FROM unnest($1::uuid[]) WITH ORDINALITY AS t(p, n) ORDER BY n',
      [[near, far], work.now],
    )
    expect(rows.map(({ day }) => day)).toEqual(['2026-12-31', '2027-01-01'])
    const owner = { id: work.newId(), name: '林夕' }
    expect((await buildCase(work, { projectId: near, owner })).number).toMatch(/^TS-2026-/)
    expect((await buildCase(work, { projectId: far, owner })).number).toMatch(/^TS-2027-/)
    // What falls due at eight in the evening of the first of January falls due today in Tokyo only.
    await buildStaff(work, { nodeId, role: 'customerRelations', name: '江离' })
    await work.sql(`UPDATE cases.promise SET due_at = '2027-01-01T20:00:00+08:00'`, [])
    await tellLeads(work, [owner.id])
    const told = await work.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM platform.message WHERE template_key = 'casesLeftToday'`,
      [],
    )
    expect(told).toEqual([{ projectId: far }])
  })
})
