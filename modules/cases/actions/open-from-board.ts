import type { Work } from '#platform/work/index.ts'
import { stateAtOpening } from '../case.ts'
import { type OpenedCase, titleFrom, writeOpening } from '../opening.ts'
import { rulebookOf } from '../rulebook.ts'
import { judge } from '../triage.ts'
import { whoTakesIt } from './who-takes-it.ts'

interface BoardPost {
  /** The case takes the id of the post: one record with two faces. */
  id: string
  projectId: string
  topicId: string
  title: string
  body: string
  nickname: string
  /** Where the phone of the poster is that of a customer. */
  personId: string | null
}

/** Opens the case behind a post of the public board (S1-11), in the unit of work that publishes it. */
export async function openFromBoard(work: Work, post: BoardPost): Promise<OpenedCase> {
  const { id, projectId, topicId, title, body, nickname, personId } = post
  const book = await rulebookOf(work)
  const owner = await whoTakesIt(work, book, projectId, { kind: 'complaint', categoryId: topicId, body })
  return writeOpening(work, book, {
    id,
    projectId,
    kind: 'complaint',
    channel: 'board',
    body,
    title: titleFrom(title, body),
    place: null,
    fileIds: [],
    state: stateAtOpening('customer', topicId),
    owner,
    taker: owner,
    ...judge(book.categories, { categoryId: topicId }),
    reporter: { personId, name: nickname },
    householdId: null,
    homeId: null,
    homeLabel: null,
  })
}
