/** Where a post of the demo stands: the whole group, a region, a city company or a project. */
export type DemoPlace = { level: 'group' | 'region' | 'city' | 'project'; code: string }

export interface DemoStaff {
  name: string
  title: string
  role: string
  username?: string
  place: DemoPlace
  department?: string
}

/** Mail of colleagues; the ending is reserved, so that a letter of the demo reaches nobody. */
export const emailOf = (username: string) => `${username}@qichuan.example`

const at = (level: DemoPlace['level'], code: string): DemoPlace => ({ level, code })

/** The personas that the welcome page names, each with a sign-in of its own. */
export const personas: readonly DemoStaff[] = [
  {
    name: '季云舒',
    title: '系统管理员',
    role: 'systemAdministrator',
    username: 'admin',
    place: at('group', 'QC'),
  },
  { name: '骆怀瑾', title: '董事长', role: 'chairman', username: 'chairman', place: at('group', 'QC') },
  {
    name: '俞知微',
    title: '董事长助理',
    role: 'chairmanAssistant',
    username: 'assistant',
    place: at('group', 'QC'),
  },
  {
    name: '温以宁',
    title: '区域审计员',
    role: 'regionalAuditor',
    username: 'auditor',
    place: at('region', 'DL'),
  },
  {
    name: '江离',
    title: '临澜城市公司总经理',
    role: 'cityManager',
    username: 'manager',
    place: at('city', 'LL'),
  },
  {
    name: '裴照',
    title: '沐州城市公司总经理',
    role: 'cityManager',
    username: 'manager.muzhou',
    place: at('city', 'MZ'),
  },
  {
    name: '林夕',
    title: '客服坐席',
    role: 'callCentreAgent',
    username: 'agent',
    place: at('city', 'LL'),
    department: 'serviceCentre',
  },
  {
    name: '周予安',
    title: '客户大使',
    role: 'customerAmbassador',
    username: 'ambassador',
    place: at('project', 'YHW'),
    department: 'customerRelations',
  },
  {
    name: '何暖',
    title: '管家',
    role: 'steward',
    username: 'steward',
    place: at('project', 'YHW'),
    department: 'property',
  },
  {
    name: '秦工',
    title: '工程主管',
    role: 'engineering',
    username: 'engineer',
    place: at('city', 'LL'),
    department: 'engineering',
  },
  {
    name: '马志强',
    title: '秩序维护员',
    role: 'orderKeeper',
    username: 'guard',
    place: at('project', 'YHW'),
    department: 'orderKeeping',
  },
  {
    name: '苏念',
    title: '销售经理',
    role: 'salesManager',
    username: 'sales',
    place: at('project', 'MTG'),
    department: 'marketing',
  },
  {
    name: '宋知微',
    title: '客户关系主管',
    role: 'customerRelations',
    username: 'relations',
    place: at('city', 'MZ'),
    department: 'customerRelations',
  },
  {
    name: '方启明',
    title: '法务专员',
    role: 'legal',
    username: 'legal',
    place: at('city', 'MZ'),
    department: 'legal',
  },
  {
    name: '岑若水',
    title: '论坛版主',
    role: 'forumModerator',
    username: 'moderator',
    place: at('group', 'QC'),
  },
]

/** The posts that every project fills with its own people. */
export const projectPosts = [
  { title: '客户大使', role: 'customerAmbassador', department: 'customerRelations' },
  { title: '管家', role: 'steward', department: 'property' },
  { title: '客户关系专员', role: 'customerRelations', department: 'customerRelations' },
  { title: '项目负责人', role: 'projectManager', department: 'projectCompany' },
  { title: '物业项目经理', role: 'propertyManager', department: 'property' },
  { title: '工程师', role: 'engineering', department: 'engineering' },
  { title: '财务专员', role: 'financeClerk', department: 'finance' },
  { title: '签约专员', role: 'contractClerk', department: 'marketing' },
  { title: '置业顾问', role: 'salesAdviser', department: 'marketing' },
] as const

/** The departments of every city company. */
export const cityDepartments = [
  ['customerRelations', '客户关系部'],
  ['serviceCentre', '客户服务中心'],
  ['engineering', '工程管理部'],
  ['design', '设计部'],
  ['marketing', '营销部'],
  ['finance', '财务部'],
  ['legal', '法务部'],
  ['property', '物业服务中心'],
  ['orderKeeping', '秩序维护部'],
  ['environment', '环境部'],
  ['mortgageTeam', '按揭组'],
  ['clubOperations', '会员运营'],
] as const

/** What the posts are called for those who read English. */
export const englishTitles: Record<string, string> = {
  董事长: 'Chairman',
  董事长助理: 'Assistant to the Chairman',
  区域审计员: 'Regional Auditor',
  临澜城市公司总经理: 'General Manager, Linlan',
  沐州城市公司总经理: 'General Manager, Muzhou',
  客户关系主管: 'Head of Customer Relations',
  客户关系专员: 'Customer Relations',
  客户大使: 'Customer Ambassador',
  客服坐席: 'Service Centre Agent',
  管家: 'Steward',
  物业客服专员: 'Property Service',
  物业项目经理: 'Property Manager',
  项目负责人: 'Project Manager',
  工程主管: 'Head of Engineering',
  工程师: 'Engineer',
  财务专员: 'Finance',
  法务专员: 'Legal Counsel',
  签约专员: 'Contracts',
  置业顾问: 'Sales Adviser',
  销售经理: 'Sales Manager',
  秩序维护员: 'Security Officer',
  论坛版主: 'Forum Moderator',
  系统管理员: 'System Administrator',
}
