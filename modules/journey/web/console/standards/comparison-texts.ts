import { defineTexts } from '#design/texts.ts'
import type { Comparison } from '../api.ts'

type Setting = Comparison['settings'][number]['name']

/** Words of the comparison of two versions. */
export const comparisonTexts = defineTexts({
  zh: {
    title: '比较两版标准',
    back: '标准的版本',
    before: '从',
    after: '到',
    delivered: '产品自带的标准',
    unchanged: (count: number) => `另有 ${count} 项没有差别`,
    added: (count: number) => `新增 ${count} 项`,
    removed: (count: number) => `去掉 ${count} 项`,
    changed: (count: number) => `改动 ${count} 项`,
    settings: '设定',
    same: '两版没有差别',
    sameHint: '动作、指引和设定都相同。',
    choose: '请选择要比较的两版',
    names: {
      runInMonths: '磨合期（月）',
      unlivedMonths: '未入住视为入住（月）',
      warrantyMonths: '保修期（月）',
      heating: '供暖',
      fourYearMonths: '四年之约（首期交付后，月）',
    } satisfies Record<Setting, string>,
    was: '原来',
    is: '现在',
  },
  en: {
    title: 'Compare two versions',
    back: 'Versions of the standard',
    before: 'From',
    after: 'To',
    delivered: 'The delivered standard',
    unchanged: (count: number) => `${count} more without a difference`,
    added: (count: number) => `${count} added`,
    removed: (count: number) => `${count} removed`,
    changed: (count: number) => `${count} changed`,
    settings: 'Settings',
    same: 'The two versions do not differ',
    sameHint: 'Actions, guides and settings are the same.',
    choose: 'Choose the two versions',
    names: {
      runInMonths: 'Run-in period (months)',
      unlivedMonths: 'Counts as lived in after (months)',
      warrantyMonths: 'Warranty (months)',
      heating: 'Heating',
      fourYearMonths: 'Four-year promise (months after the first delivery)',
    },
    was: 'Was',
    is: 'Is',
  },
})
