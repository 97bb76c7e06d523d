import { defineTexts } from '#design/texts.ts'

export const noticeTexts = defineTexts({
  zh: {
    title: '通知',
    unread: (count: string) => `通知，${count} 条未读`,
    all: '全部通知',
    onlyUnread: '未读',
    readAll: '全部标为已读',
    none: '没有新通知',
    noneHint: '派给您的任务、即将到期的承诺、客户的新回复会在这里提醒您。',
    isNew: '未读',
    more: '再显示一些',
  },
  en: {
    title: 'Notices',
    unread: (count: string) => `Notices, ${count} unread`,
    all: 'All notices',
    onlyUnread: 'Unread',
    readAll: 'Mark all as read',
    none: 'No new notices',
    noneHint: 'Tasks for you, promises about to fall due and new words of customers are announced here.',
    isNew: 'Unread',
    more: 'Show more',
  },
})
