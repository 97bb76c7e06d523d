import type { noticeParts } from './adverse-notice.ts'

const words: Record<(typeof noticeParts)[number], { zh: string; en: string }> = {
  heading: { zh: '缺标题', en: 'the heading is missing' },
  body: { zh: '缺正文或不利因素', en: 'the body or its factors are missing' },
  drawing: { zh: '缺总平面图', en: 'the site plan is missing' },
  closing: { zh: '缺结尾提示', en: 'the closing reminder is missing' },
  signature: { zh: '缺落款单位或日期', en: 'the signature or its date is missing' },
}

/** Says which parts are missing and which factors, by their numbers, are not written as they must be. */
export function partWords(missing: readonly (typeof noticeParts)[number][], faulty: readonly number[]) {
  const zh = missing.map((part) => words[part].zh)
  const en = missing.map((part) => words[part].en)
  if (faulty.length > 0) {
    zh.push(`第 ${faulty.join('、')} 项还没有按要求写全`)
    en.push(`factors ${faulty.join(', ')} are not written in full`)
  }
  return { zh: zh.join('，'), en: en.join(', ') }
}
