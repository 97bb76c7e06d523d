import { projectsBelow } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { reckonCase } from '../actions/reckon-case.ts'
import { readRulebookAnew } from '../rulebook.ts'

const portion = 25

/** Reckons the terms in working time of the open cases of a city again; each portion commits by itself. */
export const reckonAgain = defineJob<{ nodeId: string }>(
  'cases.reckon-again',
  async (database, { nodeId }) => {
    const reason = 'reckon terms by the calendar of a city'
    const projectIds = await database.asSystem(reason, async (work) => {
      await readRulebookAnew(work)
      return projectsBelow(work, nodeId)
    })
    for (const projectId of projectIds)
      for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last;) {
        const after: string = last
        last = await database.asSystem(reason, (work) => reckonPortion(work, projectId, after))
      }
  },
)

/** The next open cases of a project with a term in working time; returns where to go on. */
async function reckonPortion(work: Work, projectId: string, after: string): Promise<string | undefined> {
  const cases = await work.sql<{ id: string }>(
    `SELECT DISTINCT case_id AS id FROM cases.promise
      WHERE project_id = $1 AND case_id > $2 AND met_at IS NULL AND missed_at IS NULL AND measure = 'working' AND due_at IS NOT NULL
      ORDER BY case_id LIMIT ${portion}`,
    [projectId, after],
  )
  for (const { id } of cases) await reckonCase(work, id)
  return cases.length === portion ? cases.at(-1)!.id : undefined
}
