import { presentLine } from '../present.ts'
import type { CaseRow } from '../tables.ts'

/** What the asker has of a case. */
export interface DeskMark {
  unread: boolean
  mentioned_at: Date | null
  has_draft: boolean
}

/**
 * The rows of a page with the marks of the asker: one look by primary key a row, after the page was cut. A case is
 * unread when something happened since she looked; one of her own also before she ever did.
 */
export function withMarks(page: string, me: string): string {
  const mark = `SELECT m.seen_at, m.mentioned_at, m.drafts <> '{}' AS has_draft FROM cases.mark m
     WHERE m.staff_id = ${me} AND m.case_id = c.id LIMIT 1`
  return `SELECT c.*, CASE WHEN m.has_draft IS NULL THEN c.owner_staff_id = ${me} ELSE m.seen_at IS NULL OR m.seen_at < c.last_activity_at END AS unread,
      m.mentioned_at, coalesce(m.has_draft, false) AS has_draft
    FROM (${page}) c LEFT JOIN LATERAL (${mark}) m ON true`
}

/** Both ways to what is unread, each along its own index; `first` takes the cases that fit a condition on `c`. */
export function unreadOf(me: string, first: (condition: string) => string): string {
  const seen = `SELECT FROM cases.mark m WHERE m.staff_id = ${me} AND m.case_id = c.id AND m.seen_at >= c.last_activity_at`
  const looked = `c.id = ANY (ARRAY(SELECT m.case_id FROM cases.mark m WHERE m.staff_id = ${me}))`
  return [`c.owner_staff_id = ${me}`, looked]
    .map((condition) => first(`${condition} AND NOT EXISTS (${seen})`))
    .join(' UNION ')
}

/** A line of the inbox as its asker has it. */
export const presentInboxLine = ({ unread, mentioned_at, has_draft, ...row }: CaseRow & DeskMark) => ({
  ...presentLine(row),
  unread,
  mentionedAt: mentioned_at,
  hasDraft: has_draft,
})
