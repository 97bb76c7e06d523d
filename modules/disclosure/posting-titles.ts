import type { PostingKind } from './posting-kinds.ts'

/** What the postings are called. */
export const postingTitles: Record<PostingKind, { zh: string; en: string }> = {
  adverseFactors: { zh: '红线内外不利因素公示', en: 'Adverse factors inside and outside the site boundary' },
  channels: { zh: '沟通渠道', en: 'Ways to reach us' },
  cancellation: { zh: '三天无理由退订公示', en: 'Three-day cancellation without reason' },
  papers: { zh: '证照与文本公示', en: 'Permits and papers' },
  noise: { zh: '噪声状况与隔声措施', en: 'Noise and sound insulation' },
  showHome: { zh: '样板房与交付对照', en: 'Show home against delivery' },
}
