import type { DecisionKind, PostState, Reason, Standing } from './post.ts'

export interface PostRow {
  id: string
  project_id: string
  project_name: string
  city: string
  number: number
  topic_id: string
  topic_zh: string
  topic_en: string
  nickname: string
  state: PostState
  standing: Standing | null
  posted_at: Date
  decide_by: Date
  reminded_at: Date | null
  listed_at: Date | null
  published_at: Date | null
  withheld_at: Date | null
  withheld_for: Reason | null
  withheld_words: string | null
  answered_at: Date | null
  judged_at: Date | null
  solved: boolean | null
  me_too: number
  changed_at: Date
  version: number
  changed_by: string | null
}

export interface AuthorRow {
  id: string
  key: string
  phone_sealed: string | null
  person_id: string | null
  nickname: string | null
  created_at: Date
}

export interface BoardTables {
  'board.post': PostRow
  'board.author': AuthorRow
  'board.wording': {
    post_id: string
    project_id: string
    title: string
    body: string
    searched: string
    grams: string[]
    shown: boolean
  }
  'board.original': {
    post_id: string
    project_id: string
    author_id: string
    person_id: string | null
    phone_sealed: string | null
    title_sealed: string
    body_sealed: string
    masked: number
    words_digest: string
    address_digest: string | null
    written_at: Date
  }
  'board.answer': {
    id: string
    project_id: string
    post_id: string
    at: Date
    kind: string
    body: string
    staff_name: string
    staff_post: string | null
    staff_post_en: string | null
    shown: boolean
  }
  'board.decision': {
    id: string
    project_id: string
    post_id: string
    at: Date
    kind: DecisionKind
    reason: Reason | null
    words: string | null
    staff_id: string
    staff_name: string
  }
  'board.appeal': {
    id: string
    project_id: string
    post_id: string
    words: string
    appealed_at: Date
    decide_by: Date
    decided_at: Date | null
    upheld: boolean | null
    answer: string | null
  }
  'board.me_too': { post_id: string; author_id: string; at: Date }
  'board.follower': { post_id: string; author_id: string; since: Date }
}
