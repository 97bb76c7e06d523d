import { Id, Line, Nothing, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { departmentKinds } from '../department.ts'
import { refusals } from '../errors.ts'
import { nodeKinds } from '../node.ts'
import { Code, DepartmentView, NodeView, Timezone } from '../views.ts'

const Optional = Type.Optional
const Created = Shape({ id: Id })

const node = { params: Shape({ nodeId: Id }) }
const department = { params: Shape({ departmentId: Id }) }
const readNodes = { access: { permission: 'organization.read' } }
const editNodes = { access: { permission: 'organization.edit' } }

/** The tree and its departments. */
export const nodeRoutes = {
  listNodes: route({
    method: 'GET',
    path: '/organization/nodes',
    ...readNodes,
    summary: { zh: '组织架构', en: 'The organization' },
    reply: Shape({ nodes: Type.Array(NodeView) }),
  }),
  createNode: route({
    method: 'POST',
    path: '/organization/nodes',
    ...editNodes,
    summary: { zh: '新增组织', en: 'Add a node' },
    body: Shape({
      kind: OneOf(nodeKinds),
      name: Line,
      code: Code,
      parentId: Nullable(Id),
      timezone: Optional(Timezone),
    }),
    reply: Created,
    status: 201,
    refusals: [refusals.wrongPlace, refusals.onlyOneGroup, refusals.codeTaken, refusals.nameTaken],
  }),
  changeNode: route({
    method: 'PATCH',
    path: '/organization/nodes/:nodeId',
    ...editNodes,
    ...node,
    summary: { zh: '修改组织', en: 'Change a node' },
    body: Shape({
      version: Version,
      name: Optional(Line),
      code: Optional(Code),
      timezone: Optional(Timezone),
    }),
    reply: Shape({ version: Version }),
    refusals: [refusals.codeTaken, refusals.nameTaken],
  }),
  moveNode: route({
    method: 'PUT',
    path: '/organization/nodes/:nodeId/place',
    ...editNodes,
    ...node,
    summary: { zh: '调整上级组织', en: 'Move a node under another' },
    body: Shape({ version: Version, parentId: Id }),
    reply: Shape({ version: Version }),
    refusals: [refusals.wrongPlace, refusals.nameTaken],
  }),
  removeNode: route({
    method: 'DELETE',
    path: '/organization/nodes/:nodeId',
    ...editNodes,
    ...node,
    summary: { zh: '删除未使用的组织', en: 'Remove a node that nothing uses' },
    reply: Nothing,
  }),
  listDepartments: route({
    method: 'GET',
    path: '/departments',
    ...readNodes,
    summary: { zh: '部门列表', en: 'Departments' },
    query: Shape({ nodeId: Optional(Id) }),
    reply: Shape({ departments: Type.Array(DepartmentView) }),
  }),
  createDepartment: route({
    method: 'POST',
    path: '/departments',
    ...editNodes,
    summary: { zh: '新增部门', en: 'Open a department' },
    body: Shape({ nodeId: Id, kind: OneOf(departmentKinds), name: Line }),
    reply: Created,
    status: 201,
    refusals: [refusals.nameTaken],
  }),
  changeDepartment: route({
    method: 'PATCH',
    path: '/departments/:departmentId',
    ...editNodes,
    ...department,
    summary: { zh: '修改部门', en: 'Change a department' },
    body: Shape({ version: Version, kind: Optional(OneOf(departmentKinds)), name: Optional(Line) }),
    reply: Shape({ version: Version }),
    refusals: [refusals.nameTaken, refusals.centreStands],
  }),
  removeDepartment: route({
    method: 'DELETE',
    path: '/departments/:departmentId',
    ...editNodes,
    ...department,
    summary: { zh: '撤销未使用的部门', en: 'Remove a department that nothing uses' },
    reply: Nothing,
  }),
}
