import type { DepartmentKind } from '../department.ts'
import type { NodeKind } from '../node.ts'

/** How companies call the kinds of their nodes. */
const nodeWords: Record<NodeKind, readonly string[]> = {
  group: ['集团', '集团公司', '集团总部', '总部'],
  region: ['区域', '区域公司', '大区'],
  cityCompany: ['城市公司', '城市', '分公司'],
  projectCompany: ['项目公司', '项目'],
}

/** What the name of a department tells of its kind; the first that fits counts, so the narrower words come first. */
const departmentWords: readonly [DepartmentKind, RegExp][] = [
  ['customerRelations', /客户关系|客关/],
  ['serviceCentre', /客户服务|客服|服务中心|呼叫/],
  ['mortgageTeam', /按揭/],
  ['clubOperations', /会员|俱乐部|客户会/],
  ['orderKeeping', /秩序/],
  ['environment', /环境|保洁|绿化/],
  ['property', /物业/],
  ['design', /设计/],
  ['engineering', /工程|维修/],
  ['procurement', /采购|招采/],
  ['finance', /财务/],
  ['legal', /法务|法律|合规/],
  ['hr', /人力|人事/],
  ['marketing', /营销|销售|市场|案场/],
  ['projectCompany', /项目/],
]

/** Whether a row of the list speaks of a department rather than of a node; some write its own name for the kind. */
export const isDepartment = (kind: string): boolean =>
  /^(部门|科室|department)$/i.test(kind.trim()) ||
  (/(部|中心)$/.test(kind.trim()) && departmentKindOfWords(kind) !== undefined && !nodeKindOfWords(kind))

/** The kind of node that a cell names, or undefined. */
export function nodeKindOfWords(text: string): NodeKind | undefined {
  const word = text.trim()
  const english = word.replaceAll(/\s/g, '').toLowerCase()
  const kinds = Object.keys(nodeWords) as NodeKind[]
  return kinds.find((kind) => kind.toLowerCase() === english || nodeWords[kind].includes(word))
}

/** The kind of department that a cell or a name tells, or undefined. */
export function departmentKindOfWords(text: string): DepartmentKind | undefined {
  return departmentWords.find(([kind, words]) => kind === text.trim() || words.test(text))?.[0]
}
