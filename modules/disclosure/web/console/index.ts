import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'disclosure.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/disclosure/postings',
    title: { zh: '公示与告知', en: 'Disclosure' },
    permission,
    menu: { group: 'customers', order: 30, icon: 'eye' },
    load: () => import('./posting-list.tsx'),
  },
  {
    path: '/disclosure/postings/$postingId',
    title: { zh: '一项公示', en: 'Posting' },
    permission,
    load: () => import('./posting-page.tsx'),
  },
  {
    path: '/disclosure/notices',
    title: { zh: '不利因素公示', en: 'Adverse-factor notices' },
    permission,
    load: () => import('./notice-list.tsx'),
  },
  {
    path: '/disclosure/notices/$noticeId',
    title: { zh: '不利因素公示', en: 'Adverse-factor notice' },
    permission,
    load: () => import('./notice-page.tsx'),
  },
  {
    path: '/disclosure/notices/$noticeId/edit',
    title: { zh: '修改不利因素公示', en: 'Write the notice' },
    permission: 'disclosure.write',
    load: () => import('./notice-edit.tsx'),
  },
  {
    path: '/disclosure/factors',
    title: { zh: '不利因素', en: 'Adverse factors' },
    permission,
    load: () => import('./factor-list.tsx'),
  },
  {
    path: '/disclosure/acknowledgements',
    title: { zh: '客户确认', en: 'Acknowledgements' },
    permission,
    load: () => import('./acknowledgement-list.tsx'),
  },
  {
    path: '/disclosure/scripts',
    title: { zh: '说辞与条款清单', en: 'Scripts and terms' },
    permission,
    load: () => import('./script-list.tsx'),
  },
  {
    path: '/disclosure/scripts/$scriptId',
    title: { zh: '说辞', en: 'Script' },
    permission,
    load: () => import('./script-page.tsx'),
  },
  {
    path: '/disclosure/talks',
    title: { zh: '逐项讲解', en: 'Explained topic by topic' },
    permission,
    load: () => import('./talk-list.tsx'),
  },
  {
    path: '/disclosure/talks/$talkId',
    title: { zh: '讲解', en: 'Talk' },
    permission,
    load: () => import('./talk-page.tsx'),
  },
  {
    path: '/disclosure/cards',
    title: { zh: '沟通渠道卡', en: 'Cards of channels' },
    permission,
    load: () => import('./card-list.tsx'),
  },
  {
    path: '/disclosure/intentions',
    title: { zh: '购房意向', en: 'Intentions to buy' },
    permission,
    load: () => import('./intention-list.tsx'),
  },
  {
    path: '/disclosure/customers/$projectId/$personId',
    title: { zh: '认购前告知', en: 'Before the subscription' },
    permission,
    load: () => import('./told-page.tsx'),
  },
  {
    path: '/disclosure/purchases',
    title: { zh: '签约准备', en: 'Preparing to sign' },
    permission,
    load: () => import('./purchase-list.tsx'),
  },
  {
    path: '/disclosure/purchases/$purchaseId',
    title: { zh: '签约准备', en: 'Preparing to sign' },
    permission,
    load: () => import('./purchase-page.tsx'),
  },
  {
    path: '/disclosure/posters',
    title: { zh: '渠道公示', en: 'Channel posters' },
    permission: 'disclosure.posters',
    menu: {
      group: 'service',
      order: 60,
      icon: 'place',
      unread: {
        queryKey: ['disclosure', 'countDuePlaces'],
        queryFn: async () => (await import('./api.ts')).disclosure.call.countDuePlaces(),
        select: ({ due }: { due: number }) => due,
      },
    },
    load: () => import('./poster-list.tsx'),
  },
  {
    path: '/disclosure/posters/$placeId',
    title: { zh: '张贴地点', en: 'Where a poster hangs' },
    permission: 'disclosure.posters',
    load: () => import('./poster-place.tsx'),
  },
  {
    path: '/channel-posters/$projectId',
    title: { zh: '渠道海报', en: 'Channel poster' },
    permission: 'disclosure.posters',
    load: () => import('./poster-page.tsx'),
  },
]
