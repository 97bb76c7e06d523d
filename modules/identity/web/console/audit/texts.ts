import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '审计日志', hint: '谁在什么时候看了、改了什么。日志逐条封存，不能修改或删除。', when: '时间', who: '操作人', did: '操作', what: '对象', project: '项目', changes: '内容', from: '来源地址', request: '请求编号',
    actor: '操作人', subject: '对象', date: '日期', record: '记录编号', recordHint: '粘贴记录的编号', none: '还没有审计记录', noneHint: '登录、查看敏感信息和每一次修改都会记在这里。',
    details: '详情', all: (count: number) => `共 ${count} 项`, was: '原来', is: '现在', field: '字段', value: '内容', nothing: '（空）', hidden: '已隐藏', yes: '是', no: '否', none2: '没有字段内容', close: '关闭',
    actors: { staff: '员工', resident: '业主端用户', public: '访客', system: '系统', owner: '数据库维护', job: '系统任务' } as Record<string, string>,
    changeNames: {
      insert: '新增', update: '修改', delete: '删除', viewed: '查看', disclosed: '查看完整信息', unmask: '查看完整信息', export: '导出', retry: '重发', signed_in: '登录', signed_out: '退出登录',
      sign_in_failed: '登录失败', locked_out: '账号锁定', password_changed: '修改密码', password_reset: '重置密码', token_made: '新建访问令牌', token_revoked: '作废访问令牌',
      role_permissions_changed: '调整权限', second_factor_on: '开启两步验证', second_factor_off: '关闭两步验证',
    } as Record<string, string>,
  },
  en: {
    title: 'Audit log', hint: 'Who saw or changed what, and when. Lines are sealed; nobody can alter or remove them.', when: 'When', who: 'Who', did: 'Action', what: 'Record', project: 'Project', changes: 'What changed', from: 'From address', request: 'Request',
    actor: 'Who', subject: 'Kind of record', date: 'Date', record: 'Record id', recordHint: 'Paste the id of a record', none: 'Nothing yet', noneHint: 'Sign-ins, disclosed data and every change are noted here.',
    details: 'Details', all: (count: number) => `All ${count}`, was: 'Before', is: 'After', field: 'Field', value: 'Value', nothing: '(empty)', hidden: 'Hidden', yes: 'Yes', no: 'No', none2: 'No fields', close: 'Close',
    actors: { staff: 'Staff', resident: 'Resident', public: 'Visitor', system: 'System', owner: 'Database upkeep', job: 'Job' } as Record<string, string>,
    changeNames: {
      insert: 'Added', update: 'Changed', delete: 'Removed', viewed: 'Viewed', disclosed: 'Disclosed', unmask: 'Disclosed', export: 'Exported', retry: 'Sent again', signed_in: 'Signed in', signed_out: 'Signed out',
      sign_in_failed: 'Sign-in failed', locked_out: 'Locked', password_changed: 'Password changed', password_reset: 'Password reset', token_made: 'Token made', token_revoked: 'Token revoked',
      role_permissions_changed: 'Permissions changed', second_factor_on: 'Two-step sign-in on', second_factor_off: 'Two-step sign-in off',
    } as Record<string, string>,
  },
})
