import { defineTexts } from '#design/texts.ts'

export const actionTexts = defineTexts({
  zh: {
    today: '今日', action: '标准动作', home: '房屋', customer: '客户', step: '步骤', performer: '岗位', window: '办理时间', planned: '最初承诺', doneBy: '完成', confirmed: '客户已确认',
    wholeProject: '整个项目', occurrence: (count: number) => `第 ${count} 次`, do: '办理', guide: '操作指引', customerReads: '客户看到的文字',
    evidence: '证据', noEvidence: '还没有证据', addEvidence: '补充证据', replace: '替换', replaced: '已被替换，原件保留', recorded: '入库', device: '设备时间', place: '位置', fingerprint: '指纹', fileFingerprint: '文件指纹',
    sealed: '每份证据入库时加盖时间和指纹，此后不能修改；替换后原件仍保留。', copied: '已复制',
    attempts: '呼叫记录', history: '经过', nothingYet: '还没有记录',
    happened: { done: '完成了这项动作', waived: '批准免做', confirmed: '客户确认', evidence: '留存证据', attempt: '呼叫' },
    waive: '免做', waiveTitle: '批准免做这项动作', waiveReason: '为什么不需要办理', waiveHint: '会记入经过，并在审计时列出。', waived: '已免做', waiverReason: '免做原因',
    kind: '类型', words: '内容', file: '文件', save: '保存', saved: '已留存', openFile: '打开文件',
  },
  en: {
    today: 'Today', action: 'Standard action', home: 'Home', customer: 'Customer', step: 'Step', performer: 'Post', window: 'To be done', planned: 'First promised', doneBy: 'Done', confirmed: 'Confirmed by the customer',
    wholeProject: 'Whole project', occurrence: (count: number) => `No. ${count}`, do: 'Do it', guide: 'How it is done', customerReads: 'What the customer reads',
    evidence: 'Evidence', noEvidence: 'No evidence yet', addEvidence: 'Add evidence', replace: 'Replace', replaced: 'Replaced; the old piece is kept', recorded: 'Recorded', device: 'Time of the device', place: 'Place', fingerprint: 'Fingerprint', fileFingerprint: 'Fingerprint of the file',
    sealed: 'Each piece gets a time and a fingerprint when it is recorded and cannot be changed; what is replaced is kept.', copied: 'Copied',
    attempts: 'Calls tried', history: 'What happened', nothingYet: 'Nothing yet',
    happened: { done: 'Done', waived: 'Waived', confirmed: 'Confirmed by the customer', evidence: 'Evidence kept', attempt: 'Call' },
    waive: 'Waive', waiveTitle: 'Waive this action', waiveReason: 'Why it need not be done', waiveHint: 'Kept in the history and listed in audits.', waived: 'Waived', waiverReason: 'Reason of the waiver',
    kind: 'Kind', words: 'Words', file: 'File', save: 'Save', saved: 'Kept', openFile: 'Open the file',
  },
})
