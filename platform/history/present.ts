import { summaryOf } from '../contract/index.ts'
import type { Work } from '../work/index.ts'

interface Logged {
  subjectId: string | null
  action: string | null
  changes: Record<string, unknown> | null
}

interface Name {
  key: string
  zh: string
  en: string
}

type Names = Record<string, { zh: string; en: string }>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const key = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/

/** Lines with the words of their action and the names of what they and their values speak of: one statement for all of them. */
export async function presentLines<Line extends Logged>(work: Work, lines: readonly Line[]) {
  const spoken = lines.map(({ subjectId, changes }) => [...new Set(textsIn([subjectId, changes]))])
  const all = [...new Set(spoken.flat())]
  const [ids, keys] = [all.filter((text) => uuid.test(text)), all.filter((text) => key.test(text))]
  const routes = all.flatMap((text) => {
    const summary = summaryOf(text)
    return summary ? [[text, summary] as const] : []
  })
  const found =
    all.length === 0 ? [] : await work.sql<Name>('SELECT * FROM platform.names_of($1, $2)', [ids, keys])
  const names = new Map([...routes, ...found.map(({ key, zh, en }) => [key, { zh, en }] as const)])
  return lines.map((line, index) => ({
    ...line,
    actionWords: line.action === null ? null : (summaryOf(line.action) ?? null),
    names: Object.fromEntries(
      spoken[index]!.flatMap((text) => (names.has(text) ? [[text, names.get(text)!]] : [])),
    ) as Names,
  }))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) || key.test(value) ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
