import type { Language } from '#design/language.ts'

/** The laws that the standard cites, by their short names in its sources. */
const laws: Record<string, string> = {
  'Civil Code': '《民法典》',
  'Noise Act': '《噪声污染防治法》',
  'Property Regulation': '《物业管理条例》',
  'Sales Measures': '《商品房销售管理办法》',
  'SPC sales interpretation': '最高人民法院商品房买卖合同司法解释',
  'development regulation': '《城市房地产开发经营管理条例》',
  Shandong: '山东省地方条例',
  'Ningbo property regulation': '宁波市物业条例',
  Liaocheng: '聊城市地方条例',
}

const cited = /^(.+) arts?\. ([\d, -]+)/

/** The statutes in a source, in the language of the reader; numbers of our own documents say nothing to readers. */
export function statutesIn(source: string, language: Language): string[] {
  return source.split(';').flatMap((part) => {
    const [, law = '', articles = ''] = cited.exec(part.trim()) ?? []
    if (!law) return []
    if (language === 'en') return [`${law} ${/[,-]/.test(articles) ? 'arts.' : 'art.'} ${articles.trim()}`]
    const articlesZh = articles.trim().replaceAll(', ', '、')
    return [`${laws[law] ?? law}第 ${articlesZh} 条`]
  })
}
