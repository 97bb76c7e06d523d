import type { Permission } from '#platform/module/module.ts'
import { everyResidentRole, everyStaffRole } from '#modules/organization/index.ts'

export const permissions: Record<string, Permission> = {
  'estate.read': {
    zh: '查看项目与房源',
    en: 'See projects and homes',
    roles: [...everyStaffRole, ...everyResidentRole],
  },
  'estate.edit': {
    zh: '维护项目、楼栋与房源',
    en: 'Change projects, buildings and homes',
    roles: ['systemAdministrator', 'projectManager', 'salesManager', 'propertyManager'],
  },
}
