import type { Work } from '#platform/work/index.ts'
import type { StandardAction } from '../standard-action.ts'

/** A row of journey.standard_action `a` as the action that it says. */
export const actionJson = `jsonb_build_object('key', a.key, 'step', a.step, 'title', jsonb_build_object('zh', a.title_zh, 'en', a.title_en),
  'tag', a.tag, 'source', a.source, 'subject', a.subject, 'anchor', a.anchor,
  'after', jsonb_build_object('months', a.after_months, 'days', a.after_days), 'opens', a.opens_days, 'grace', a.grace_days,
  'repeats', CASE WHEN a.every_months IS NOT NULL THEN jsonb_build_object('everyMonths', a.every_months, 'times', a.most_times) END,
  'nature', a.nature, 'performer', a.performer, 'evidence', a.evidence,
  'customer', CASE WHEN a.customer_zh IS NOT NULL THEN jsonb_build_object('zh', a.customer_zh, 'en', a.customer_en) END,
  'customerDone', CASE WHEN a.customer_done_zh IS NOT NULL THEN jsonb_build_object('zh', a.customer_done_zh, 'en', a.customer_done_en) END,
  'shares', a.shares, 'countsIn', a.counts_in, 'optional', a.is_optional, 'isSwitchedOff', a.is_switched_off, 'sameVisitAs', a.same_visit_as,
  'limits', a.limits, 'guide', jsonb_build_object('zh', a.guide_zh, 'en', a.guide_en), 'pictures', a.pictures)`

const columns = `step, title_zh, title_en, tag, source, subject, anchor, after_months, after_days, opens_days, grace_days, every_months,
  most_times, nature, performer, evidence, customer_zh, customer_en, customer_done_zh, customer_done_en, shares, counts_in, is_optional, same_visit_as, limits, guide_zh, guide_en,
  pictures, is_switched_off`

/** The values of those columns from an action `r.a`. */
const values = `a ->> 'step', a -> 'title' ->> 'zh', a -> 'title' ->> 'en', a ->> 'tag', a ->> 'source', a ->> 'subject', a ->> 'anchor',
  (a -> 'after' ->> 'months')::int, (a -> 'after' ->> 'days')::int, (a ->> 'opens')::int, (a ->> 'grace')::int,
  (a -> 'repeats' ->> 'everyMonths')::int, (a -> 'repeats' ->> 'times')::int, a ->> 'nature', a ->> 'performer', a -> 'evidence',
  a -> 'customer' ->> 'zh', a -> 'customer' ->> 'en', a -> 'customerDone' ->> 'zh', a -> 'customerDone' ->> 'en',
  ARRAY(SELECT jsonb_array_elements_text(coalesce(a -> 'shares', '[]'))), ARRAY(SELECT jsonb_array_elements_text(a -> 'countsIn')),
  (a ->> 'optional')::boolean, a ->> 'sameVisitAs', nullif(a -> 'limits', 'null'), a -> 'guide' ->> 'zh', a -> 'guide' ->> 'en',
  coalesce(a -> 'pictures', '[]'), coalesce((a ->> 'isSwitchedOff')::boolean, false)`

type Stored = StandardAction & { isSwitchedOff?: boolean }

/** Writes actions of a version behind those that it has. */
export const addActions = (
  work: Work,
  standardId: string,
  actions: readonly Stored[],
  { version = 1, changedBy = null as string | null } = {},
) =>
  work.sql(
    `INSERT INTO journey.standard_action (id, standard_id, position, key, version, changed_by, ${columns})
     SELECT uuidv7(), $1, r.position + (SELECT coalesce(max(s.position), 0) FROM journey.standard_action s WHERE s.standard_id = $1),
            a ->> 'key', $3, $4, ${values}
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS r(a, position)`,
    [standardId, JSON.stringify(actions), version, changedBy],
  )

/** Writes another content of an action of a version over what stands there. */
export const overwriteAction = (work: Work, standardId: string, action: Stored, changedBy: string) =>
  work.sql(
    `UPDATE journey.standard_action s SET (${columns}) = (SELECT ${values} FROM (SELECT $2::jsonb AS a) AS r),
       version = s.version + 1, changed_by = $4 WHERE s.standard_id = $1 AND s.key = $3`,
    [standardId, JSON.stringify(action), action.key, changedBy],
  )

/** The actions of a version as another one has them. */
export const copyActions = (work: Work, fromId: string, toId: string) =>
  work.sql(
    `INSERT INTO journey.standard_action (id, standard_id, position, key, ${columns})
     SELECT uuidv7(), $2, position, key, ${columns} FROM journey.standard_action WHERE standard_id = $1`,
    [fromId, toId],
  )
