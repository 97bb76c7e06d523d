/** A role of the starter set; `key` is what posts and the permissions of modules refer to. */
export interface StarterRole {
  key: string
  kind: 'staff' | 'resident'
  zh: string
  en: string
}

const staff: [key: string, zh: string, en: string][] = [
  ['salesAdviser', '置业顾问', 'Sales adviser'],
  ['salesManager', '销售经理', 'Sales manager'],
  ['contractClerk', '签约专员', 'Contract clerk'],
  ['mortgageClerk', '按揭专员', 'Mortgage clerk'],
  ['financeClerk', '财务专员', 'Finance clerk'],
  ['projectManager', '项目负责人', 'Project manager'],
  ['customerRelations', '客户关系专员', 'Customer relations'],
  ['customerAmbassador', '客户大使', 'Customer ambassador'],
  ['callCentreAgent', '客服坐席', 'Call centre agent'],
  ['steward', '管家', 'Steward'],
  ['orderKeeper', '秩序维护员', 'Order keeper'],
  ['controlRoomOperator', '监控中心值班员', 'Control room operator'],
  ['repairWorker', '维修工', 'Repair worker'],
  ['cleaner', '保洁员', 'Cleaner'],
  ['fitOutManager', '装修管理员', 'Fit-out manager'],
  ['propertyManager', '物业项目经理', 'Property manager'],
  ['design', '设计', 'Design'],
  ['engineering', '工程', 'Engineering'],
  ['procurement', '采购', 'Procurement'],
  ['legal', '法务', 'Legal'],
  ['hr', '人力资源', 'Human resources'],
  ['regionalAuditor', '区域审计员', 'Regional auditor'],
  ['mysteryVisitor', '神秘访客', 'Mystery visitor'],
  ['surveyAnalyst', '调研分析', 'Survey analyst'],
  ['clubOperator', '会员运营', 'Club operator'],
  ['forumModerator', '论坛版主', 'Forum moderator'],
  ['cityManager', '城市公司总经理', 'City general manager'],
  ['executive', '高管', 'Executive'],
  ['chairman', '董事长', 'Chairman'],
  ['chairmanAssistant', '董事长助理', 'Assistant to the chairman'],
  ['systemAdministrator', '系统管理员', 'System administrator'],
  ['dataProtectionOfficer', '个人信息保护负责人', 'Data protection officer'],
]

const residents: [key: string, zh: string, en: string][] = [
  ['owner', '业主', 'Owner'],
  ['coOwner', '共有人', 'Co-owner'],
  ['family', '家庭成员', 'Family member'],
  ['tenant', '租户', 'Tenant'],
  ['authorisedPerson', '被授权人', 'Authorised person'],
]

/** The roles of domain.md 1.8, in the order in which screens show them. */
export const starterRoles: readonly StarterRole[] = [
  ...staff.map(([key, zh, en]) => ({ key, kind: 'staff' as const, zh, en })),
  ...residents.map(([key, zh, en]) => ({ key, kind: 'resident' as const, zh, en })),
]
