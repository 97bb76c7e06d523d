import type { Common } from './renewal.ts'
import { movedOn } from './as-of.ts'

/** The renewal that is told to everybody: days, words and amounts (yuan) of a small estate that reached its fourth year. */
export const commonsOfSmall: readonly Common[] = [
  {
    kind: 'lift',
    name: '客梯',
    location: '1栋',
    condition: 2,
    urgency: 'now',
    estimate: 610_000,
    remark: '两台电梯轿厢磨损，门机时有卡滞，近三个月报修 9 次。',
  },
  {
    kind: 'lighting',
    name: '园区照明',
    location: '步道',
    condition: 2,
    urgency: 'now',
    estimate: 52_000,
    remark: '步道灯过半不亮，晚饭后散步要打手电。',
  },
  {
    kind: 'gate',
    name: '人行门禁',
    location: '正门',
    condition: 4,
    urgency: 'later',
    estimate: 18_000,
    remark: '使用正常。',
  },
]

export type DaysOfSmall = ReturnType<typeof daysOfSmall>

/** When each was done, as the group stands today. */
export function daysOfSmall(today: string) {
  const on = (date: string) => movedOn(date, today)
  return {
    listed: on('2023-09-20'),
    survey: [on('2024-01-10'), on('2024-01-24')] as const,
    asked: [on('2024-03-01'), on('2024-03-15')] as const,
    published: on('2024-03-18'),
    voted: on('2024-05-20'),
    proposed: on('2024-05-27'),
    decided: on('2024-06-05'),
    signed: on('2024-07-02'),
    started: on('2024-09-23'),
    ended: on('2025-01-16'),
    accepted: on('2025-02-20'),
    told: on('2025-03-06'),
  }
}

export const fundedOfSmall = [
  {
    name: '客梯',
    scope: '两台客梯更换轿厢内饰、门机与控制系统，逐台施工，始终有一台运行。',
    cost: 598_000,
    developer: 218_000,
    maintenanceFund: 380_000,
  },
  {
    name: '园区照明',
    scope: '更换 34 盏步道灯为暖色 LED，补两处暗角。',
    cost: 49_600,
    developer: 49_600,
    maintenanceFund: 0,
  },
] as const

export const storyOfSmall = {
  title: '鹭洲里四年之约：电梯稳了，步道亮了',
  body: '首期交付满四年，我们回到鹭洲里，把共用的部位和设备逐项看了一遍，也听了每一户的心愿。电梯和步道灯排在最前，就先做这两项。\n\n两台电梯逐台更换，施工的四个月里始终有一台在运行。步道换上了暖色的灯，补上了两处暗角，晚饭后又有人带着孩子散步了。',
  thanks: '谢谢 72 户邻居的耐心，也谢谢业主代表段青禾陪着逐台试乘、签字验收。',
  captions: { 客梯: '轿厢、门机与控制系统全部更新', 园区照明: '34 盏步道灯换成暖色 LED' },
  ownersName: '段青禾',
} as const
