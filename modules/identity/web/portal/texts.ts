import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '欢迎回家',
    welcome: '用您登记的手机号登录，查看您的家、进展和服务。',
    enter: '登录',
    boards: '想买房？先看项目公示栏',
    complaintBoard: '投诉论坛：谁都可以看，谁都可以说',
    stories: '四年之约：看小区更新的故事',
    changes: '您说的，我们做了：看因为意见而来的改变',
    devices: '登录的设备',
    thisDevice: '这台设备',
    unknownDevice: '未知设备',
    signedIn: '登录于',
    end: '退出这台设备',
    endAll: '在所有设备上退出',
  },
  en: {
    title: 'Welcome home',
    welcome: 'Sign in with your registered phone to see your home, what goes on and our service.',
    enter: 'Sign in',
    boards: 'Looking for a home? Read the public boards first',
    complaintBoard: 'The complaint board: everybody may read and speak',
    stories: 'Four years on: stories of renewal',
    changes: 'You said, we did: what changed',
    devices: 'Signed-in devices',
    thisDevice: 'This device',
    unknownDevice: 'Unknown device',
    signedIn: 'Signed in',
    end: 'Sign this device out',
    endAll: 'Sign out everywhere',
  },
})
