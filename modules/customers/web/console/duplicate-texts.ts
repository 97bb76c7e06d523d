import { defineTexts } from '#design/texts.ts'

export const duplicateTexts = defineTexts({
  zh: {
    title: '疑似重复', back: '客户', lead: '同一位客户只留一份档案。合并后随时可以撤销。', none: '没有疑似重复的档案', noneHint: '每晚自动比对证件、手机、姓名和房屋，发现后列在这里。', found: '发现于', merge: '合并', notSame: '不是同一人', notSameHint: '这一对不再提示。', dismissed: '已标记为两个人', all: '查看全部', more: '显示更多', field: '项目', complete: (score: number) => `完整度 ${score}%`, registered: '登记于', open: '打开档案',
    mergeTitle: '合并两份档案', keep: '保留哪一份档案', keepHint: '房屋、沟通、个案、同意都会归到保留的档案；另一份的链接会自动转到这里。', choose: '逐项选择保留的内容', same: '其余内容一致，或只有一份有填写，会自动保留。', reason: '为什么确认是同一人', reasons: ['证件号码一致', '手机号码一致', '已与客户本人核实'], merged: '已合并，可在档案的合并记录里撤销',
  },
  en: {
    title: 'Possible duplicates', back: 'Customers', lead: 'One customer, one file. A merge can be taken back at any time.', none: 'No possible duplicates', noneHint: 'Every night identity, phones, names and homes are compared; what is found stands here.', found: 'Found', merge: 'Merge', notSame: 'Two persons', notSameHint: 'This pair will not be suggested again.', dismissed: 'Marked as two persons', all: 'See all', more: 'Show more', field: 'Field', complete: (score: number) => `${score}% complete`, registered: 'Registered', open: 'Open the file',
    mergeTitle: 'Merge two files', keep: 'Which file stays', keepHint: 'Homes, contacts, cases and consents come to the file that stays; links to the other lead here.', choose: 'Choose what to keep', same: 'Everything else is equal, or stands in one file only and is kept.', reason: 'Why it is one person', reasons: ['Same identity number', 'Same phone', 'Confirmed by the customer'], merged: 'Merged; it can be undone under Merges',
  },
})
