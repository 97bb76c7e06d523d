import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    inbox: '个案', takeIn: '受理来件', search: '搜编号、内容、姓名、房号', number: '编号', title: '事项', customer: '客户', home: '房屋', state: '状态', urgency: '紧急程度',
    kind: '类型', channel: '渠道', owner: '负责人', opened: '受理时间', answerDue: '待答复', project: '项目', waiting: '客户在等', overdue: '答复超时',
    all: '处理中', mine: '我负责的', department: '本部门', closed: '含已结案', none: '现在没有个案', noneHint: '客户来件会立即出现在这里，无需刷新。',
    body: '客户原话', history: '往来与记录', steps: '九步进度', promises: '承诺与时限', tasks: '部门任务', category: '分类', place: '位置',
    reply: '答复客户', replyHint: '客户会立即看到。直接答复即停止 24 小时时限。', note: '内部备注', noteHint: '只有员工能看到', progress: '通报进展', plan: '商定方案', result: '告知结果',
    handOver: '转部门', handOverWhy: '交办事项和原因', department2: '责任部门', close: '结案', closure: '结案方式', closureWords: '结案说明', classify: '分类定级', take: '我来负责', taken: '已由您负责',
    closures: { confirmed: '客户确认已解决', documentedOffer: '已提出书面方案', withdrawn: '客户撤回' } as Record<string, string>,
    measures: '处理措施', person: '责任人', until: '完成日期', send: '发送', save: '保存', sent: '已发送', nextReply: '首次答复客户', nextAnswer: '答复客户', nextClose: '完成并结案',
    accept: '接收', complete: '完成', giveBack: '退回', withdraw: '撤回', outcome: '结果', why: '原因', accepted: '已接收', handedOver: '待接收', returned: '已退回', done: '已完成', withdrawn: '已撤回',
    internal: '仅内部', missed: '未按时', met: '已兑现', running: '进行中', firstReply: '首次答复', planTarget: '方案', progressTarget: '进展', closeTarget: '结案', answerTarget: '答复', acknowledgement: '确认',
    missing: { answer: '先答复客户', tasks: '还有部门任务没结束', result: '先告知处理结果', classification: '先分类' } as Record<string, string>, missingTitle: '结案前还差',
    context: '客户', satisfaction: (stars: number) => `客户评价 ${stars} 星`, unsolved: '客户表示没有解决', reopened: (times: number) => `重开 ${times} 次`, transfers: (times: number) => `转办 ${times} 次`,
    who: '客户', whoHint: '输入姓名、电话后四位或房号', said: '客户怎么说', photos: '照片', chooseProject: '项目', chooseHome: '房屋', reporterName: '来人称呼（不在客户库时填写）', opening: '受理', safety: '涉及人身安全',
  },
  en: {
    inbox: 'Cases', takeIn: 'Take in', search: 'Number, words, name, home', number: 'Number', title: 'Matter', customer: 'Customer', home: 'Home', state: 'State', urgency: 'Urgency',
    kind: 'Kind', channel: 'Channel', owner: 'Owner', opened: 'Opened', answerDue: 'Answer due', project: 'Project', waiting: 'Customer waits', overdue: 'Answer overdue',
    all: 'Open', mine: 'Mine', department: 'My department', closed: 'With closed', none: 'No cases now', noneHint: 'What customers tell us appears here at once.',
    body: 'In the customer’s words', history: 'What was said and done', steps: 'Nine steps', promises: 'Promises and terms', tasks: 'Department tasks', category: 'Topic', place: 'Place',
    reply: 'Answer the customer', replyHint: 'The customer sees it at once. A direct answer stops the 24-hour clock.', note: 'Internal note', noteHint: 'Only staff can see it', progress: 'Report progress', plan: 'Agree on a plan', result: 'Tell the result',
    handOver: 'Hand to a department', handOverWhy: 'What is to be done and why', department2: 'Department', close: 'Close', closure: 'How it ended', closureWords: 'Closing words', classify: 'Classify', take: 'I take it', taken: 'It is yours now',
    closures: { confirmed: 'Customer confirms', documentedOffer: 'Documented offer', withdrawn: 'Withdrawn' } as Record<string, string>,
    measures: 'Measures', person: 'Who', until: 'By', send: 'Send', save: 'Save', sent: 'Sent', nextReply: 'Answer the customer for the first time', nextAnswer: 'Answer the customer', nextClose: 'Finish and close',
    accept: 'Accept', complete: 'Done', giveBack: 'Send back', withdraw: 'Take back', outcome: 'Outcome', why: 'Reason', accepted: 'Accepted', handedOver: 'Waiting', returned: 'Sent back', done: 'Done', withdrawn: 'Taken back',
    internal: 'Internal', missed: 'Missed', met: 'Kept', running: 'Running', firstReply: 'First answer', planTarget: 'Plan', progressTarget: 'Progress', closeTarget: 'Closing', answerTarget: 'Answer', acknowledgement: 'Receipt',
    missing: { answer: 'answer the customer', tasks: 'end all department tasks', result: 'tell the result', classification: 'classify' } as Record<string, string>, missingTitle: 'Before closing',
    context: 'Customer', satisfaction: (stars: number) => `Rated ${stars} stars`, unsolved: 'The customer says it is not solved', reopened: (times: number) => `Reopened ${times}×`, transfers: (times: number) => `Handed over ${times}×`,
    who: 'Customer', whoHint: 'Name, last four digits of the phone, or home', said: 'What the customer says', photos: 'Photos', chooseProject: 'Project', chooseHome: 'Home', reporterName: 'Name (when not on file)', opening: 'Take in', safety: 'Danger to people',
  },
})
