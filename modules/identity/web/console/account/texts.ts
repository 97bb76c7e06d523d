import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '我的账号', username: '用户名', posts: '岗位', none: '没有岗位',
    signIn: '登录安全', password: '密码', passwordSet: '仅您自己知道。', changePassword: '修改密码', current: '当前密码', next: '新密码', nextHint: '至少 10 位；大写字母、小写字母、数字、符号至少三种。', repeat: '再输一次新密码', differs: '两次输入不一致', changed: '密码已修改，其他设备已退出',
    second: '两步验证', secondOn: '已开启。登录时除密码外还需输入手机上的动态码。', secondOff: '未开启。开启后，登录时还需输入手机上的动态码，密码泄露也无法登录。', turnOn: '开启', turnOff: '关闭', on: '已开启', off: '未开启',
    passwordFirst: '先输入密码确认是您本人。', scan: '用身份验证器 App 扫描', scanHint: '例如 Microsoft Authenticator、腾讯身份验证器。不能扫描时，手工输入密钥：', openApp: '在本机的验证器中打开', recovery: '恢复码', recoveryHint: '手机丢失时，每个恢复码可代替动态码使用一次。请保存在安全的地方，关闭后不再显示。',
    copy: '复制', copied: '已复制', code: '动态码', codeHint: '输入 App 上显示的 6 位数字。', confirm: '确认开启', continue: '继续', turnedOn: '两步验证已开启', turnedOff: '两步验证已关闭', turnOffHint: '关闭后只需密码即可登录。',
    sessions: '登录的设备', thisOne: '本机', signedIn: '登录', until: '有效至', endOne: '退出', endAll: '退出全部设备', endAllHint: '包括这台设备，需要重新登录。', unknown: '未知设备', ended: '已退出',
    tokens: '访问令牌', tokensHint: '供脚本和其他系统调用接口，权限不超过您自己的。', noTokens: '还没有访问令牌。', newToken: '新建令牌', name: '用途', nameHint: '写明给谁用、做什么，例如：财务系统取数。', permissions: '允许的权限', expires: '有效期', days: (count: number) => `${count} 天`, make: '新建',
    once: '令牌只显示这一次', onceHint: '请立即复制到使用它的系统。关闭后无法再次查看，只能作废重建。', kept: '已保存，关闭', used: '上次使用', never: '从未使用', expired: '已过期', revoked: '已作废', valid: '有效', revoke: '作废', revokeHint: '使用这个令牌的系统将立即无法访问，不能恢复。', revokedNow: '令牌已作废',
    count: (count: number) => `${count} 项权限`, apiDocs: '接口文档', example: '调用示例',
  },
  en: {
    title: 'My account', username: 'Username', posts: 'Posts', none: 'No post',
    signIn: 'Sign-in', password: 'Password', passwordSet: 'Known to you alone.', changePassword: 'Change the password', current: 'Current password', next: 'New password', nextHint: 'At least 10 characters; at least three of capitals, small letters, digits, others.', repeat: 'New password once more', differs: 'The two differ', changed: 'Password changed; other devices are signed out',
    second: 'Two-step sign-in', secondOn: 'On. Besides the password, the code on your phone is asked for.', secondOff: 'Off. When on, the code on your phone is asked for too, so that a stolen password is not enough.', turnOn: 'Turn on', turnOff: 'Turn off', on: 'On', off: 'Off',
    passwordFirst: 'First your password, to be sure that it is you.', scan: 'Scan with an authenticator app', scanHint: 'For example Microsoft Authenticator or Google Authenticator. If you cannot scan, type the key:', openApp: 'Open in the authenticator of this device', recovery: 'Recovery codes', recoveryHint: 'When the phone is lost, each replaces a code once. Keep them somewhere safe; they are not shown again.',
    copy: 'Copy', copied: 'Copied', code: 'Code', codeHint: 'The 6 digits that the app shows.', confirm: 'Confirm', continue: 'Continue', turnedOn: 'Two-step sign-in is on', turnedOff: 'Two-step sign-in is off', turnOffHint: 'Afterwards the password alone signs in.',
    sessions: 'Where I am signed in', thisOne: 'This device', signedIn: 'Signed in', until: 'valid until', endOne: 'Sign out', endAll: 'Sign out everywhere', endAllHint: 'This device too; you will have to sign in again.', unknown: 'Unknown device', ended: 'Signed out',
    tokens: 'Access tokens', tokensHint: 'For scripts and other systems that call the API, with no more than your own permissions.', noTokens: 'No access tokens yet.', newToken: 'New token', name: 'Purpose', nameHint: 'Who uses it and for what, for example: figures for finance.', permissions: 'Permissions', expires: 'Valid for', days: (count: number) => `${count} days`, make: 'Make',
    once: 'The token is shown this once', onceHint: 'Copy it now to the system that will use it. Afterwards it can only be revoked and made anew.', kept: 'Kept, close', used: 'Last used', never: 'Never used', expired: 'Expired', revoked: 'Revoked', valid: 'Valid', revoke: 'Revoke', revokeHint: 'The system that uses this token loses access at once. This cannot be undone.', revokedNow: 'The token is revoked',
    count: (count: number) => `${count} permissions`, apiDocs: 'API documentation', example: 'An example',
  },
})
