import { everyStaffRole } from '#modules/organization/index.ts'
import type { Permission } from '#platform/module/module.ts'

const leads = [
  'projectManager',
  'propertyManager',
  'salesManager',
  'cityManager',
  'executive',
  'chairman',
] as const

export const permissions: Record<string, Permission> = {
  'workplace.own': {
    zh: '阅读并确认行为规范，查看本人的检查、评价与培训',
    en: 'Read the code of conduct, and see one’s own checks, appraisals and training',
    roles: everyStaffRole.filter((role) => role !== 'mysteryVisitor'),
  },
  'workplace.check': {
    zh: '检查行为规范，查看本部门的确认、检查与措施',
    en: 'Check conduct; see acknowledgements, checks and measures of one’s people',
    roles: [...leads, 'hr', 'regionalAuditor', 'systemAdministrator'],
  },
  'workplace.appraise': {
    zh: '评价自己的下属，谈话并商定培训',
    en: 'Appraise one’s own people, talk with them and agree on training',
    roles: [...leads, 'hr', 'systemAdministrator'],
  },
  'workplace.manage': {
    zh: '开启和结束评价周期，查看汇总，安排培训',
    en: 'Open and close periods of appraisal, see their sums, arrange training',
    roles: ['hr', 'cityManager', 'executive', 'chairman', 'systemAdministrator'],
  },
  'workplace.write': {
    zh: '编写行为规范与素质模型',
    en: 'Write the code of conduct and the competency model',
    roles: ['hr', 'executive', 'systemAdministrator'],
  },
  'workplace.publish': {
    zh: '审阅并发布行为规范与素质模型',
    en: 'Publish the code of conduct and the competency model',
    roles: ['hr', 'executive', 'chairman', 'systemAdministrator'],
  },
}
