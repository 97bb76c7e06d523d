import type { Factor } from '#modules/disclosure/adverse-factor.ts'

type Told = Pick<Factor, 'side' | 'kind' | 'place' | 'effect' | 'direction' | 'distanceMetres'> &
  Pick<Partial<Factor>, 'isPriceRelated' | 'statement' | 'document'> & {
    /** By their numbers; none: all. */
    towers: readonly number[]
    at: readonly [x: number, y: number]
  }

/** What lies inside and outside the boundary of the project on sale (domain.md 6.5). */
export const adverseFactors: readonly Told[] = [
  {
    side: 'inside',
    kind: 'wasteRoom',
    place: '垃圾收集房',
    effect: '夏季可能有气味',
    direction: 'north',
    distanceMetres: 18,
    towers: [2],
    at: [0.47, 0.27],
  },
  {
    side: 'inside',
    kind: 'equipmentRoom',
    place: '变配电房（地下一层）',
    effect: '可能有低频噪声',
    direction: null,
    distanceMetres: 0,
    towers: [5],
    at: [0.5, 0.62],
  },
  {
    side: 'inside',
    kind: 'garageEntrance',
    place: '地库出入口',
    effect: '车辆进出有灯光与噪声',
    direction: 'north',
    distanceMetres: 12,
    towers: [1],
    at: [0.27, 0.25],
  },
  {
    side: 'inside',
    kind: 'sunlight',
    place: '3 栋与 4 栋之间',
    effect: '间距满足规范，冬至日日照约 2.1 小时',
    direction: null,
    distanceMetres: null,
    towers: [3, 4],
    isPriceRelated: true,
    statement: '房屋定价时已考虑此因素。',
    at: [0.68, 0.45],
  },
  {
    side: 'inside',
    kind: 'publicArea',
    place: '首层架空层公共活动区',
    effect: '白天与傍晚有人声',
    direction: null,
    distanceMetres: 0,
    towers: [1, 2],
    at: [0.38, 0.38],
  },
  {
    side: 'inside',
    kind: 'septicTank',
    place: '中庭化粪池检修口',
    effect: '检修时可能有气味，需临时围挡',
    direction: 'south',
    distanceMetres: 15,
    towers: [3],
    at: [0.52, 0.46],
  },
  {
    side: 'outside',
    kind: 'road',
    place: '城市主干道',
    effect: '昼间噪声可能超过住宅室内感受，住宅已采用隔声窗',
    direction: 'east',
    distanceMetres: 35,
    towers: [3, 4, 6],
    isPriceRelated: true,
    statement: '房屋定价时已考虑此因素。',
    at: [0.93, 0.5],
  },
  {
    side: 'outside',
    kind: 'substation',
    place: '110 千伏变电站',
    effect: null,
    direction: 'southWest',
    distanceMetres: 380,
    towers: [],
    at: [0.06, 0.9],
  },
  {
    side: 'outside',
    kind: 'railway',
    place: '规划铁路',
    effect: '走向与建设时间以政府文件为准，运行后可能有噪声与振动',
    direction: 'north',
    distanceMetres: 900,
    document: '沐州市铁路专项规划批复',
    towers: [],
    at: [0.55, 0.05],
  },
  {
    side: 'outside',
    kind: 'fuelStation',
    place: '加油站',
    effect: '车辆进出较多，偶有气味',
    direction: 'southEast',
    distanceMetres: 1200,
    towers: [],
    at: [0.95, 0.93],
  },
  {
    side: 'outside',
    kind: 'baseStation',
    place: '通信基站塔',
    effect: null,
    direction: 'northWest',
    distanceMetres: 60,
    towers: [1],
    at: [0.04, 0.22],
  },
  {
    side: 'outside',
    kind: 'construction',
    place: '对面在建写字楼',
    effect: '施工至 2028 年，有粉尘与噪声',
    direction: 'south',
    distanceMetres: 80,
    towers: [5, 6],
    at: [0.62, 0.95],
  },
]

/** Came up later: it waits in the next version. */
export const newFactor: Told = {
  side: 'outside',
  kind: 'market',
  place: '农贸市场',
  effect: '早间人流较多，有气味',
  direction: 'west',
  distanceMetres: 150,
  towers: [1],
  at: [0.04, 0.48],
}

/** What stands in the other postings, line by line. */
export const postingValues = {
  channels: [
    '400-000-6020（每日 8:30–21:00）',
    '沐汀公馆售楼处一楼接待台',
    'service@qichuan.example',
    '手机“同行”→ 报事',
    '400-000-6021',
  ],
  papers: [
    '沐房预售证（2026）第 0612 号',
    '地字第 330000202500118 号',
    '建字第 330000202500342 号',
    '330000202600077',
    'GF-2014-0171',
    '2026 年 5 月版',
    '合同编号 MTG-PM-2026-01',
  ],
  noise: [
    '东侧城市主干道（距红线 35 米）',
    '符合住宅室内噪声限值，昼间 45 分贝以内（关窗）',
    '5 栋地下一层变配电房、6 栋地下一层生活水泵房',
    '临路外窗采用 6+12A+6 中空隔声窗，计权隔声量不低于 30 分贝',
  ],
} as const

/** What advisers say on each of the seven topics, in short. */
export const scriptWords: Record<string, string> = {
  plan: '六栋高层围合中庭，人车分流；地库出入口在 1 栋北侧，垃圾收集房与设备用房的位置请对照总平面图。',
  home: '89 至 143 平方米，面积以测绘为准；样板房与交付的差别逐项看对照表，家具与软装不交付。',
  location: '东临城市主干道，临路外窗为隔声窗；周边已建成的设施带客户实地走一走，不以时间表示距离。',
  budget: '首付、税费、维修资金、物业费、可能的装修支出逐项算清，量力而行；不承诺升值与回报。',
  facilities: '只讲已建成和有政府文件的配套；规划中的配套说明以政府文件为准。',
  developer: '证照在公示墙可以查看原件；历年交付与维修的情况如实介绍。',
  property: '前期物业服务合同、收费标准与临时管理规约，签约前请客户看一遍。',
}
