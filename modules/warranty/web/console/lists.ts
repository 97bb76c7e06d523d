import { words } from '../parts/words.ts'

type Words = typeof words.zh
const keysOf = <Key extends string>(record: Record<Key, string>) => Object.keys(record) as Key[]

export const components: (keyof Words['components'])[] = keysOf(words.zh.components)
export const roundKinds: (keyof Words['kinds'])[] = keysOf(words.zh.kinds)
export const visitStates: (keyof Words['visitStates'])[] = keysOf(words.zh.visitStates)
export const orderStates: (keyof Words['orderStates'])[] = keysOf(words.zh.orderStates)
export const severities: (keyof Words['severities'])[] = keysOf(words.zh.severities)
export const groups: (keyof Words['groups'])[] = keysOf(words.zh.groups)
export const results: (keyof Words['results'])[] = keysOf(words.zh.results)
