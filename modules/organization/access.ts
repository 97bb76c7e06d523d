import type { Permission } from '#platform/module/module.ts'
import { everyStaffRole } from './roles.ts'

/** The covert auditor sees the companies, not the colleagues whom he audits. */
const colleagues = everyStaffRole.filter((role) => role !== 'mysteryVisitor')

export const permissions: Record<string, Permission> = {
  'organization.read': { zh: '查看组织架构', en: 'See the organization', roles: everyStaffRole },
  'organization.edit': {
    zh: '维护组织与部门',
    en: 'Change nodes and departments',
    roles: ['systemAdministrator', 'hr'],
  },
  'staff.read': { zh: '查看员工与岗位', en: 'See staff and posts', roles: colleagues },
  'staff.edit': {
    zh: '维护员工、岗位与任职',
    en: 'Change staff, posts and appointments',
    roles: ['systemAdministrator', 'hr'],
  },
}
