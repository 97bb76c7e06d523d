import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, it } from 'vitest'
import { readList } from '#platform/testing/index.ts'
import { buildAccount, type Browser, useIdentity } from './testing/index.ts'

interface Line {
  id: number
  at: string
  actorKind: string
  actorName: string
  change: string
  subject: string
  subjectId: string
  projectId: string | null
}

describe('the audit log', () => {
  const house = useIdentity()
  const project = uuidv7()
  const elsewhere = uuidv7()
  const cases = Array.from({ length: 7 }, () => uuidv7())
  let auditor: Browser
  let administrator: Browser
  let administratorId: string
  const signIn = async (nodeId: string, role: string) => {
    const account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId, role, name: '江离' }),
    )
    const browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
    return { browser, account }
  }
  const read = async (browser: Browser, query: Record<string, string>) => {
    const { body } = await browser.send<{ items: Line[]; next: string | null }>(
      'GET',
      `/audit-lines?${new URLSearchParams(query)}`,
    )
    return body
  }

  beforeAll(async () => {
    auditor = (await signIn(house.group.regionIds[0], 'regionalAuditor')).browser
    const top = await signIn(house.group.groupId, 'systemAdministrator')
    administrator = top.browser
    administratorId = top.account.staffId
    await house.database.asSystem('a test', async (work) => {
      await work.sql('SELECT scope.place_project($1, $2), scope.place_project($3, $4)', [
        project,
        house.group.companyIds[0],
        elsewhere,
        house.group.companyIds[2],
      ])
      for (const id of cases)
        await work.note('read', { subject: ['cases.case_file', id], projectId: project }, { why: 'test' })
      await work.note('read', { subject: ['cases.case_file', uuidv7()], projectId: elsewhere })
    })
  })

  it('is read from its beginning too, as a whole and for one project', async () => {
    const list = (query: string) =>
      readList<Line>((path) => administrator.send('GET', path), `/audit-lines?sort=at${query}`)
    const ofProject = (await list(`&projectId=${project}`)).map(({ subjectId }) => subjectId)
    expect(ofProject).toEqual(cases)
    const ids = (await list('&subject=cases.case_file')).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((one, other) => one - other))
    expect(ids).toHaveLength(8)
  })

  it('is read page by page, the newest first, without loss or repetition', async () => {
    const seen: Line[] = []
    let after: string | undefined
    do {
      const page = await read(administrator, { projectId: project, limit: '3', ...(after && { after }) })
      seen.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    expect(seen.map(({ subjectId }) => subjectId)).toEqual(cases.toReversed())
    const all = await read(administrator, { limit: '5' })
    const next = await read(administrator, { limit: '5', after: all.next! })
    const ids = [...all.items, ...next.items].map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect(new Set(ids).size).toBe(10)
  })

  it('is filtered by who, what, which and when [S3-11]', async () => {
    const mine = await read(administrator, { actorId: administratorId })
    expect(mine.items.map(({ change, actorName }) => [change, actorName])).toEqual([['signed_in', '江离']])
    expect((await read(administrator, { subjectId: cases[2]! })).items).toMatchObject([
      { change: 'read', subject: 'cases.case_file', changes: { why: 'test' } },
    ])
    expect((await read(administrator, { subject: 'cases.case_file' })).items).toHaveLength(8)
    const bySystem = await read(administrator, { actorKind: 'system' })
    expect(bySystem.items.length).toBeGreaterThan(0)
    expect(bySystem.items.every(({ actorKind }) => actorKind === 'system')).toBe(true)
    expect((await administrator.send('GET', '/audit-lines?actorKind=nobody')).status).toBe(422)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(house.clock.now())
    expect((await read(administrator, { projectId: project, from: today, to: today })).items).toHaveLength(7)
    expect((await read(administrator, { projectId: project, to: '2020-01-01' })).items).toEqual([])
    expect((await administrator.send('GET', '/audit-lines?from=2026-02-30')).status).toBe(422)
  })

  it('shows an auditor of a region the lines of its projects and no others', async () => {
    expect((await read(auditor, {})).items.every(({ projectId }) => projectId === project)).toBe(true)
    expect((await read(auditor, { projectId: project })).items).toHaveLength(7)
    expect((await read(auditor, { projectId: elsewhere })).items).toEqual([])
    expect((await read(administrator, { projectId: elsewhere })).items).toHaveLength(1)
  })

  it('is closed to everybody else', async () => {
    const { browser } = await signIn(house.group.groupId, 'callCentreAgent')
    expect((await browser.send('GET', '/audit-lines')).status).toBe(403)
    expect((await house.browser().send('GET', '/audit-lines')).status).toBe(401)
  })
})
