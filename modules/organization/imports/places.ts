import { Refusal } from '#platform/errors/index.ts'
import type { ImportContext, ImportKind, ImportRow, RowProblem, RowResult } from '#platform/importing/kind.ts'
import type { Work } from '#platform/work/index.ts'
import { type KnownNode, type Upserted, upsertDepartment, upsertNode } from '../actions/upsert-place.ts'
import { isTimezone, mayStandUnder, type NodeKind } from '../node.ts'
import { departmentKindOfWords, isDepartment, nodeKindOfWords } from './place-words.ts'

/** The tree of companies with its departments, as an organization chart in rows has it: parents before children. */
export const placesImport: ImportKind = {
  key: 'organization',
  label: { zh: '组织与部门', en: 'Companies and departments' },
  hint: {
    zh: '每行一个组织或部门，上级写在下级前面。类型写：区域、城市公司、项目公司、部门。',
    en: 'One company or department a row, parents first. Kinds: region, city company, project company, department.',
  },
  permission: 'organization.edit',
  needsProject: false,
  fields: [
    {
      key: 'kind',
      label: { zh: '类型', en: 'Kind' },
      aliases: ['类别', '组织类型', '组织类别', '层级', '级别'],
      required: true,
    },
    {
      key: 'name',
      label: { zh: '名称', en: 'Name' },
      aliases: ['组织名称', '公司名称', '部门名称', '组织'],
      required: true,
    },
    {
      key: 'parent',
      label: { zh: '上级', en: 'Parent' },
      aliases: ['上级组织', '上级公司', '隶属', '所属组织'],
      required: false,
    },
    {
      key: 'code',
      label: { zh: '编码', en: 'Code' },
      aliases: ['组织编码', '公司编码', '代码'],
      required: false,
    },
    {
      key: 'departmentKind',
      label: { zh: '部门类别', en: 'Kind of department' },
      aliases: ['部门类型', '专业', '条线'],
      required: false,
    },
    { key: 'timezone', label: { zh: '时区', en: 'Time zone' }, aliases: [], required: false },
  ],
  apply: async (work, context, rows) => {
    const results: RowResult[] = []
    for (const row of rows) results.push(await applyRow(work, context, row))
    return results
  },
}

type Read = Upserted | RowProblem

async function applyRow(work: Work, context: ImportContext, row: ImportRow): Promise<RowResult> {
  const { rowNumber } = row
  const text = (key: string) => row.cells[key]?.text.trim() ?? ''
  const result = await tryRow(work, context, text)
  if (typeof result !== 'string') return { rowNumber, outcome: 'faulty', problems: [result] }
  for (const word of [text('name'), text('code')]) if (word) context.seen.set(word, rowNumber)
  return { rowNumber, outcome: result, problems: [] }
}

async function tryRow(work: Work, { seen }: ImportContext, text: Text): Promise<Read> {
  const parents = text('parent') ? await nodesNamed(work, text('parent')) : []
  // A rehearsal takes its batches back: what an earlier batch would have founded is known by its name alone.
  if (text('parent') && parents.length === 0 && seen.has(text('parent'))) return 'created'
  const parent = onlyOne(parents, text('parent'))
  if (parent && 'field' in parent) return parent
  try {
    return isDepartment(text('kind'))
      ? await departmentRow(work, parent, text)
      : await nodeRow(work, parent, text)
  } catch (error) {
    if (!(error instanceof Refusal) || error.cause) throw error
    return { field: 'name', zh: error.in('zh'), en: error.in('en') }
  }
}

async function departmentRow(work: Work, parent: KnownNode | undefined, text: Text): Promise<Read> {
  if (!parent)
    return { field: 'parent', zh: '请写明部门属于哪个组织。', en: 'Say to which company it belongs.' }
  const told = [text('departmentKind'), text('kind'), text('name')]
  const kind = told.map(departmentKindOfWords).find(Boolean)
  if (!kind)
    return {
      field: text('departmentKind') ? 'departmentKind' : 'name',
      zh: '看不出是哪一类部门，请在“部门类别”列填写，例如：工程。',
      en: 'The kind of department is not known; fill the column "Kind of department", for example: engineering.',
    }
  return upsertDepartment(work, { nodeId: parent.id, name: text('name'), kind })
}

async function nodeRow(work: Work, named: KnownNode | undefined, text: Text): Promise<Read> {
  const kind = nodeKindOfWords(text('kind'))
  if (!kind)
    return { field: 'kind', zh: `没有“${text('kind')}”这种类型。`, en: `There is no kind "${text('kind')}".` }
  const code = text('code')
  if (!/^[A-Za-z0-9-]{1,20}$/.test(code))
    return {
      field: 'code',
      zh: '请填写编码：字母、数字和短横线。',
      en: 'Fill in a code of letters, digits and hyphens.',
    }
  const timezone = text('timezone') || null
  if (timezone && !isTimezone(timezone))
    return { field: 'timezone', zh: '没有这个时区。', en: 'There is no such time zone.' }
  const [known] = await nodesNamed(work, code)
  const parent = named ?? (known ? undefined : await unnamedParent(work, kind))
  const line = { kind, name: text('name'), code, parentId: parent?.id ?? known?.parent_id ?? null, timezone }
  if (known && known.kind !== kind)
    return {
      field: 'code',
      zh: `编码 ${code} 已用于“${known.name}”。`,
      en: `Code ${code} is used by "${known.name}".`,
    }
  if (known && line.parentId !== known.parent_id)
    return {
      field: 'parent',
      zh: `“${known.name}”现在不在这个上级之下，请在组织页面调动。`,
      en: `"${known.name}" stands elsewhere now; move it on the organization page.`,
    }
  if (!known && !mayStandUnder(kind, parent?.kind ?? null))
    return {
      field: 'parent',
      zh: '这种类型不能放在这个上级之下。',
      en: 'This kind cannot stand under that parent.',
    }
  const sibling = (await nodesNamed(work, line.name)).find(
    (other) => other.parent_id === line.parentId && other.id !== known?.id,
  )
  if (sibling)
    return {
      field: 'name',
      zh: `这个上级之下已有“${line.name}”。`,
      en: `There is a "${line.name}" under this parent.`,
    }
  return upsertNode(work, known, line)
}

type Text = (key: string) => string

const nodesNamed = (work: Work, nameOrCode: string): Promise<KnownNode[]> =>
  work.sql<KnownNode>(
    `SELECT id, kind, name, code, parent_id, timezone, version FROM organization.node
      WHERE code = $1 OR name = $1 ORDER BY (code = $1) DESC`,
    [nameOrCode],
  )

/** A chart leaves out what stands above its first row: there is one group. */
async function unnamedParent(work: Work, kind: NodeKind): Promise<KnownNode | undefined> {
  if (!mayStandUnder(kind, 'group')) return undefined
  const [group] = await work.sql<KnownNode>(
    `SELECT id, kind, name, code, parent_id, timezone, version FROM organization.node WHERE kind = 'group'`,
  )
  return group
}

function onlyOne(found: readonly KnownNode[], word: string): KnownNode | RowProblem | undefined {
  if (!word) return undefined
  const [first, second] = found
  if (!first)
    return {
      field: 'parent',
      zh: `没有“${word}”，请把它写在前面。`,
      en: `There is no "${word}"; put it first.`,
    }
  if (second && first.code !== word)
    return {
      field: 'parent',
      zh: `有多个“${word}”，请写编码。`,
      en: `Several are called "${word}"; give the code.`,
    }
  return first
}
