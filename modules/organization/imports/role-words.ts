import type { everyStaffRole } from '../roles.ts'

type Role = (typeof everyStaffRole)[number]

/** How companies call the posts that carry a role; a post not listed here has to name its role. */
const words: Record<Role, readonly string[]> = {
  salesAdviser: ['置业顾问', '销售人员', '销售顾问'],
  salesManager: ['销售经理', '案场经理', '营销经理'],
  contractClerk: ['签约专员', '合同专员'],
  mortgageClerk: ['按揭专员', '按揭组'],
  financeClerk: ['财务专员', '财务', '会计', '出纳'],
  projectManager: ['项目负责人', '项目总', '项目总经理'],
  customerRelations: ['客户关系专员', '客户关系', '客关专员', '客户关系主管'],
  customerAmbassador: ['客户大使'],
  callCentreAgent: ['客服坐席', '客服', '客服专员', '客户服务专员'],
  steward: ['管家', '物业管家'],
  orderKeeper: ['秩序维护员', '秩序员', '门岗'],
  controlRoomOperator: ['监控中心值班员', '监控员'],
  repairWorker: ['维修工', '维修员', '工程技工'],
  cleaner: ['保洁员'],
  fitOutManager: ['装修管理员', '装修专员'],
  propertyManager: ['物业项目经理', '物业经理'],
  design: ['设计', '设计师'],
  engineering: ['工程', '工程师', '工程主管'],
  procurement: ['采购', '采购专员'],
  legal: ['法务', '法务专员'],
  hr: ['人力资源', '人事', '人事专员'],
  regionalAuditor: ['区域审计员', '审计员'],
  mysteryVisitor: ['神秘访客'],
  surveyAnalyst: ['调研分析', '调研分析师'],
  clubOperator: ['会员运营'],
  forumModerator: ['论坛版主', '版主'],
  cityManager: ['城市公司总经理', '城市总经理'],
  executive: ['高管', '副总裁', '总裁'],
  chairman: ['董事长'],
  chairmanAssistant: ['董事长助理', '董事长秘书', '董事长办公室'],
  systemAdministrator: ['系统管理员'],
  dataProtectionOfficer: ['个人信息保护负责人'],
}

const byWord = new Map(
  Object.entries(words).flatMap(([role, names]) => [role, ...names].map((name) => [name, role as Role])),
)

/** The role that a post carries by its name, or undefined. */
export const roleOfWords = (text: string): Role | undefined => byWord.get(text.trim())
