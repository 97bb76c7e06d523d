import { defineTexts } from '#design/texts.ts'

export const personTexts = defineTexts({
  zh: {
    back: '客户', edit: '更新资料', log: '记一次沟通', complete: (score: number) => `资料完整度 ${score}%`, missing: '还缺', fill: '补充资料', 
    disclose: '查看完整信息', discloseTitle: '查看完整信息', fields: '要看哪几项', reason: '用途', reasonHint: '写明为什么需要。谁、何时、看了什么、为什么，都会记入审计日志。', show: '查看', shown: '以下为完整信息，查看已留痕。离开本页后重新隐藏。',
    reasons: ['电话回访', '核对身份', '寄送资料', '紧急联系'], homes: '房屋', former: '曾有的房屋', household: '家人与同住人', cases: '个案', noCases: '没有个案',
    timeline: '时间线', noTimeline: '还没有记录', preferences: '偏好', consents: '同意', merges: '合并记录', since: '自', untilOn: '至', movedIn: '入住', delivered: '交付', leaseUntil: '租期至', registered: '登记', source: '来源', journey: '服务旅程',
    more: '显示更早的', communications: '沟通记录', noCommunications: '还没有沟通记录', noHomes: '名下没有房屋',
    duplicates: (count: number) => `有 ${count} 份疑似重复的档案`, seeDuplicates: '去核对', undo: '撤销合并', undoHint: '两份档案恢复为合并前的样子；合并后又改过的内容保留。', undone: '已撤销合并', mergedFrom: (name: string) => `并入“${name}”的档案`,
  },
  en: {
    back: 'Customers', edit: 'Edit', log: 'Log a contact', complete: (score: number) => `File ${score}% complete`, missing: 'Still missing', fill: 'Complete the file', 
    disclose: 'Show hidden data', discloseTitle: 'Show hidden data', fields: 'What to show', reason: 'What for', reasonHint: 'Say why it is needed. Who saw what, when and why is kept in the audit log.', show: 'Show', shown: 'Shown in full; this was recorded. It is hidden again when you leave the page.',
    reasons: ['Call-back', 'Identity check', 'Sending papers', 'Emergency contact'], homes: 'Homes', former: 'Former homes', household: 'Household', cases: 'Cases', noCases: 'No cases',
    timeline: 'Timeline', noTimeline: 'Nothing yet', preferences: 'Preferences', consents: 'Consents', merges: 'Merges', since: 'since', untilOn: 'until', movedIn: 'Moved in', delivered: 'Delivered', leaseUntil: 'Lease until', registered: 'Registered', source: 'Source', journey: 'Journey',
    more: 'Earlier', communications: 'Contacts', noCommunications: 'No contacts yet', noHomes: 'No homes',
    duplicates: (count: number) => (count === 1 ? 'One file may be of the same person' : `${count} files may be of the same person`), seeDuplicates: 'Compare', undo: 'Undo the merge', undoHint: 'Two files again, as they were; what was changed since stays.', undone: 'Merge undone', mergedFrom: (name: string) => `Merged in: ${name}`,
  },
})
