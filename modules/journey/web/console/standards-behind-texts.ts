import { defineTexts } from '#design/texts.ts'

/** Words of what those who keep a standard find on Today when the level above has a newer one. */
export const behindTexts = defineTexts({
  zh: {
    title: (count: number) => `上级标准有新版 · ${count} 个下级待跟进`,
    group: '集团',
    unread: '没能读到待跟进的标准',
    line: (level: string, number: number) => `${level}第 ${number} 版`,
    news: (above: string, number: number, differences: number) =>
      `${above}已发布第 ${number} 版${differences > 0 ? `，${differences} 处不同` : ''}`,
    compare: '看差别',
    follow: '起草新版跟上',
    go: (number: number) => `继续第 ${number} 版草稿`,
    rebase: (number: number) => `第 ${number} 版草稿还依据旧版`,
    review: (number: number) => `第 ${number} 版待复核`,
  },
  en: {
    title: (count: number) =>
      count === 1
        ? 'A newer standard above · 1 level to follow'
        : `A newer standard above · ${count} levels to follow`,
    group: 'The group',
    unread: 'The standards to follow could not be read',
    line: (level: string, number: number) => `${level}, version ${number}`,
    news: (above: string, number: number, differences: number) =>
      `${above} published version ${number}${differences > 0 ? `: ${differences} differences` : ''}`,
    compare: 'See the differences',
    follow: 'Start a version that follows',
    go: (number: number) => `Go on with draft ${number}`,
    rebase: (number: number) => `Draft ${number} still stands on the older one`,
    review: (number: number) => `Version ${number} is in review`,
  },
})
