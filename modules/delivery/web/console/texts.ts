import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '交付与入住', choose: '选择项目', noProject: '没有您负责的项目', none: '没有符合的房屋', noneHint: '签订合同后，房屋会出现在这里等待交付。', home: '房屋', owner: '业主', state: '状态', promised: '合同约定', planned: '计划交付', delivered: '交付', movedIn: '入住', all: '全部', more: '显示更多',
    states: { awaiting: '待交付', late: '逾期未交付', delivered: '已交付', movedIn: '已入住' }, deemed: '视为交付', isDeemed: '视为交付（业主未到场，按合同约定视为已交付）',
    plan: '设定计划', deliver: '登记交付', moveIn: '登记入住', correct: '更正', selected: (count: number) => `已选 ${count} 户`, selectAll: '选择本页全部', select: (home: string) => `选择 ${home}`, clear: '取消选择', actions: '操作',
    dates: { plannedOn: '计划交付日期', deliveredOn: '正式交付日期', movedInOn: '入住日期' }, hints: { plannedOn: '交付通知按这个日期倒排。', deliveredOn: '从这一天起算保修、磨合期和各项回访。', movedInOn: '从这一天起算居住回访和满一年检查。' },
    forHomes: (count: number) => `共 ${count} 户，同一天`, done: (count: number) => `已登记 ${count} 户`, failed: (count: number) => `${count} 户没有登记，原因如下，其余已完成：`, notFit: (count: number) => `其中 ${count} 户不适用，会跳过`,
  },
  en: {
    title: 'Delivery and move-in', choose: 'Choose a project', noProject: 'No project is in your care', none: 'No such homes', noneHint: 'A home waits here for delivery once its contract is signed.', home: 'Home', owner: 'Owner', state: 'State', promised: 'Promised', planned: 'Planned', delivered: 'Delivered', movedIn: 'Moved in', all: 'All', more: 'Show more',
    states: { awaiting: 'Awaiting', late: 'Late', delivered: 'Delivered', movedIn: 'Lived in' }, deemed: 'Deemed', isDeemed: 'Deemed delivery (the owner did not come; delivered by the contract)',
    plan: 'Plan', deliver: 'Record delivery', moveIn: 'Record move-in', correct: 'Correct', selected: (count: number) => `${count} selected`, selectAll: 'Select all shown', select: (home: string) => `Select ${home}`, clear: 'Clear', actions: 'Actions',
    dates: { plannedOn: 'Planned delivery', deliveredOn: 'Formal delivery', movedInOn: 'Move-in' }, hints: { plannedOn: 'Notices count back from this day.', deliveredOn: 'Warranty, run-in and call-backs count from this day.', movedInOn: 'Residence call-backs and the one-year check count from this day.' },
    forHomes: (count: number) => `${count} homes, the same day`, done: (count: number) => (count === 1 ? 'Recorded' : `${count} homes recorded`), failed: (count: number) => `${count} not recorded, the others are done:`, notFit: (count: number) => `${count} of them do not fit and are left out`,
  },
})
