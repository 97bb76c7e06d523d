import { Id, Shape, type Static, Type } from '#platform/contract/index.ts'
import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'

export const PaperView = Shape({ id: Id, name: Type.String() })
export type Papers = ReadonlyMap<string, Static<typeof PaperView>>

/** What came with words and is neither picture nor voice: a letter as it was sent, a table, a contract. */
export async function papersOf(work: Work, entries: readonly { file_ids: string[] }[]): Promise<Papers> {
  const files = await filesById(work, [...new Set(entries.flatMap(({ file_ids }) => file_ids))])
  const papers = [...files.values()].filter(({ mediaType }) => !/^(audio|image)\//.test(mediaType))
  return new Map(papers.map(({ id, name }) => [id, { id, name }]))
}

/** Those of one entry. */
export const papersIn = ({ file_ids }: { file_ids: string[] }, papers: Papers) =>
  file_ids.flatMap((id) => papers.get(id) ?? [])
