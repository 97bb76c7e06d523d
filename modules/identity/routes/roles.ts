import { Line, Nothing, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals as no } from '../errors.ts'
import { PermissionKeys, PermissionView, RoleKey, RoleView } from '../shapes.ts'

const roles = { permission: 'roles.edit' }

export const rolesRoutes = {
  listPermissions: route({
    method: 'GET',
    path: '/permissions',
    access: { signedIn: 'names of permissions stand on everybody’s own pages' },
    summary: { zh: '全部权限', en: 'All permissions' },
    reply: Shape({ items: Type.Array(PermissionView) }),
  }),
  listRoles: route({
    method: 'GET',
    path: '/roles',
    access: { signedIn: 'names of roles stand on posts' },
    summary: { zh: '角色与权限', en: 'Roles and permissions' },
    reply: Shape({ items: Type.Array(RoleView) }),
  }),
  createRole: route({
    method: 'POST',
    path: '/roles',
    access: roles,
    summary: { zh: '新增角色', en: 'Add a role' },
    status: 201,
    reply: RoleView,
    body: Shape({ key: Type.Optional(RoleKey), zh: Line, en: Line, kind: OneOf(['staff', 'resident']) }),
    refusals: [no.roleKeyTaken],
  }),
  renameRole: route({
    method: 'PATCH',
    path: '/roles/:role',
    access: roles,
    summary: { zh: '角色改名', en: 'Rename a role' },
    params: Shape({ role: RoleKey }),
    body: Shape({ zh: Line, en: Line, version: Version }),
    reply: RoleView,
  }),
  setPermissions: route({
    method: 'PUT',
    path: '/roles/:role/permissions',
    access: roles,
    summary: { zh: '设置角色权限', en: 'Set what a role may do' },
    params: Shape({ role: RoleKey }),
    body: Shape({ permissions: PermissionKeys, version: Version }),
    reply: RoleView,
    refusals: [no.unknownPermission, no.keepsTheKeys],
  }),
  removeRole: route({
    method: 'DELETE',
    path: '/roles/:role',
    access: roles,
    summary: { zh: '删除角色', en: 'Remove a role' },
    params: Shape({ role: RoleKey }),
    reply: Nothing,
    refusals: [no.builtInRole, no.roleInUse],
  }),
}
