import { defineTexts, useTexts } from '#design/texts.ts'
import type { Comparison } from '../api.ts'

type Setting = Comparison['settings'][number]
export type SettingName = Setting['name']

/** Words of the figures that a version of the standard settles besides its actions. */
export const settingTexts = defineTexts({
  zh: {
    names: {
      runInMonths: '磨合期（月）',
      unlivedMonths: '未入住视为入住（月）',
      fourYearMonths: '四年之约：首期交付后（月）',
      callAttempts: '算作未联系上前的呼叫（个不同时段）',
      escalationDays: '逾期后几天告诉上级',
      cancellationHours: '认购无理由撤回（小时）',
      W0: '保修：灯具、开关等（月）',
      W1: '保修：门窗、抹灰、洁具等（月）',
      W2: '保修：水电、装修等（月）',
      W5: '保修：防水（月）',
      heatingSeasons: '保修：供暖（个采暖季）',
      seasonEndsOn: '采暖季结束日',
    } satisfies Record<SettingName, string>,
    hint: '服务日程和期限按这些数计算；此后开始的旅程按新数，进行中的旅程不变，除非迁移。',
    change: '修改设定',
    setting: '设定',
    here: '本级',
    above: '上级',
    below: '给下级的范围',
    usual: '只能更严',
    allowed: (least: number, most: number) => `可填 ${least} 到 ${most}`,
    settled: '不能改',
    least: '下级最少',
    most: '下级最多',
    leastOf: (name: string) => `${name}：下级最少`,
    mostOf: (name: string) => `${name}：下级最多`,
    limitsHint: '下级最少、最多都不填时，下级只能比本级更严。',
    season: '例如 03-15；没有集中供暖的，供暖两项都不填。',
    save: '保存',
    saved: '已保存',
    none: '不设',
    range: (least: number, most: number) => `${least} 到 ${most}`,
    forBelow: (range: string) => `（下级可在 ${range}）`,
  },
  en: {
    names: {
      runInMonths: 'Run-in period (months)',
      unlivedMonths: 'Counts as lived in after (months)',
      fourYearMonths: 'Four-year promise: after the first delivery (months)',
      callAttempts: 'Calls before “not reached” (different hours)',
      escalationDays: 'Days until the one above hears of what is late',
      cancellationHours: 'Subscription may be cancelled (hours)',
      W0: 'Warranty: lamps, switches (months)',
      W1: 'Warranty: doors, plaster, sanitary ware (months)',
      W2: 'Warranty: pipes, lines, decoration (months)',
      W5: 'Warranty: waterproofing (months)',
      heatingSeasons: 'Warranty: heating (seasons)',
      seasonEndsOn: 'A heating season ends on',
    },
    hint: 'Plans and terms are counted by these figures. Journeys that begin from now on follow the new ones; running ones stay on theirs unless they are moved.',
    change: 'Change the settings',
    setting: 'Setting',
    here: 'Here',
    above: 'Above',
    below: 'Lower levels may choose',
    usual: 'only what is stricter',
    allowed: (least: number, most: number) => `${least} to ${most} is allowed`,
    settled: 'cannot be changed',
    least: 'Least below',
    most: 'Most below',
    leastOf: (name: string) => `${name}: least below`,
    mostOf: (name: string) => `${name}: most below`,
    limitsHint: 'Where nothing is entered, lower levels may only be stricter.',
    season: 'For example 03-15; where there is no district heating leave both empty.',
    save: 'Save',
    saved: 'Saved',
    none: 'none',
    range: (least: number, most: number) => `${least} to ${most}`,
    forBelow: (range: string) => ` (below: ${range})`,
  },
})

/** A setting in words: its figure, and what lower levels may choose. */
export function useSettingWords() {
  const t = useTexts(settingTexts)
  return ({ value, limits }: Setting['before']): string =>
    `${value ?? t.none}${limits ? t.forBelow(t.range(limits.least, limits.most)) : ''}`
}
