import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('board', {
  phoneNeeded: {
    status: 401,
    zh: '请先用验证码证明手机号。发帖的人要能联系得上，手机号不会公开。',
    en: 'Please prove your phone by a code first. Whoever posts can be reached; the phone is never shown.',
  },
  maskingNeeded: {
    status: 422,
    zh: '文字里有 {count} 处个人信息，公布前须遮盖。请看一看遮盖后的样子，同意后再发。',
    en: 'There are personal data in {count} places, which are masked before anybody reads it. Please look at it and agree.',
  },
  linkInside: {
    status: 422,
    zh: '帖子里不能有网址，请用文字说明。',
    en: 'A post has no web addresses; please put it in words.',
  },
  onlyNoise: {
    status: 422,
    zh: '内容太短或重复，请说清楚发生了什么。',
    en: 'That is too short or repeats itself. Please say what happened.',
  },
  postedAlready: {
    status: 409,
    zh: '同样的内容已经发过，是第 {number} 帖。补充情况请写成新的内容。',
    en: 'The same words were posted already, as post {number}.',
  },
  enoughToday: {
    status: 429,
    zh: '一个手机号一天最多发 {most} 帖，请明天再发；急事请拨服务热线。',
    en: 'One phone posts {most} times a day at most. Please come back tomorrow, or call the hotline if it is urgent.',
  },
  enoughFromHere: {
    status: 429,
    zh: '这个网络今天发帖太多，请换一个网络，或明天再发。',
    en: 'Too many posts came from this network today. Please use another one, or come back tomorrow.',
  },
  notYours: {
    status: 403,
    zh: '只有发帖人可以这样做。',
    en: 'Only whoever wrote the post can do this.',
  },
  notNow: {
    status: 409,
    zh: '这个帖子现在不能这样处理，请刷新后再看。',
    en: 'This cannot be done with the post as it stands. Please refresh.',
  },
  notAnsweredYet: {
    status: 409,
    zh: '还没有公开答复，答复后再说是否解决。',
    en: 'There is no public answer yet; please say whether it is solved after it.',
  },
  appealed: {
    status: 409,
    zh: '已经申诉过一次，由另一位同事复核。',
    en: 'You have appealed already; somebody else looks at it.',
  },
  sameHand: {
    status: 409,
    zh: '这个帖子是您扣下的，申诉须由另一位同事决定。',
    en: 'You withheld this post, so somebody else decides the appeal.',
  },
})
