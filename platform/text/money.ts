import { normalizeText } from './normalize.ts'
import { notParsed, parsed, type Parsed } from './parsed.ts'

export type MoneyReason = 'empty' | 'notMoney' | 'tooPrecise' | 'tooLarge'

const words = {
  empty: { zh: '没有填写金额。', en: 'The amount is missing.' },
  notMoney: {
    zh: '这不是金额，请填写如 1,234.50 或 123.45万。',
    en: 'This is not an amount; write for example 1,234.50.',
  },
  tooPrecise: { zh: '金额最多精确到分。', en: 'An amount goes down to the fen (0.01) and no further.' },
  tooLarge: { zh: '金额太大。', en: 'The amount is too large.' },
} satisfies Record<MoneyReason, { zh: string; en: string }>

const currency = /^(?:人民币|rmb|cny|cn¥|[¥￥])\s*|\s*(?:元整?|圆整?|rmb|cny)$/gi
const amount = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*(万|亿)?$/
const zerosOf = { 万: 4, 亿: 8 } as const

/**
 * An amount as people write it, in whole fen: '1,234.50', '123.45万', '￥1 200', '(300)' for minus 300. Amounts
 * finer than a fen are refused; with `round` (for cells that a formula computed) they go to the nearest fen.
 */
export function parseMoney(input: string | number, { round = false } = {}): Parsed<number, MoneyReason> {
  const text = normalizeText(typeof input === 'number' ? plain(input) : input)
  if (text === '') return notParsed('empty', words)
  const { negative, rest } = splitSign(text)
  const match = amount.exec(rest.replace(currency, '').replace(/(?<=\d) (?=\d)/g, ''))
  if (!match) return notParsed('notMoney', words)
  const [, whole, decimals = '', unit] = match
  const places = 2 + (unit ? zerosOf[unit as keyof typeof zerosOf] : 0)
  const kept = decimals.slice(0, places).padEnd(places, '0')
  const beyond = decimals.slice(places)
  if (/[1-9]/.test(beyond) && !round) return notParsed('tooPrecise', words)
  const fen = BigInt(whole!.replaceAll(',', '') + kept) + (beyond >= '5' ? 1n : 0n)
  if (fen > BigInt(Number.MAX_SAFE_INTEGER)) return notParsed('tooLarge', words)
  return parsed(negative && fen !== 0n ? -Number(fen) : Number(fen))
}

/** Whole fen as yuan, ¥1,234.50 or -¥0.05, alike in Chinese and English. */
export function formatMoney(fen: number | bigint): string {
  const value = BigInt(fen)
  const digits = String(value < 0n ? -value : value).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0n ? '-' : ''}¥${yuan}.${digits.slice(-2)}`
}

/** A number as decimal text at the 15 digits that a spreadsheet holds, so that 0.1 + 0.2 reads 0.3. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) >= 1e-6 || rounded === 0 ? String(rounded) : rounded.toFixed(20)
}

function splitSign(text: string): { negative: boolean; rest: string } {
  const bracketed = /^\((.+)\)$/.exec(text)
  if (bracketed) return { negative: true, rest: bracketed[1]! }
  const signed = /^([¥￥]?)\s*[-−]\s*(.+)$/.exec(text)
  return signed ? { negative: true, rest: signed[1]! + signed[2]! } : { negative: false, rest: text }
}
