import { defineTexts } from '#design/texts.ts'
import type { DepartmentLine, NodeKind } from './api.ts'

export const words = defineTexts({
  zh: {
    nodeKinds: {
      group: '集团',
      region: '区域',
      cityCompany: '城市公司',
      projectCompany: '项目公司',
    } satisfies Record<NodeKind, string>,
    departmentKinds: {
      customerRelations: '客户关系',
      serviceCentre: '客户服务中心',
      engineering: '工程',
      design: '设计',
      marketing: '营销',
      finance: '财务',
      legal: '法务',
      property: '物业服务',
      orderKeeping: '秩序维护',
      environment: '环境',
      mortgageTeam: '按揭组',
      clubOperations: '会员运营',
      procurement: '采购',
      hr: '人力资源',
      projectCompany: '项目公司部门',
    } satisfies Record<DepartmentLine['kind'], string>,
    staffStates: { active: '在职', left: '已离职' },
  },
  en: {
    nodeKinds: {
      group: 'Group',
      region: 'Region',
      cityCompany: 'City company',
      projectCompany: 'Project company',
    },
    departmentKinds: {
      customerRelations: 'Customer relations',
      serviceCentre: 'Service centre',
      engineering: 'Engineering',
      design: 'Design',
      marketing: 'Marketing',
      finance: 'Finance',
      legal: 'Legal',
      property: 'Property service',
      orderKeeping: 'Order keeping',
      environment: 'Environment',
      mortgageTeam: 'Mortgage team',
      clubOperations: 'Club operations',
      procurement: 'Procurement',
      hr: 'Human resources',
      projectCompany: 'Of a project company',
    },
    staffStates: { active: 'On staff', left: 'Left' },
  },
})
