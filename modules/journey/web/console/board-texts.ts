import { defineTexts } from '#design/texts.ts'

export const boardTexts = defineTexts({
  zh: {
    title: '项目看板', project: '项目', choose: '选择项目', noProject: '没有您负责的项目', noProjectHint: '项目建好并分配给您的组织后，会出现在这里。',
    flow: '各步户数', flowHint: '一户可以同时处在几步', homes: (count: number) => `${count} 户`, roles: '按岗位', buildings: '按楼栋',
    late: '已逾期', lateHomes: '涉及户数', oldest: '最早一项应在', week: '七天内到期', allLate: '全部逾期', none: '没有逾期，也没有七天内到期的动作', role: '岗位', building: '楼栋',
    inStep: (name: string) => `处在“${name}”的房屋`, since: '进入', ofStep: '该步逾期', open: (name: string) => `${name}：逾期和七天内到期的动作`, close: '收起', everything: '逾期和七天内到期的动作', empty: '没有', onlyLate: '只看逾期', home: '房屋',
  },
  en: {
    title: 'Project board', project: 'Project', choose: 'Choose a project', noProject: 'No project is in your care', noProjectHint: 'A project appears here once it is set up in your organization.',
    flow: 'Homes by step', flowHint: 'A home may stand in several steps', homes: (count: number) => (count === 1 ? '1 home' : `${count} homes`), roles: 'By post', buildings: 'By building',
    late: 'Late', lateHomes: 'Homes', oldest: 'Oldest was due', week: 'Due within a week', allLate: 'All that is late', none: 'Nothing is late or due within a week', role: 'Post', building: 'Building',
    inStep: (name: string) => `Homes in “${name}”`, since: 'Since', ofStep: 'Late in this step', open: (name: string) => `${name}: late or due within a week`, close: 'Close', everything: 'Late or due within a week', empty: 'None', onlyLate: 'Late only', home: 'Home',
  },
})
