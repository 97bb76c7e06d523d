import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    me: '我', home: '我的家', family: '家人与同住人', data: '我的资料', phone: '手机', identity: '证件', dataHint: '为保护您的信息，这里只显示部分数字。需要更正请告诉您的管家。',
    consents: '我的同意', consentsHint: '随时可以改变主意，撤回和同意一样简单，不影响基本服务。', devices: '登录的设备', language: 'English', theme: '外观', themes: { light: '浅色', dark: '深色', system: '跟随系统' },
    signOut: '退出登录', agree: '同意', withdraw: '撤回', agreed: '已同意', notAgreed: '未同意', withdrawn: '已撤回', since: '自', outdated: '说明有更新，请重新阅读', law: '依据',
    kinds: { owner: '业主', coOwner: '共有人', tenant: '租户', family: '家人', authorised: '授权人' } as Record<string, string>, moved: '入住', delivered: '交付',
  },
  en: {
    me: 'Me', home: 'My home', family: 'Family and others living here', data: 'My data', phone: 'Phone', identity: 'Identity', dataHint: 'To protect you, only parts of numbers are shown. Tell your steward if something has to be corrected.',
    consents: 'My consents', consentsHint: 'Change your mind at any time: withdrawing is as easy as agreeing and does not affect basic service.', devices: 'Signed-in devices', language: '中文', theme: 'Appearance', themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
    signOut: 'Sign out', agree: 'I agree', withdraw: 'Withdraw', agreed: 'Agreed', notAgreed: 'Not agreed', withdrawn: 'Withdrawn', since: 'since', outdated: 'The text has changed, please read it again', law: 'Basis',
    kinds: { owner: 'Owner', coOwner: 'Co-owner', tenant: 'Tenant', family: 'Family', authorised: 'Authorised' } as Record<string, string>, moved: 'Moved in', delivered: 'Delivered',
  },
})
