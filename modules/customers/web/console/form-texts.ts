import { defineTexts } from '#design/texts.ts'

export const formTexts = defineTexts({
  zh: {
    register: '登记客户', edit: '更新资料', back: '客户', project: '项目', source: '来源', paste: '粘贴识别', pasteHint: '把微信或表格里的姓名、手机、身份证粘贴到这里，自动填到下面。', pastePlaceholder: '沈佳禾 13800000001 …',
    keep: '留空表示不变', keepShown: (masked: string) => `现为 ${masked}，留空表示不变`, found: '已有这位客户的档案，资料已并入。', created: '已登记', saved: '已保存', basic: '基本资料', contact: '联系方式', identity: '证件', work: '工作与教育', knownBirthday: '已登记，留空表示不变',
  },
  en: {
    register: 'Register a customer', edit: 'Edit the file', back: 'Customers', project: 'Project', source: 'Source', paste: 'Paste', pasteHint: 'Paste name, mobile and identity card from a chat or a table; the fields below fill themselves.', pastePlaceholder: '沈佳禾 13800000001 …',
    keep: 'Leave empty to keep it', keepShown: (masked: string) => `Now ${masked}; leave empty to keep it`, found: 'This customer was on file already; the data was added.', created: 'Registered', saved: 'Saved', basic: 'Basic data', contact: 'Contact', identity: 'Identity', work: 'Work and education', knownBirthday: 'On file; leave empty to keep it',
  },
})
