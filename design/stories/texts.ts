import { defineTexts } from '../texts.ts'

export const storyTexts = defineTexts({
  zh: {
    parts: '视觉语言', agent: '客服坐席', marks: '标记与数字', list: '列表', record: '档案页', form: '表单', drawings: '图画', files: '照片与文件', states: '各种状态',
    cases: '个案', number: '编号', customer: '客户', home: '房屋', state: '状态', subject: '事由', urgency: '紧急程度', due: '首次回复', opened: '受理时间', owner: '首问责任人', overdue: '已超时', openedOn: '受理日期',
    caseStates: { open: '待回复', working: '处理中', waiting: '待客户确认', closed: '已办结', withdrawn: '已撤回' },
    newCase: '受理个案', searchHint: '编号、姓名、房号', unsettled: '未结', late: '超时', none: '还没有个案', noneHint: '业主报事、投诉、咨询会出现在这里。也可以替来电的客户受理。',
    subjects: ['卫生间顶板渗水，已影响吊顶', '地下车库夜间照明不足', '儿童滑梯螺丝松动', '咨询产权证办理进度', '电梯运行异响，两次停在 8 层与 9 层之间，请尽快检查'],
    tones: { idle: '未到期', info: '通知', active: '进行中', act: '待处理', late: '已超期', done: '已完成', off: '不适用' },
  },
  en: {
    parts: 'Visual language', agent: 'Call-centre agent', marks: 'Marks and figures', list: 'List', record: 'Record page', form: 'Form', drawings: 'Drawings', files: 'Photos and files', states: 'States',
    cases: 'Cases', number: 'Number', customer: 'Customer', home: 'Home', state: 'State', subject: 'Subject', urgency: 'Urgency', due: 'First reply', opened: 'Received', owner: 'First contact', overdue: 'Overdue', openedOn: 'Received on',
    caseStates: { open: 'To be answered', working: 'In hand', waiting: 'Customer to confirm', closed: 'Closed', withdrawn: 'Withdrawn' },
    newCase: 'Open a case', searchHint: 'Number, name, home', unsettled: 'Open', late: 'Overdue', none: 'No cases yet', noneHint: 'Reports, complaints and enquiries of residents appear here. You may also open one for a caller.',
    subjects: ['Water comes through the bathroom ceiling', 'Too little light in the garage at night', 'Loose screws on the slide', 'When will the title deed come?', 'The lift makes noises and stopped twice between floors 8 and 9; please check soon'],
    tones: { idle: 'Not due', info: 'Notice', active: 'Under way', act: 'To do', late: 'Overdue', done: 'Done', off: 'Not applicable' },
  },
})
