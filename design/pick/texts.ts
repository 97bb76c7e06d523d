import { defineTexts } from '../texts.ts'

export const pickTexts = defineTexts({
  zh: {
    typeToSearch: '输入关键字查找',
    searching: '正在查找',
    nothing: '没有找到',
    failed: '没有查到，请稍后再试',
  },
  en: {
    typeToSearch: 'Type to search',
    searching: 'Searching',
    nothing: 'Nothing found',
    failed: 'Search failed, please try again',
  },
})
