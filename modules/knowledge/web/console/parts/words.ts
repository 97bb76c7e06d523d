import { defineTexts } from '#design/texts.ts'

export const words = defineTexts({
  zh: {
    purposes: {
      firstReply: '首次答复',
      progress: '通报进展',
      plan: '商定方案',
      result: '告知结果',
      closing: '结案',
    } as Record<string, string>,
    audiences: { staff: '仅员工', customers: '客户也能看' } as Record<string, string>,
    states: { draft: '草稿', review: '待审阅', published: '已发布', replaced: '旧版' } as Record<
      string,
      string
    >,
    performers: {
      customerRelations: '客户关系',
      engineering: '工程管理',
      propertyManager: '物业项目经理',
      projectManager: '项目负责人',
      steward: '管家',
      controlRoomOperator: '监控中心',
      design: '设计',
      financeClerk: '财务',
      legal: '法务',
      cityManager: '城市公司总经理',
    } as Record<string, string>,
    toneKinds: { blaming: '责怪', bureaucratic: '公文腔', evasive: '含糊推托', cold: '生硬' } as Record<
      string,
      string
    >,
    sorts: {
      article: '文章',
      template: '模板',
      plan: '预案',
      guide: '语言规范',
      creed: '服务信条',
    } as Record<string, string>,
  },
  en: {
    purposes: {
      firstReply: 'First answer',
      progress: 'Progress',
      plan: 'Plan',
      result: 'Result',
      closing: 'Closing',
    } as Record<string, string>,
    audiences: { staff: 'Staff only', customers: 'Customers too' } as Record<string, string>,
    states: {
      draft: 'Draft',
      review: 'Being read',
      published: 'Published',
      replaced: 'Older',
    } as Record<string, string>,
    performers: {
      customerRelations: 'Customer relations',
      engineering: 'Engineering',
      propertyManager: 'Property manager',
      projectManager: 'Project manager',
      steward: 'Steward',
      controlRoomOperator: 'Control room',
      design: 'Design',
      financeClerk: 'Finance',
      legal: 'Legal',
      cityManager: 'City manager',
    } as Record<string, string>,
    toneKinds: {
      blaming: 'Blaming',
      bureaucratic: 'Bureaucratic',
      evasive: 'Evasive',
      cold: 'Cold',
    } as Record<string, string>,
    sorts: {
      article: 'Article',
      template: 'Template',
      plan: 'Prepared plan',
      guide: 'Tone guide',
      creed: 'Creed',
    } as Record<string, string>,
  },
})
