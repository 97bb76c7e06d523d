import { tableStream } from '#platform/spreadsheets/index.ts'
import type { SignedIn } from './signed-in.ts'

/** Begins what the demo group does not have, so that each kind of page has one to look at; a second time changes nothing. */
export async function beginWhatTheDemoLacks(
  url: string,
  { admin, owner, auditor }: Record<'admin' | 'owner' | 'auditor', SignedIn>,
): Promise<void> {
  const cookie = cookieOf(admin)
  const read = async <T>(path: string, by = cookie) =>
    (await (await fetch(`${url}/api${path}`, { headers: { cookie: by } })).json()) as T
  const send = async <T>(path: string, body: object | FormData, mayBe: number[] = [], by = cookie) => {
    const isForm = body instanceof FormData
    const reply = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { cookie: by, ...(!isForm && { 'content-type': 'application/json' }) },
      body: isForm ? body : JSON.stringify(body),
    })
    const text = await reply.text()
    if (!reply.ok && !mayBe.includes(reply.status)) throw new Error(`${path}: ${reply.status} ${text}`)
    return JSON.parse(text || '{}') as T
  }
  const { items: projects } = await read<{ items: { id: string; code: string }[] }>('/projects?limit=100')
  const projectId = projects.find(({ code }) => code === 'MTG')!.id

  await send('/imports?kind=staff', await staffList())
  const { nodes } = await read<{ nodes: { id: string; code: string }[] }>('/organization/nodes')
  await send('/standard-moves', { nodeId: nodes.find(({ code }) => code === 'MZMTG')!.id }, [409])
  await exportEvidence()
  await askSomething()
  await handOver()
  await tellOfDelay()

  async function exportEvidence(): Promise<void> {
    const by = cookieOf(auditor)
    const { items } = await read<{ items: { id: string }[] }>('/homes?limit=1', by)
    await send('/evidence-exports', { kind: 'home', subjectId: items[0]!.id }, [409], by)
  }

  async function askSomething(): Promise<void> {
    const { homes } = await read<{ homes: { homeId: string }[] }>('/my-journey', cookieOf(owner))
    const body = '请问新房的进展通报多久发一次？'
    await send('/my-cases', { kind: 'enquiry', body, homeId: homes[0]!.homeId }, [], cookieOf(owner))
  }

  async function handOver(): Promise<void> {
    const { items } = await read<{ items: { id: string; name: string }[] }>('/staff?limit=200')
    const [from, to] = ['何暖', '周予安'].map((name) => items.find((one) => one.name === name)!.id)
    await send(
      `/staff/${from}/hand-overs`,
      { fromOn: '2099-01-01', shares: [{ staffId: to, buildings: [] }] },
      [409],
    )
  }

  async function tellOfDelay(): Promise<void> {
    const told = await read<{ items: { sentOn: string | null }[] }>('/delays')
    if (told.items.some(({ sentOn }) => sentOn)) return
    const { phases } = await read<{ phases: { id: string }[] }>(`/projects/${projectId}`)
    const reason = '连续降雨影响外墙与园林施工，总包已调整计划并增加人手。'
    const days = { knownOn: '2026-11-20', newOn: '2029-09-30' }
    const { id, version } = await send<{ id: string; version: number }>('/delays', {
      projectId,
      phaseId: phases[0]!.id,
      reason,
      ...days,
    })
    await send(`/delays/${id}/sending`, { version })
  }
}

const cookieOf = ({ cookies }: SignedIn) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

async function staffList(): Promise<FormData> {
  const columns = ['工号', '姓名', '所属组织', '岗位'].map((header) => ({ header, kind: 'text' as const }))
  const rows = [['90001', '沈禾', '砚湖湾项目公司', '管家']]
  const bytes = (await tableStream({ sheetName: '员工', columns, rows }).toArray()) as Buffer[]
  const body = new FormData()
  body.set('file', new File([Buffer.concat(bytes)], '员工.xlsx'))
  return body
}
