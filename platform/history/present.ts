import { summaryOf } from '../contract/index.ts'
import type { Work } from '../work/index.ts'
import { type Logged, type Name, namesOf, spokenIn } from './names.ts'

/** Lines with the words of their action and the names of what they and their values speak of. */
export async function presentLines<Line extends Logged>(work: Work, lines: readonly Line[]) {
  const spoken = lines.map(spokenIn)
  const found = await namesOf(work, spoken.flat())
  const nameOf = (text: string): Name | undefined => found.get(text) ?? summaryOf(text)
  return lines.map((line, index) => ({
    ...line,
    actionWords: line.action === null ? null : (summaryOf(line.action) ?? null),
    names: Object.fromEntries(
      spoken[index]!.flatMap(({ text }) => {
        const name = nameOf(text)
        return name ? [[text, name]] : []
      }),
    ) as Record<string, Name>,
  }))
}
