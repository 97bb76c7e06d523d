import { rootTopics } from '#modules/cases/index.ts'
import { visibleProjects } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PostState, Standing } from '../post.ts'
import { authorStore, type Speaker } from '../stores/authors.ts'

/** What somebody who wants to write can choose, and what is known of her. */
export async function choices(work: Work, speaker: Speaker) {
  const [projects, topics, isKnown, author] = await Promise.all([
    visibleProjects(work),
    rootTopics(work),
    authorStore(work).isKnown(speaker),
    authorStore(work).find(speaker),
  ])
  return {
    // What is being prepared is nobody's business yet.
    projects: projects
      .filter(({ state }) => state !== 'preparing')
      .map(({ id, name, city }) => ({ id, name, city })),
    topics: topics.map(({ id, zh, en }) => ({ id, zh, en })),
    isKnown,
    nickname: author?.nickname ?? null,
  }
}

interface OwnLine {
  number: number
  projectName: string
  title: string
  state: PostState
  standing: Standing | null
  postedAt: Date
  decideBy: Date
}

/** What somebody posted, the newest first. */
export async function ownPosts(work: Work, speaker: Speaker) {
  const isKnown = await authorStore(work).isKnown(speaker)
  const author = await authorStore(work).find(speaker)
  const items = author
    ? await work.sql<OwnLine>(
        `SELECT p.number, p.project_name AS "projectName", w.title, p.state, p.standing, p.posted_at AS "postedAt", p.decide_by AS "decideBy"
           FROM board.original o JOIN board.post p ON p.id = o.post_id JOIN board.wording w ON w.post_id = p.id
          WHERE o.author_id = $1 ORDER BY o.written_at DESC LIMIT 100`,
        [author.id],
      )
    : []
  return { isKnown, items }
}

interface Part {
  number: number
  projectName: string
  nickname: string
  state: PostState
  standing: Standing | null
  isOwn: boolean
  title: string | null
  meToo: number
  saidMeToo: boolean
  follows: boolean
  answered: boolean
  decideBy: Date
  askedWords: string | null
  withheldWords: string | null
  appeal: { words: string; answer: string | null; decideBy: Date } | null
  original: { title: string; body: string } | null
}

type PartRow = Omit<Part, 'original' | 'appeal'> & {
  appeal: (Omit<NonNullable<Part['appeal']>, 'decideBy'> & { decideBy: string }) | null
  titleSealed: string
  bodySealed: string
}

/** What somebody can do with a post: the poster with her own, everybody else with a published one; null for others. */
export async function partIn(work: Work, speaker: Speaker, number: number) {
  const isKnown = await authorStore(work).isKnown(speaker)
  const author = await authorStore(work).find(speaker)
  const [row] = await work.sql<PartRow>(
    `SELECT p.number, p.project_name AS "projectName", p.nickname, p.state, p.standing, o.author_id IS NOT DISTINCT FROM $2::uuid AS "isOwn",
            w.title, p.me_too AS "meToo", p.answered_at IS NOT NULL AS answered, p.decide_by AS "decideBy", p.withheld_words AS "withheldWords",
            EXISTS (SELECT 1 FROM board.me_too m WHERE m.post_id = p.id AND m.author_id = $2) AS "saidMeToo",
            EXISTS (SELECT 1 FROM board.follower f WHERE f.post_id = p.id AND f.author_id = $2) AS follows,
            (SELECT d.words FROM board.decision d WHERE d.post_id = p.id AND d.kind = 'askedToMask' ORDER BY d.at DESC LIMIT 1) AS "askedWords",
            (SELECT json_build_object('words', a.words, 'answer', a.answer, 'decideBy', a.decide_by) FROM board.appeal a WHERE a.post_id = p.id) AS appeal,
            o.title_sealed AS "titleSealed", o.body_sealed AS "bodySealed"
       FROM board.post p JOIN board.wording w ON w.post_id = p.id JOIN board.original o ON o.post_id = p.id WHERE p.number = $1`,
    [number, author?.id ?? null],
  )
  if (!row || !(row.isOwn || row.state === 'published' || row.state === 'withheld'))
    return { isKnown, post: null }
  const { titleSealed, bodySealed, appeal, ...post } = row
  const { keyring } = work.services
  const own: Part = {
    ...post,
    appeal: appeal && { ...appeal, decideBy: new Date(appeal.decideBy) },
    original: { title: keyring.decrypt(titleSealed), body: keyring.decrypt(bodySealed) },
  }
  if (row.isOwn) return { isKnown, post: own }
  const title = row.state === 'published' ? row.title : null
  return {
    isKnown,
    post: { ...own, title, askedWords: null, appeal: null, original: null },
  }
}
