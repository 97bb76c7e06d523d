import { defineTexts } from '#design/texts.ts'

/** The parts of the product as people name them. */
export const moduleNames = defineTexts({
  zh: {
    organization: '组织', identity: '账号与权限', estate: '项目与房屋', customers: '客户', sales: '销售', journey: '6+2 旅程', cases: '个案', delivery: '交付',
    messages: '消息', files: '文件', importing: '导入', exports: '导出', audit: '审计', platform: '平台', repairs: '报修', fitout: '装修', surveys: '调研',
    club: '会员', frontdesk: '前台', facilities: '设施', billing: '收费', improvement: '改进', assessment: '检查考评', community: '社区', care: '关怀',
    partners: '合作伙伴', workplace: '员工关怀', emergency: '应急', privacy: '个人信息', insights: '洞察',
  } as Record<string, string>,
  en: {
    organization: 'Organization', identity: 'Accounts and rights', estate: 'Projects and homes', customers: 'Customers', sales: 'Sales', journey: '6+2 journey', cases: 'Cases',
    delivery: 'Delivery', messages: 'Messages', files: 'Files', importing: 'Imports', exports: 'Exports', audit: 'Audit', platform: 'Platform', repairs: 'Repairs',
    fitout: 'Fit-out', surveys: 'Surveys', club: 'Club', frontdesk: 'Front desk', facilities: 'Facilities', billing: 'Billing', improvement: 'Improvement',
    assessment: 'Assessment', community: 'Community', care: 'Care', partners: 'Partners', workplace: 'Workplace', emergency: 'Emergency', privacy: 'Personal data',
    insights: 'Insights',
  } as Record<string, string>,
})
