import type { Urgency } from '#modules/renewal/stages.ts'
import sharp from 'sharp'

/** What owners have in common; `urgency` and `estimate` (yuan) as the survey found them. */
export interface Common {
  kind: 'lift' | 'pump' | 'lighting' | 'gate' | 'playground'
  name: string
  location: string
  condition: number
  urgency: Urgency
  estimate: number
  remark: string
}

/** Kinds as the register of the estate calls them. */
export const kindWords: Record<Common['kind'], string> = {
  lift: '电梯',
  pump: '水泵',
  lighting: '照明',
  gate: '门禁',
  playground: '儿童设施',
}

export const commons: readonly Common[] = [
  {
    kind: 'lift',
    name: '客梯',
    location: '1–6栋',
    condition: 2,
    urgency: 'now',
    estimate: 1_860_000,
    remark: '轿厢内饰破损，平层偶有误差，近三个月报修 14 次。',
  },
  {
    kind: 'pump',
    name: '生活水泵',
    location: '地下泵房',
    condition: 2,
    urgency: 'now',
    estimate: 268_000,
    remark: '两台泵轴封渗水，噪声超过刚交付时。',
  },
  {
    kind: 'lighting',
    name: '园区照明',
    location: '中心花园',
    condition: 3,
    urgency: 'thisYear',
    estimate: 96_000,
    remark: '三分之一灯具光衰，步道偏暗。',
  },
  {
    kind: 'gate',
    name: '人行门禁',
    location: '东门、南门',
    condition: 4,
    urgency: 'later',
    estimate: 42_000,
    remark: '使用正常，读卡偶有延迟。',
  },
  {
    kind: 'playground',
    name: '儿童游乐设施',
    location: '中心花园',
    condition: 3,
    urgency: 'thisYear',
    estimate: 180_000,
    remark: '塑胶地面起鼓三处，滑梯完好。',
  },
]

type Thing = 'lift' | 'pump' | 'garden'

/** A picture of a thing as it was and as it is: worn and dull, or renewed and bright. */
export function sampleRenewal(thing: Thing, isNew: boolean): Promise<Buffer> {
  const wall = isNew ? '#eef1ec' : '#cfc8ba'
  const stain = isNew
    ? ''
    : '<path d="M60 60q40 60 10 130t50 120M520 40q-30 80 10 150" stroke="#a49a86" stroke-width="9" fill="none" opacity=".6"/>'
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="${wall}"/><rect y="390" width="640" height="90" fill="${isNew ? '#c9cfc8' : '#a59d8e'}"/>
    ${stain}${drawings[thing](isNew)}</svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 74 }).toBuffer()
}

const drawings: Record<Thing, (isNew: boolean) => string> = {
  lift: (
    isNew,
  ) => `<rect x="170" y="70" width="300" height="340" rx="4" fill="${isNew ? '#8fa8a3' : '#8d857a'}"/>
    <rect x="184" y="84" width="134" height="326" fill="${isNew ? '#dfe8e6' : '#b9b0a2'}"/><rect x="322" y="84" width="134" height="326" fill="${isNew ? '#dfe8e6' : '#b3a999'}"/>
    <rect x="250" y="30" width="140" height="30" rx="4" fill="#1e2a2b"/><path d="M300 52l12-16 12 16z" fill="${isNew ? '#7fd1b9' : '#6b5f50'}"/>
    <circle cx="520" cy="240" r="12" fill="${isNew ? '#f1c76a' : '#7c7365'}"/>${isNew ? '' : '<path d="M200 180l60 90M350 140l70 160" stroke="#7f7566" stroke-width="5"/>'}`,
  pump: (
    isNew,
  ) => `<rect x="110" y="250" width="180" height="130" rx="14" fill="${isNew ? '#2e7d6b' : '#7a6a58'}"/>
    <rect x="350" y="250" width="180" height="130" rx="14" fill="${isNew ? '#2e7d6b' : '#72644f'}"/>
    <path d="M200 250V130h240v120M200 130V60M440 130V60" stroke="${isNew ? '#9db4c4' : '#8b7c66'}" stroke-width="26" fill="none"/>
    <circle cx="320" cy="130" r="30" fill="#fff" stroke="#1e2a2b" stroke-width="5"/><path d="M320 130l${isNew ? '14-14' : '-18 10'}" stroke="#d9652b" stroke-width="5"/>
    ${isNew ? '' : '<path d="M150 380q40 22 90 8M380 382q50 20 110 4" stroke="#6f93a8" stroke-width="10" fill="none"/>'}`,
  garden: (isNew) => `<path d="M0 390q160-60 320-10t320-20v120H0z" fill="${isNew ? '#8fb38a' : '#a8a27e'}"/>
    ${[120, 320, 520].map((x) => `<path d="M${x} 390V210" stroke="#4a4f4a" stroke-width="8"/><circle cx="${x}" cy="200" r="${isNew ? 26 : 16}" fill="${isNew ? '#ffe3a1' : '#8f8a7a'}"/>`).join('')}`,
}

export const pollWords = {
  title: '您最希望小区先更新什么？',
  words:
    '小区首期交付快满四年了，我们请工程人员把共用的部位和设备都看了一遍，报告就在下面。想听听您的心愿：每户填写一份，最多选三项，按先后排序。这是心愿征集，不是法定表决。',
  result: '谢谢每一户。电梯和水泵排在最前，我们先做这两项；照明列入同一批，游乐设施随物业年度计划办理。',
  mostWished: ['客梯', '生活水泵', '园区照明', '儿童游乐设施'],
  wishes: ['东门希望能装一个雨棚。', '中心花园的长椅多放几张。', '给快递柜旁边加一盏灯吧。'],
} as const

export const funded = [
  {
    name: '客梯',
    scope: '6 台客梯更换轿厢内饰、门机与控制系统，逐台施工，每栋保持一台运行。',
    cost: 1_860_000,
    developer: 660_000,
    maintenanceFund: 1_200_000,
    commonIncome: 0,
    from: 175,
    until: 105,
  },
  {
    name: '生活水泵',
    scope: '更换两台变频泵与减震基座，夜间施工，停水不超过两小时。',
    cost: 268_000,
    developer: 268_000,
    maintenanceFund: 0,
    commonIncome: 0,
    from: 45,
    until: -10,
  },
  {
    name: '园区照明',
    scope: '更换 86 盏步道灯为暖色 LED，补三处暗角。',
    cost: 96_000,
    developer: 40_000,
    maintenanceFund: 0,
    commonIncome: 56_000,
    from: -15,
    until: -60,
  },
] as const
