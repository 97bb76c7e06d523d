import type { CheckItemKey } from '#modules/warranty/check.ts'
import type { Component } from '#modules/warranty/component.ts'
import type { Terms } from '#modules/warranty/term.ts'

type Promised = { component: Component } & Terms

/** What the guarantee letter of the group promises beyond the law. */
export const promisesOfGroup: readonly Promised[] = [
  {
    component: 'sanitaryWare',
    builder: null,
    floor: { unit: 'year', count: 1 },
    promised: { unit: 'year', count: 2 },
  },
]

/** What one project promises beyond that. */
export const promisesOfProject: readonly Promised[] = [
  {
    component: 'drainBlockage',
    builder: null,
    floor: { unit: 'month', count: 2 },
    promised: { unit: 'year', count: 1 },
  },
  {
    component: 'lampsAndSwitches',
    builder: null,
    floor: { unit: 'month', count: 6 },
    promised: { unit: 'year', count: 1 },
  },
]

export const heatingSeason = { from: '11-15', until: '03-15' }

export const heatingWords = '供暖试水：分集水器与接口无渗漏，各室回水温度正常。'

export const checkRound = {
  title: '入住一年质检',
  words: '约 40 分钟：检查五金、排水、电气和燃气，请留一位家人在家。',
  times: [
    { startsAt: '09:00', endsAt: '10:30', capacity: 2 },
    { startsAt: '10:30', endsAt: '12:00', capacity: 2 },
    { startsAt: '14:00', endsAt: '15:30', capacity: 2 },
  ],
}

export const earlyRound = {
  title: '灯具与排水保修到期前检查',
  words: '灯具、开关和排水的保修期将满，到期前为您免费检查一次，约 30 分钟。',
  times: checkRound.times,
}

/** What one sheet found. */
export const foundFaults = {
  windows: '次卧窗扇关不严，合页松动',
  sockets: '厨房台面插座无电',
} as const

/** What a check before the end of a warranty found, how it was repaired, and who signed that it is good. */
export interface EarlyFault {
  words: string
  repaired?: string
  signed?: string
}

/** Home by home: settled, waiting for the owner, and still open. */
export const earlyFaults: readonly Partial<Record<CheckItemKey, EarlyFault>>[] = [
  { sockets: { words: '主卧床头插座无电', repaired: '更换插座并测试回路，通电正常', signed: '业主' } },
  {
    kitchenDrain: { words: '厨房水槽下水慢', repaired: '疏通并更换存水弯，排水通畅' },
    windows: { words: '阳台推拉窗锁扣松动' },
  },
  { lamps: { words: '玄关感应灯不亮' } },
]
