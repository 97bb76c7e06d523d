import { largestLetter } from './imap.ts'
import type { Letter } from './letter.ts'

/** What was not taken of a letter, for the colleagues and in the receipt; empty when all was. */
export function remarksOn(
  refused: readonly { zh: string; en: string }[],
  language: 'zh' | 'en',
  cut = false,
): string {
  const words = refused.map((one) => one[language])
  if (cut)
    words.unshift(
      language === 'zh'
        ? '邮件太大，只收下了开头部分，完整内容请到邮箱查看。'
        : 'The mail is too large: only its beginning was taken.',
    )
  if (words.length === 0) return ''
  const head = language === 'zh' ? '有附件没有收下：' : 'Some attachments were not taken:'
  return [...(refused.length ? [head] : []), ...words].join('\n')
}

export const isTooLarge = (size: number) => size > largestLetter

/** What colleagues read of a machine's answer to our letter. */
export function saidOf({ nature, from, words }: Letter): string {
  const head = nature === 'bounce' ? '我们的邮件没有送达，请用别的方式联系客户' : `${from.address} 自动回复`
  return `${head}：\n${words.slice(0, 800)}`
}

/** The only mobile number in the words; several say nothing of the sender. */
export function phoneIn(words: string): string | null {
  const found = words.match(/(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g) ?? []
  const numbers = new Set(found.map((one) => one.replaceAll(/\D/g, '')))
  return numbers.size === 1 ? [...numbers][0]! : null
}
