import { defineTexts } from '#design/texts.ts'

export const staffTexts = defineTexts({
  zh: {
    staff: '员工', search: '姓名、拼音、工号、手机号', number: '工号', name: '姓名', posts: '岗位', phone: '电话', email: '邮箱', state: '状态', node: '组织', department: '部门',
    active: '在职', left: '已离职', all: '全部', none: '还没有员工', noneHint: '登记员工后，在他的页面上任命岗位、开通账号。', add: '新增员工', addHint: '登记后即可任命岗位、开通账号。',
    emailHint: '企业账号登录和邮件通知使用。', phoneHint: '加密保存，仅显示后四位。', photo: '照片', photoHint: '客户在业主端会看到。', save: '保存', change: '修改资料',
    seePhone: '查看完整电话', phoneTraced: '已记入审计日志', noPhone: '未登记', leftOn: (date: string) => `${date} 离职`,
    current: '现任岗位', noCurrent: '现在没有岗位，也就没有任何权限。', former: '过往任职', appoint: '任命岗位', chooseNode: '组织', choosePost: '岗位',
    noPosts: '这个组织还没有岗位，请先到组织架构中设立。', heldBy: (names: string) => `现任 ${names}`, vacant: '空缺', fromOn: '任职日期', today: '不填即从今天起。',
    role: '角色', since: '任职', period: (from: string, until: string) => `${from} 至 ${until}`, from: (date: string) => `${date} 起`,
    leave: '办理离职', leaveConsequence: '结束全部任职，账号随即停用。资料和经办记录会保留。', leftOnField: '离职日期', leftToday: '不填即今天。',
    comeBack: '办理返岗', comeBackConsequence: '恢复为在职。岗位和账号需要另行办理。', returned: '已返岗', history: '变更记录', inAudit: '在审计日志中查看',
    account: '登录账号', noAccount: '还没有账号，不能登录工作台。', openAccount: '开通账号', username: '用户名', usernameHint: '字母、数字、点、横线，登录时不区分大小写。',
    password: '初始密码', passwordHint: '至少 10 位。首次登录时须改为自己的密码。', suggest: '生成', copy: '复制', copied: '已复制', reset: '重置密码', newPassword: '新的初始密码',
    dropSecondFactor: '同时关闭两步验证（换手机或丢失时）', disable: '停用账号', disableConsequence: '立即退出所有设备，不能再登录；随时可以恢复。', enable: '恢复账号', enabled: '账号已恢复', disabled: '账号已停用',
    accountStates: { active: '可以登录', disabled: '已停用' }, mustChange: '首次登录须改密码', lastSignIn: '上次登录', never: '从未登录', done: '已完成',
  },
  en: {
    staff: 'Staff', search: 'Name, pinyin, number, phone', number: 'Number', name: 'Name', posts: 'Posts', phone: 'Phone', email: 'E-mail', state: 'State', node: 'Organization', department: 'Department',
    active: 'On staff', left: 'Left', all: 'All', none: 'No staff yet', noneHint: 'Enter somebody, then appoint and open an account on the page.', add: 'New member of staff', addHint: 'Posts and the account follow on the next page.',
    emailHint: 'For company sign-in and notices by e-mail.', phoneHint: 'Kept encrypted; only the last digits are shown.', photo: 'Photo', photoHint: 'Customers see it in the portal.', save: 'Save', change: 'Change',
    seePhone: 'Show the full number', phoneTraced: 'Noted in the audit log', noPhone: 'None', leftOn: (date: string) => `Left on ${date}`,
    current: 'Posts held', noCurrent: 'No post at present, and so no permission at all.', former: 'Earlier posts', appoint: 'Appoint', chooseNode: 'Organization', choosePost: 'Post',
    noPosts: 'There are no posts here yet; set them up in the organization first.', heldBy: (names: string) => `held by ${names}`, vacant: 'vacant', fromOn: 'From', today: 'Left empty: from today.',
    role: 'Role', since: 'Held', period: (from: string, until: string) => `${from} to ${until}`, from: (date: string) => `since ${date}`,
    leave: 'Record departure', leaveConsequence: 'Ends all appointments; the account stops at once. The file and what was done stay.', leftOnField: 'Left on', leftToday: 'Left empty: today.',
    comeBack: 'Record return', comeBackConsequence: 'On staff again. Posts and the account are given anew.', returned: 'Back on staff', history: 'History of changes', inAudit: 'See it in the audit log',
    account: 'Account', noAccount: 'No account yet: no way into the console.', openAccount: 'Open an account', username: 'Username', usernameHint: 'Letters, digits, dots and hyphens; capitals do not matter.',
    password: 'Initial password', passwordHint: 'At least 10 characters. It must be changed at the first sign-in.', suggest: 'Suggest', copy: 'Copy', copied: 'Copied', reset: 'Reset the password', newPassword: 'New initial password',
    dropSecondFactor: 'Also turn two-step sign-in off (phone changed or lost)', disable: 'Disable the account', disableConsequence: 'Signs out everywhere and refuses further sign-in; it can be enabled again at any time.', enable: 'Enable the account', enabled: 'The account is enabled', disabled: 'The account is disabled',
    accountStates: { active: 'May sign in', disabled: 'Disabled' }, mustChange: 'Password must be changed', lastSignIn: 'Last sign-in', never: 'Never', done: 'Done',
  },
})
