import { type FindKind, findPersonalData } from './personal-data.ts'

const words: Record<FindKind, string> = {
  phone: '电话',
  identity: '证件号',
  account: '账号',
  email: '邮箱',
  plate: '车牌',
  home: '房号',
  name: '姓名',
}

/** A text without personal data, and the way back: each thing has a place of its own that an answer may name. */
export interface TakenOut {
  text: string
  putBack: (answer: string) => string
}

/** Takes out what tells who or where somebody is: what is known of the people, and what the text itself gives away. */
export function takeOutPersonalData(
  text: string,
  known: readonly { kind: FindKind; text: string | null }[] = [],
): TakenOut {
  const places = new Map<string, string>()
  const placeOf = (kind: FindKind, value: string) => {
    const earlier = [...places].find(([, one]) => one === value)
    if (earlier) return earlier[0]
    const place = `〔${words[kind]}${String.fromCharCode(65 + (places.size % 26))}${'′'.repeat(places.size / 26)}〕`
    places.set(place, value)
    return place
  }
  let left = text
  for (const one of known.toSorted((a, b) => (b.text?.length ?? 0) - (a.text?.length ?? 0)))
    if (one.text) left = left.replaceAll(one.text, () => placeOf(one.kind, one.text!))
  // What is taken out may bring other things together; looked at again until nothing is left.
  for (let finds = findPersonalData(left); finds.length; finds = findPersonalData(left))
    for (const { kind, from, to, text: value } of finds.toReversed())
      left = left.slice(0, from) + placeOf(kind, value) + left.slice(to)
  const back = [...places].toReversed()
  return {
    text: left,
    putBack: (answer) => back.reduce((known, [place, value]) => known.replaceAll(place, () => value), answer),
  }
}
