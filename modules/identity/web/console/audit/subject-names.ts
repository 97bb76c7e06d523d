import { defineTexts } from '#design/texts.ts'

/** Tables as people name what stands in them; what is missing here is shown by its own name. */
export const subjectNames = defineTexts({
  zh: {
    'organization.node': '组织', 'organization.department': '部门', 'organization.staff': '员工', 'organization.post': '岗位', 'organization.appointment': '任职',
    'identity.account': '登录账号', 'identity.role': '角色', 'identity.role_permission': '角色权限', 'identity.permission': '权限', 'identity.access_token': '访问令牌',
    'estate.project': '项目', 'estate.phase': '分期', 'estate.building': '楼栋', 'estate.building_unit': '单元', 'estate.layout': '户型', 'estate.home': '房屋',
    'estate.common_part': '共用部位', 'estate.common_facility': '共用设施', 'estate.parking_space': '车位',
    'customers.person': '客户档案', 'customers.household': '家庭', 'customers.holding': '住户关系', 'customers.home_use': '房屋使用', 'customers.payer': '缴费人',
    'customers.home_occupancy': '交付与入住', 'customers.company_tenant': '企业租户', 'customers.consent': '客户同意', 'customers.consent_text': '同意书', 'customers.preference': '客户偏好',
    'customers.communication': '沟通记录', 'customers.duplicate': '疑似重复', 'customers.merge': '档案合并', 'customers.intake': '客户来源',
    'cases.case_file': '个案', 'cases.case_text': '个案内容', 'cases.entry': '个案往来', 'cases.task': '部门任务', 'cases.promise': '个案时限', 'cases.category': '个案分类',
    'cases.policy': '个案时限设置', 'cases.clock_pause': '时限暂停', 'sales.contract': '买卖合同', 'sales.contract_buyer': '合同买受人', 'delivery.home_delivery': '房屋交付',
    'journey.action': '标准动作', 'journey.evidence': '动作证据', 'journey.journey': '服务旅程', 'journey.step_stay': '旅程步骤', 'journey.standard': '6+2 标准',
    'journey.standard_action': '标准动作定义', 'journey.assignment': '服务人员指定', 'journey.call_attempt': '呼叫记录', 'journey.project_setting': '项目服务设置',
    'platform.file': '文件', 'platform.message': '消息', 'platform.message_template': '消息模板', 'platform.import': '导入', 'exports.list': '导出列表',
  } as Record<string, string>,
  en: {
    'organization.node': 'Node', 'organization.department': 'Department', 'organization.staff': 'Staff', 'organization.post': 'Post', 'organization.appointment': 'Appointment',
    'identity.account': 'Account', 'identity.role': 'Role', 'identity.role_permission': 'Permission of a role', 'identity.permission': 'Permission', 'identity.access_token': 'Access token',
    'estate.project': 'Project', 'estate.phase': 'Phase', 'estate.building': 'Building', 'estate.building_unit': 'Building unit', 'estate.layout': 'Layout', 'estate.home': 'Home',
    'estate.common_part': 'Common part', 'estate.common_facility': 'Common facility', 'estate.parking_space': 'Parking space',
    'customers.person': 'Customer file', 'customers.household': 'Household', 'customers.holding': 'Holding', 'customers.home_use': 'Use of a home', 'customers.payer': 'Payer',
    'customers.home_occupancy': 'Delivery and move-in', 'customers.company_tenant': 'Company tenant', 'customers.consent': 'Consent', 'customers.consent_text': 'Wording of consent', 'customers.preference': 'Preferences',
    'customers.communication': 'Communication', 'customers.duplicate': 'Possible duplicate', 'customers.merge': 'Merge', 'customers.intake': 'Source of a customer',
    'cases.case_file': 'Case', 'cases.case_text': 'Words of a case', 'cases.entry': 'Entry of a case', 'cases.task': 'Department task', 'cases.promise': 'Promise of a case', 'cases.category': 'Category',
    'cases.policy': 'Terms of cases', 'cases.clock_pause': 'Paused clock', 'sales.contract': 'Sales contract', 'sales.contract_buyer': 'Buyer', 'delivery.home_delivery': 'Delivery of a home',
    'journey.action': 'Standard action', 'journey.evidence': 'Evidence', 'journey.journey': 'Journey', 'journey.step_stay': 'Step of a journey', 'journey.standard': '6+2 standard',
    'journey.standard_action': 'Definition of an action', 'journey.assignment': 'Assignment', 'journey.call_attempt': 'Call', 'journey.project_setting': 'Service setting',
    'platform.file': 'File', 'platform.message': 'Message', 'platform.message_template': 'Message template', 'platform.import': 'Import', 'exports.list': 'Exported list',
  } as Record<string, string>,
})

/** Where a record can be opened. */
const pages: Record<string, string> = {
  'organization.node': '/organization/', 'organization.staff': '/staff/', 'estate.project': '/projects/', 'estate.home': '/homes/', 'customers.person': '/customers/',
  'cases.case_file': '/cases/', 'journey.action': '/journey-actions/', 'platform.message_template': '/message-templates/',
}

/** The address of the record that an audit line speaks of, if it has a page. */
export function pageOf(subject: string, id: string | null): string | null {
  return id && pages[subject] ? `${pages[subject]}${id}` : null
}
