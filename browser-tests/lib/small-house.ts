import { callerAt, type Caller } from './caller.ts'
import { importIn, startImport, workbook } from './spreadsheet.ts'

export const administrator = { username: 'admin', password: 'Lantern-in-the-window-7' }

export interface SmallHouse {
  caller: Caller
  projectId: string
  /** A customer, Shen Jiahe with the phone 13800000001. */
  personId: string
}

/** Founds a group with one project of so many homes, each with a buyer, by the product's own first page and imports. */
export async function setUpHouse(url: string, homes: number): Promise<SmallHouse> {
  const caller = callerAt(url)
  const group = { groupName: '栖川集团', administratorName: '季云舒', ...administrator }
  await caller.ask('POST', '/first-run', group)
  await caller.signIn(administrator.username, administrator.password)
  const projectId = await addProject(caller)
  await bringHomes(caller, projectId, homes)
  await bringBuyers(caller, projectId, homes)
  const { items } = await caller.ask<{ items: { id: string }[] }>('GET', '/customer-search?q=13800000001')
  return { caller, projectId, personId: items[0]!.id }
}

/** A project of a city company below the group. */
export async function addProject(caller: Caller): Promise<string> {
  const { nodes } = await caller.ask<{ nodes: { id: string }[] }>('GET', '/organization/nodes')
  const add = (kind: string, name: string, code: string, parentId: string) =>
    caller.ask<{ id: string }>('POST', '/organization/nodes', { kind, name, code, parentId })
  const region = await add('region', '东岭区域', 'DL', nodes[0]!.id)
  const city = await add('cityCompany', '临澜城市公司', 'LL', region.id)
  const company = await add('projectCompany', '砚湖湾项目公司', 'YHW', city.id)
  const { id } = await caller.ask<{ id: string }>('POST', '/projects', {
    nodeId: company.id,
    name: '砚湖湾',
    city: '临澜',
    cityCode: 'LL',
    code: 'YHW',
  })
  return id
}

/** Lets administrators see phones in clear, as a small company might. */
export async function letUnmask(caller: Caller): Promise<void> {
  const { items } = await caller.ask<{ items: { key: string; permissions: string[]; version: number }[] }>(
    'GET',
    '/roles',
  )
  const { permissions, version } = items.find(({ key }) => key === 'systemAdministrator')!
  await caller.ask('PUT', '/roles/systemAdministrator/permissions', {
    permissions: [...permissions, 'customers.unmask'],
    version,
  })
}

const homeOf = (index: number) => ['3', '1', `${Math.floor(index / 4) + 1}0${(index % 4) + 1}`]

async function bringHomes(caller: Caller, projectId: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => [...homeOf(index), '89'])
  const bytes = await workbook(['栋号', '单元', '房号', '建筑面积（㎡）'], rows)
  await importIn(caller, await startImport(caller, 'homes', projectId, bytes), 'done')
}

async function bringBuyers(caller: Caller, projectId: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const [building, unit, number] = homeOf(index)
    const phone = `138${String(index + 1).padStart(8, '0')}`
    return ['沈佳禾', phone, `${building}栋${unit}单元${number}`, '2024年5月1日', '285万']
  })
  const bytes = await workbook(['买受人', '联系电话', '房号', '签约日期', '合同总价'], rows)
  await importIn(caller, await startImport(caller, 'contracts', projectId, bytes), 'done')
}

export interface OtherCity {
  caller: Caller
  projectId: string
}

/** A second city with a project, and its manager, who has signed in. */
export async function addOtherCity({ caller }: SmallHouse): Promise<OtherCity> {
  const { nodes } = await caller.ask<{ nodes: { id: string; kind: string }[] }>('GET', '/organization/nodes')
  const add = (kind: string, name: string, code: string, parentId: string) =>
    caller.ask<{ id: string }>('POST', '/organization/nodes', { kind, name, code, parentId })
  const region = nodes.find(({ kind }) => kind === 'region')!
  const city = await add('cityCompany', '沐洲城市公司', 'MZ', region.id)
  const company = await add('projectCompany', '听松里项目公司', 'TSL', city.id)
  const { id: projectId } = await caller.ask<{ id: string }>('POST', '/projects', {
    nodeId: company.id,
    name: '听松里',
    city: '沐洲',
    cityCode: 'MZ',
    code: 'TSL',
  })
  const { id: staffId } = await caller.ask<{ id: string }>('POST', '/staff', {
    staffNumber: 'M001',
    name: '闻溪',
  })
  const post = { nodeId: city.id, role: 'cityManager', title: '城市公司总经理' }
  const { id: postId } = await caller.ask<{ id: string }>('POST', '/posts', post)
  await caller.ask('POST', '/appointments', { postId, staffId })
  const [first, password] = ['Harbour-bell-at-dawn-5', 'Pine-needle-carpet-8']
  await caller.ask('POST', '/accounts', { staffId, username: 'wenxi', password: first })
  const manager = callerAt(caller.url)
  await manager.signIn('wenxi', first)
  await manager.ask('POST', '/password-change', { currentPassword: first, newPassword: password })
  return { caller: manager, projectId }
}
