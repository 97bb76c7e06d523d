import { defineRefusals } from '../errors/index.ts'

export const refusals = defineRefusals('exports', {
  noSuchList: { status: 422, zh: '没有这个列表：{list}。', en: 'There is no such list: {list}.' },
})
