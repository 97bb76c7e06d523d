import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('identity', {
  wrongSignIn: {
    status: 401,
    zh: '用户名或密码不正确，还可以再试 {left} 次。',
    en: 'The username or the password is not right. Tries left: {left}.',
  },
  lockedOut: {
    status: 429,
    zh: '连续输错次数过多，为保护账号已暂时锁定，请在 {at} 之后再试（约 {minutes} 分钟）。',
    en: 'Too many wrong tries. To protect the account it is locked until {at} (about {minutes} minutes).',
  },
  totpNeeded: {
    status: 401,
    zh: '请输入身份验证器上的 6 位动态码，或一个恢复码。',
    en: 'Please enter the 6 digits of your authenticator, or a recovery code.',
  },
  totpWrong: {
    status: 422,
    zh: '动态码不正确，请核对手机时间后输入当前的动态码；恢复码每个只能用一次。',
    en: 'This is not the current code. Check the time of your phone and enter the code shown now; a recovery code works only once.',
  },
  totpAlreadyOn: {
    status: 409,
    zh: '两步验证已经开启。如需更换手机，请先关闭再重新开启。',
    en: 'Two-step sign-in is already on. To change the phone, turn it off and on again.',
  },
  totpNotStarted: {
    status: 409,
    zh: '请先开始设置两步验证，再输入动态码确认。',
    en: 'Start the set-up of two-step sign-in first, then confirm it with a code.',
  },
  accountDisabled: {
    status: 403,
    zh: '这个账号已停用，请联系管理员。',
    en: 'This account is disabled. Please ask an administrator.',
  },
  personUnknown: {
    status: 403,
    zh: '这个手机号还没有登记，请联系您的置业顾问或管家登记后再登录。',
    en: 'This phone is not registered with us yet. Please ask your adviser or steward to register it.',
  },
  staffUnknown: {
    status: 403,
    zh: '企业账号验证通过，但没有与之对应的员工账号，请联系管理员开通。',
    en: 'Your company sign-in is valid, but no staff account belongs to it. Please ask an administrator.',
  },
  companySignInFailed: {
    status: 401,
    zh: '企业账号登录没有完成，请重新登录；如仍不行，请改用用户名和密码。',
    en: 'The company sign-in was not completed. Please try again, or use your username and password.',
  },
  codeWrong: {
    status: 401,
    zh: '验证码不正确，还可以再试 {left} 次。',
    en: 'The code is not right. Tries left: {left}.',
  },
  codeNone: { status: 401, zh: '请先获取验证码。', en: 'Please ask for a code first.' },
  codeExpired: {
    status: 401,
    zh: '验证码已过期（{minutes} 分钟内有效），请重新获取。',
    en: 'The code has expired (it is valid for {minutes} minutes). Please ask for a new one.',
  },
  codeUsed: {
    status: 401,
    zh: '这个验证码已经用过，请重新获取。',
    en: 'This code was already used. Please ask for a new one.',
  },
  codeSpent: {
    status: 401,
    zh: '验证码输错次数过多，已作废，请重新获取。',
    en: 'Too many wrong tries: the code is no longer valid. Please ask for a new one.',
  },
  codesBlocked: {
    status: 429,
    zh: '输错验证码的次数过多，请在 {at} 之后再试（约 {minutes} 分钟）。',
    en: 'Too many wrong codes. Please try again after {at} (about {minutes} minutes).',
  },
  codesToday: {
    status: 429,
    zh: '这个手机号今天获取验证码的次数已用完，请在 {at} 之后再试。',
    en: 'This phone has had all its codes for today. Please try again after {at}.',
  },
  weakPassword: {
    status: 422,
    zh: '这个密码不够安全，请按提示修改。',
    en: 'This password is not safe enough. Please follow the hints.',
  },
  wrongPassword: {
    status: 422,
    zh: '当前密码不正确，还可以再试 {left} 次。',
    en: 'The current password is not right. Tries left: {left}.',
  },
  sessionNeeded: {
    status: 403,
    zh: '访问令牌不能做这件事，请登录后操作。',
    en: 'An access token may not do this. Please sign in.',
  },
  usernameTaken: {
    status: 409,
    zh: '用户名“{username}”已被使用，请换一个。',
    en: 'The username "{username}" is taken. Please choose another.',
  },
  accountExists: {
    status: 409,
    zh: '这位员工已有账号“{username}”。',
    en: 'This member of staff already has the account "{username}".',
  },
  noPassword: {
    status: 422,
    zh: '请填写初始密码；只有配置了企业账号登录时才可以留空。',
    en: 'Please enter an initial password; it may be empty only where company sign-in is set up.',
  },
  ownAccount: {
    status: 409,
    zh: '不能停用自己的账号，请由其他管理员操作。',
    en: 'You cannot disable your own account. Please ask another administrator.',
  },
  beyondOwnPermissions: {
    status: 422,
    zh: '令牌的权限不能超出您自己的权限：{permissions}。',
    en: 'A token cannot carry more than your own permissions: {permissions}.',
  },
  expiryTooFar: {
    status: 422,
    zh: '令牌的有效期应在今后一年之内。',
    en: 'A token must expire within one year from now.',
  },
  unknownPermission: {
    status: 422,
    zh: '没有这些权限：{permissions}。',
    en: 'There are no such permissions: {permissions}.',
  },
  roleKeyTaken: {
    status: 409,
    zh: '角色代号“{key}”已被使用，请换一个。',
    en: 'The role key "{key}" is taken. Please choose another.',
  },
  builtInRole: {
    status: 409,
    zh: '内置角色可以改名和调整权限，但不能删除。',
    en: 'A built-in role can be renamed and given other permissions, but not removed.',
  },
  roleInUse: {
    status: 409,
    zh: '还有 {posts} 个岗位使用这个角色，请先调整岗位。',
    en: '{posts} posts still use this role. Please change them first.',
  },
  keepsTheKeys: {
    status: 409,
    zh: '系统管理员必须保留“{permission}”，否则再没有人能调整权限。',
    en: 'System administrators must keep "{permission}", or nobody could change permissions any more.',
  },
  crossOrigin: {
    status: 403,
    zh: '这个请求来自其他网站，已拒绝。请从本系统的页面操作。',
    en: 'This request came from another site and was refused. Please use the pages of this system.',
  },
  tooManySettings: {
    status: 409,
    zh: '保存的视图与列设置已达 {most} 项，请先删除不用的。',
    en: 'You have kept {most} views and column settings. Please delete those you no longer need.',
  },
  settingTooLarge: {
    status: 422,
    zh: '这项设置太大，无法保存，请减少视图。',
    en: 'This setting is too large to keep. Please keep fewer views.',
  },
})
