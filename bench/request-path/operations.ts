import { connect } from '#platform/database/connect.ts'
import type { SignIn } from '../lib/caller.ts'
import { type Wire, wire } from '../lib/load.ts'
import { agent } from './seed.ts'

/** What the requests speak of: projects of the agent's city, some of their cases, topics. */
export interface Asked {
  staffId: string
  projectIds: string[]
  caseIds: string[]
  categoryIds: string[]
}

export interface Operation {
  ours: { url: string; next: () => Wire }
  bare: { url: string; next: () => Wire }
}

/** Picks what to ask for out of the seeded data. */
export async function whatToAsk(ownerUrl: string): Promise<Asked> {
  const owner = connect({ url: ownerUrl, max: 1 })
  const ids = async (text: string) => (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id)
  const [staffId = ''] = await ids(`SELECT id FROM organization.staff WHERE staff_number = 'B0001'`)
  const projectIds =
    await ids(`SELECT b.project_id AS id FROM scope.project_branch b JOIN organization.post p ON p.node_id = b.node_id
    JOIN organization.appointment a ON a.post_id = p.id WHERE a.staff_id = '${staffId}' ORDER BY 1`)
  const caseIds =
    await ids(`SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM cases.case_file
    WHERE project_id IN ('${projectIds.join("','")}')) c WHERE n % 11 = 0 LIMIT 4000`)
  const categoryIds = await ids('SELECT id FROM cases.category ORDER BY code')
  await owner.query(
    'CREATE TABLE bare_job (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, task text NOT NULL, payload jsonb NOT NULL, run_at timestamptz NOT NULL DEFAULT now())',
  )
  await owner.query('CREATE INDEX ON bare_job (run_at, id)')
  await owner.end()
  return { staffId, projectIds, caseIds, categoryIds }
}

/** The three operations as requests to ours, signed in as a member of staff with a session, and to bare. */
export async function operations({ ours, bare, asked }: { ours: string; bare: string; asked: Asked }) {
  const { projectIds, caseIds, categoryIds } = asked
  const headers = { cookie: await signIn(ours, agent) }
  const openings = projectIds.map((projectId, index) => ({
    projectId,
    kind: 'complaint',
    channel: 'hotline',
    urgency: 'NORMAL',
    categoryId: categoryIds[index % categoryIds.length],
    title: '主卧飘窗下方有水渍',
    body: '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。',
    reporterName: '沈佳禾',
  }))
  const sides = (make: (side: { api: string; headers: Record<string, string> }) => Wire[]): Operation => ({
    ours: { url: ours, next: inTurn(make({ api: '/api', headers })) },
    bare: { url: bare, next: inTurn(make({ api: '', headers: {} })) },
  })
  return {
    opening: sides((side) =>
      openings.map((opening) => wire('POST', `${side.api}/cases`, side.headers, opening)),
    ),
    newest50OpenOfOneProject: sides((side) =>
      projectIds.map((id) => wire('GET', `${side.api}/cases?projectId=${id}`, side.headers)),
    ),
    oneCaseById: sides((side) => caseIds.map((id) => wire('GET', `${side.api}/cases/${id}`, side.headers))),
  }
}

function inTurn(requests: readonly Wire[]): () => Wire {
  let at = 0
  return () => requests[at++ % requests.length]!
}

/** The cookie of somebody who signed in to ours. */
export async function signIn(url: string, account: SignIn): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!response.ok) throw new Error(`Not measured: nobody can sign in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
