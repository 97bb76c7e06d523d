import type { LoggedValues } from '#design/record/history/log-words.ts'
import { moduleNames } from './module-names.ts'

/** Codes of accounts and roles as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'identity.account.state': {
    zh: { active: '启用', disabled: '停用' },
    en: { active: 'Active', disabled: 'Disabled' },
  },
  'identity.role.kind': {
    zh: { staff: '员工', resident: '业主端' },
    en: { staff: 'Staff', resident: 'Residents' },
  },
  'identity.permission.module': moduleNames,
  'identity.account.way': {
    zh: {
      password: '密码',
      'password and second factor': '密码和两步验证',
      'phone code': '手机验证码',
      'company sign-in': '企业账号',
    },
    en: {
      password: 'Password',
      'password and second factor': 'Password and second step',
      'phone code': 'Phone code',
      'company sign-in': 'Company sign-in',
    },
  },
  'identity.account.reason': {
    zh: {
      'identity.wrong_sign_in': '用户名或密码不对',
      'identity.wrong_password': '密码不对',
      'identity.totp_wrong': '动态码不对',
      'identity.account_disabled': '账号已停用',
      'identity.person_unknown': '手机号没有登记',
      'identity.staff_unknown': '没有对应的员工账号',
      'identity.company_sign_in_failed': '企业账号登录没有完成',
      'identity.code_wrong': '验证码不对',
      'identity.code_none': '没有获取验证码',
      'identity.code_expired': '验证码已过期',
      'identity.code_used': '验证码已用过',
      'identity.code_spent': '验证码已作废',
    },
    en: {
      'identity.wrong_sign_in': 'Wrong username or password',
      'identity.wrong_password': 'Wrong password',
      'identity.totp_wrong': 'Wrong second step',
      'identity.account_disabled': 'Account disabled',
      'identity.person_unknown': 'Phone not registered',
      'identity.staff_unknown': 'No account for this person',
      'identity.company_sign_in_failed': 'Company sign-in not completed',
      'identity.code_wrong': 'Wrong code',
      'identity.code_none': 'No code asked for',
      'identity.code_expired': 'Code expired',
      'identity.code_used': 'Code used before',
      'identity.code_spent': 'Code no longer valid',
    },
  },
  'identity.account.session': { zh: { all: '全部' }, en: { all: 'All' } },
}
