import { type Find, type FindKind, findPersonalData } from './personal-data.ts'

/** What is taken out besides what is masked on the board: there a project and its buildings may be named. */
export type TakenKind = FindKind | 'project' | 'building' | 'number'

/** Finds what is to be taken out, without overlaps, in reading order. */
export type Finder = (text: string) => (Omit<Find, 'kind'> & { kind: TakenKind })[]

const words: Record<TakenKind, string> = {
  phone: '电话',
  identity: '证件号',
  account: '账号',
  email: '邮箱',
  plate: '车牌',
  home: '房号',
  name: '姓名',
  project: '项目',
  building: '楼栋',
  number: '编号',
}

/** What stands in the place of what was taken out. */
export const place = new RegExp(`〔(?:${Object.values(words).join('|')})[A-Z]′*〕`, 'g')

/** A text without personal data, and the way back: each thing has a place of its own that an answer may name. */
export interface TakenOut {
  text: string
  putBack: (answer: string) => string
}

/** Takes out what tells who or where somebody is: what is known of the people, and what the text itself gives away. */
export function takeOutPersonalData(
  text: string,
  known: readonly { kind: TakenKind; text: string | null }[] = [],
  further: Finder = () => [],
): TakenOut {
  const places = new Map<string, string>()
  const placeOf = (kind: TakenKind, value: string) => {
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
  const find: Finder = (now) => {
    const found = findPersonalData(now)
    return found.length ? found : further(now)
  }
  for (let finds = find(left); finds.length; finds = find(left))
    for (const { kind, from, to, text: value } of finds.toReversed())
      left = left.slice(0, from) + placeOf(kind, value) + left.slice(to)
  const back = [...places].toReversed()
  return {
    text: left,
    putBack: (answer) => back.reduce((known, [place, value]) => known.replaceAll(place, () => value), answer),
  }
}
