/** How far a complaint has come. */
export type Stands =
  | 'waiting'
  | 'handedOver'
  | 'inHand'
  | 'planned'
  | 'underWay'
  | 'awaitingWord'
  | 'confirmed'
  | 'reopened'

export interface ToldComplaint {
  /** Its number among the thirty of domain.md 6.2. */
  nth: number
  hoursAgo: number
  stands: Stands
  /** The measures that were agreed, and how they get on. */
  plan?: string
  progress?: string
}

/** Where each of the thirty stands, project by project; the 28th is a group complaint of its own (`together-stories.ts`). */
export const told: Readonly<Record<string, readonly ToldComplaint[]>> = {
  YHW: [
    { nth: 4, hoursAgo: 3, stands: 'waiting' },
    // In its twenty-third hour: the alarm has rung, at hour 24 it climbs (6.8-5).
    { nth: 10, hoursAgo: 23, stands: 'waiting' },
    { nth: 20, hoursAgo: 7, stands: 'handedOver' },
    { nth: 27, hoursAgo: 28, stands: 'inHand' },
    { nth: 8, hoursAgo: 30, stands: 'awaitingWord' },
    {
      nth: 3,
      hoursAgo: 50,
      stands: 'underWay',
      plan: '更换门机和平层感应器，由第三方检测机构复检；每次停梯当天在单元门口张贴原因。',
      progress: '门机已更换，今晚做载荷试验，检测机构明天上午到场复检。',
    },
    {
      nth: 1,
      hoursAgo: 60,
      stands: 'planned',
      plan: '窗框外侧重做防水，空鼓处铲除重抹，淋水试验 48 小时合格后恢复墙面，书面方案已附。',
    },
    {
      nth: 23,
      hoursAgo: 90,
      stands: 'underWay',
      plan: '余下七项逐项排期，每修完一项请您当面核对，全部销项后再签字。',
      progress: '今天又销三项，还剩四项；橱柜台面周四到货。',
    },
    { nth: 30, hoursAgo: 150, stands: 'reopened' },
    { nth: 29, hoursAgo: 260, stands: 'confirmed' },
    { nth: 16, hoursAgo: 300, stands: 'confirmed' },
    { nth: 14, hoursAgo: 500, stands: 'confirmed' },
  ],
  YPH: [
    { nth: 7, hoursAgo: 6, stands: 'inHand' },
    { nth: 24, hoursAgo: 20, stands: 'handedOver' },
    { nth: 12, hoursAgo: 44, stands: 'handedOver' },
    {
      nth: 15,
      hoursAgo: 100,
      stands: 'underWay',
      plan: '整面外墙做红外检测，拆开保温层查渗水路径，按系统性渗漏返修，不再局部打胶。',
      progress: '红外检测已完成，渗水路径在空调板根部，脚手架明天搭设。',
    },
    { nth: 19, hoursAgo: 120, stands: 'awaitingWord' },
    { nth: 21, hoursAgo: 400, stands: 'confirmed' },
    { nth: 13, hoursAgo: 600, stands: 'confirmed' },
  ],
  SXF: [
    {
      nth: 9,
      hoursAgo: 40,
      stands: 'planned',
      plan: '向每位业主送达书面延期说明：原因、新的交付日期和违约金算法；每两周通报一次进度。',
    },
    { nth: 5, hoursAgo: 700, stands: 'confirmed' },
  ],
  MTG: [
    { nth: 17, hoursAgo: 5, stands: 'inHand' },
    {
      nth: 2,
      hoursAgo: 80,
      stands: 'underWay',
      plan: '核对当日接待记录和不利因素公示，收集点移出视线范围，并向看过房的客户补发告知。',
      progress: '公示已补，新位置已与街道确认，本周六移走。',
    },
    { nth: 6, hoursAgo: 130, stands: 'awaitingWord' },
  ],
  QYS: [
    { nth: 11, hoursAgo: 26, stands: 'inHand' },
    { nth: 25, hoursAgo: 90, stands: 'awaitingWord' },
    { nth: 18, hoursAgo: 350, stands: 'confirmed' },
  ],
  WZX: [
    {
      nth: 26,
      hoursAgo: 46,
      stands: 'planned',
      plan: '约餐饮店加装净化器并改烟道朝向；同时补做红线外不利因素清单，当面向您说明。',
    },
    { nth: 22, hoursAgo: 180, stands: 'confirmed' },
  ],
}
