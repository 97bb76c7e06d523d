import { normalizeText, parsePhones, splitNames } from '#platform/text/index.ts'

/** One buyer as a row of a spreadsheet tells him: canonical phones, the identity number as written. */
export interface GivenBuyer {
  name: string
  phone: string | null
  /** A second number of a buyer who is alone in his row. */
  homePhone: string | null
  identityNumber: string | null
}

export interface BuyerProblem {
  field: 'buyers' | 'phones' | 'identityNumbers'
  zh: string
  en: string
}

const identitySeparators = /[、，,;；/／\\|｜&＆\n\r]+|\s+(?=[\dA-Z])/i

/**
 * Reads several buyers out of one cell each of names, phones and identity numbers, in the order in which they stand.
 * A single phone belongs to the first buyer; two phones of a single buyer are mobile and home. Never guesses: with
 * fewer numbers than names but more than one, it asks.
 */
export function readBuyers(
  names: string,
  phones: string,
  identityNumbers: string,
): { buyers: GivenBuyer[]; problems: BuyerProblem[] } {
  const problems: BuyerProblem[] = []
  const people = splitNames(names).map(({ name }) => name)
  const numbers = phones.trim() === '' ? [] : parsePhones(phones)
  const identities = identityNumbers
    .split(identitySeparators)
    .map(normalizeText)
    .filter((part) => part !== '')
  for (const phone of numbers) if (!phone.ok) problems.push({ field: 'phones', zh: phone.zh, en: phone.en })
  const called = numbers.flatMap((phone) => (phone.ok ? [phone.value.canonical] : []))
  if (people.length === 0 && (called.length > 0 || identities.length > 0))
    problems.push({ field: 'buyers', zh: '没有填写买受人姓名。', en: 'The name of the buyer is missing.' })
  const single = people.length === 1 && called.length === 2
  if (!single && !fits(called.length, people.length))
    problems.push(unclear('phones', '电话', 'phones', called.length, people.length))
  if (!fits(identities.length, people.length))
    problems.push(
      unclear('identityNumbers', '证件号码', 'identity numbers', identities.length, people.length),
    )
  const buyers = people.map((name, index) => ({
    name,
    phone: called[index] ?? null,
    homePhone: single ? called[1]! : null,
    identityNumber: identities[index] ?? null,
  }))
  return { buyers, problems }
}

/** One each, one for the first, or none at all. */
const fits = (numbers: number, people: number) => people === 0 || numbers === people || numbers <= 1

function unclear(
  field: BuyerProblem['field'],
  zhWhat: string,
  enWhat: string,
  numbers: number,
  people: number,
): BuyerProblem {
  return {
    field,
    zh: `有 ${people} 位买受人、${numbers} 个${zhWhat}，无法对应，请按相同顺序逐一填写。`,
    en: `There are ${people} buyers and ${numbers} ${enWhat}; please write them in the same order, one each.`,
  }
}
