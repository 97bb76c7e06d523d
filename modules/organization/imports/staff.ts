import { Refusal } from '#platform/errors/index.ts'
import type { ImportKind, ImportRow, RowProblem, RowResult } from '#platform/importing/kind.ts'
import { parsePhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type StaffLine, upsertStaff } from '../actions/upsert-staff.ts'
import { roleOfWords } from './role-words.ts'

/** Staff with the posts they hold, as a personnel list has them: one post a row, several rows for several posts. */
export const staffImport: ImportKind = {
  key: 'staff',
  label: { zh: '员工与任职', en: 'Staff and posts' },
  hint: {
    zh: '每行一个任职；同一工号可有多行。组织须已建立，岗位没有的会自动设立。',
    en: 'One post a row; the same staff number may have several. Nodes must exist; missing posts are set up.',
  },
  permission: 'staff.edit',
  needsProject: false,
  fields: [
    {
      key: 'staffNumber',
      label: { zh: '工号', en: 'Staff number' },
      aliases: ['员工编号', '员工号', '编号'],
      required: true,
    },
    { key: 'name', label: { zh: '姓名', en: 'Name' }, aliases: ['员工姓名', '名字'], required: true },
    {
      key: 'phone',
      label: { zh: '手机', en: 'Phone' },
      aliases: ['手机号', '电话', '联系电话', '手机号码'],
      required: false,
    },
    { key: 'email', label: { zh: '邮箱', en: 'E-mail' }, aliases: ['电子邮箱', '邮件'], required: false },
    {
      key: 'node',
      label: { zh: '所属组织', en: 'Node' },
      aliases: ['组织', '公司', '单位', '所在公司', '所属公司'],
      required: true,
    },
    { key: 'department', label: { zh: '部门', en: 'Department' }, aliases: ['所属部门'], required: false },
    {
      key: 'title',
      label: { zh: '岗位', en: 'Post' },
      aliases: ['职务', '岗位名称', '职位'],
      required: true,
    },
    { key: 'role', label: { zh: '角色', en: 'Role' }, aliases: ['系统角色', '权限角色'], required: false },
  ],
  apply: async (work, _context, rows) => {
    const places = await placesInSight(work)
    const results: RowResult[] = []
    for (const row of rows) results.push(await applyRow(work, places, row))
    return results
  },
}

interface Places {
  nodes: ReadonlyMap<string, string>
  departments: ReadonlyMap<string, string>
}

async function placesInSight(work: Work): Promise<Places> {
  const nodes = await work.sql<{ id: string; name: string; code: string }>(
    'SELECT id, name, code FROM organization.node',
  )
  const departments = await work.sql<{ id: string; name: string; above: string }>(
    `SELECT d.id, d.name, b.node_id AS above FROM organization.department d JOIN scope.node_branch b ON b.ancestor_id = d.node_id`,
  )
  return {
    nodes: new Map(nodes.flatMap(({ id, name, code }) => [[code, id] as const, [name, id] as const])),
    departments: new Map(departments.map(({ id, name, above }) => [`${above} ${name}`, id])),
  }
}

async function applyRow(work: Work, places: Places, { rowNumber, cells }: ImportRow): Promise<RowResult> {
  const faulty = (...problems: RowProblem[]): RowResult => ({ rowNumber, outcome: 'faulty', problems })
  const read = readLine(places, (key) => cells[key]?.text ?? '')
  if (Array.isArray(read)) return faulty(...read)
  try {
    return { rowNumber, outcome: await upsertStaff(work, read), problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal) || error.cause) throw error
    const field = error.fields[0]?.path.replace('body.', '') ?? 'staffNumber'
    const { zh, en } = error.fields[0] ?? { zh: error.in('zh'), en: error.in('en') }
    return faulty({ field, zh, en })
  }
}

function readLine({ nodes, departments }: Places, text: (key: string) => string): StaffLine | RowProblem[] {
  const problems: RowProblem[] = []
  const nodeId = nodes.get(text('node'))
  if (!nodeId)
    problems.push({
      field: 'node',
      zh: `没有名为“${text('node')}”的组织，请先建立。`,
      en: `There is no node "${text('node')}"; please add it first.`,
    })
  const wanted = text('department')
  const departmentId = wanted && nodeId ? departments.get(`${nodeId} ${wanted}`) : undefined
  if (wanted && nodeId && !departmentId)
    problems.push({
      field: 'department',
      zh: `该组织及其上级没有“${wanted}”，请先建立部门。`,
      en: `There is no department "${wanted}" at this node or above.`,
    })
  const role = roleOfWords(text('role')) ?? roleOfWords(text('title'))
  if (!role)
    problems.push({
      field: text('role') ? 'role' : 'title',
      zh: '看不出这个岗位的角色，请在“角色”列填写，例如：管家。',
      en: 'The role of this post is not known; please fill the column "Role", for example: steward.',
    })
  const phone = text('phone') ? parsePhone(text('phone')) : null
  if (phone && !phone.ok) problems.push({ field: 'phone', zh: phone.zh, en: phone.en })
  if (problems.length > 0) return problems
  const { staffNumber, name, title } = {
    staffNumber: text('staffNumber'),
    name: text('name'),
    title: text('title'),
  }
  return {
    staffNumber,
    name,
    title,
    phone: text('phone') || null,
    email: text('email') || null,
    nodeId: nodeId!,
    departmentId: departmentId ?? null,
    role: role!,
  }
}
