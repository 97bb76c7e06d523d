import type { Permission } from '#platform/module/module.ts'

const service = [
  'customerRelations',
  'customerAmbassador',
  'callCentreAgent',
  'steward',
  'propertyManager',
  'cityManager',
  'systemAdministrator',
]
const selling = ['salesAdviser', 'salesManager', 'contractClerk', 'mortgageClerk']
const residents = ['owner', 'coOwner', 'family', 'tenant', 'authorisedPerson']

export const permissions: Record<string, Permission> = {
  'customers.read': {
    zh: '查看客户档案（敏感信息已隐藏）',
    en: 'See customers’ files (personal data hidden)',
    roles: [
      ...service,
      ...selling,
      'financeClerk',
      'projectManager',
      'orderKeeper',
      'fitOutManager',
      'regionalAuditor',
      'clubOperator',
      'executive',
      'chairman',
      'chairmanAssistant',
      'dataProtectionOfficer',
    ],
  },
  'customers.edit': {
    zh: '登记和更新客户、住户与沟通记录',
    en: 'Register and update customers, households and communications',
    roles: [...service, ...selling],
  },
  'customers.unmask': {
    zh: '写明用途后查看完整的联系方式和证件号码',
    en: 'See hidden contact and identity data for a stated reason',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'callCentreAgent',
      'contractClerk',
      'mortgageClerk',
      'dataProtectionOfficer',
    ],
  },
  'customers.merge': {
    zh: '合并重复的客户档案，撤销合并',
    en: 'Merge duplicate files and undo merges',
    roles: ['customerRelations', 'systemAdministrator', 'dataProtectionOfficer'],
  },
  'customers.advertise': {
    zh: '给同意营销信息的客户发送项目消息',
    en: 'Send news of projects to customers who agree to marketing',
    roles: ['salesAdviser', 'salesManager', 'customerAmbassador', 'clubOperator'],
  },
  'customers.consents': {
    zh: '发布同意书新版本',
    en: 'Publish new wordings of consent',
    roles: ['dataProtectionOfficer'],
  },
  'me.read': { zh: '查看本人资料', en: 'See one’s own data', roles: residents },
  'me.edit': { zh: '修改本人偏好和同意', en: 'Change one’s own preferences and consents', roles: residents },
}
