import { departmentsFor } from '#modules/organization/index.ts'
import { wordsOf } from '#platform/text/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { Urgency } from '../case.ts'
import { learnableGrams, learnedAbout } from '../learned-words.ts'
import { rulebookOf } from '../rulebook.ts'
import { guess, type Guess, type SuggestedField } from '../suggesting.ts'
import { usualDepartment } from './usual-department.ts'

export interface SuggestQuery {
  projectId: string
  text: string
}

/** So many of the last closed cases say how often a guess was right. */
const measuredOver = 200

/** What the company's own closed cases say about these words; nothing is applied. */
export async function suggest(work: Work, { projectId, text }: SuggestQuery) {
  const [learned, measured, book] = await Promise.all([
    learnedAbout(work, learnableGrams(text)),
    hitRates(work),
    rulebookOf(work),
  ])
  const reasons = (field: SuggestedField, found: Guess) => ({
    words: wordsOf(text, found.spoke),
    cases: found.cases,
    ...measured[field],
  })
  const topic = guess('topic', learned)
  const category = topic && book.categories.get(topic.label)
  const urgency = guess('urgency', learned)
  const department = await departmentOf(work, projectId, guess('department', learned), category?.id)
  return {
    topic:
      topic && category?.active
        ? { id: category.id, zh: category.zh, en: category.en, ...reasons('topic', topic) }
        : null,
    urgency: urgency && { urgency: urgency.label as Urgency, ...reasons('urgency', urgency) },
    department: department && {
      id: department.id,
      name: department.name,
      isUsual: department.isUsual,
      ...(department.found
        ? reasons('department', department.found)
        : { words: [], cases: 0, ...measured.department }),
    },
    learnedFrom: learned.labels
      .filter(({ field }) => field === 'urgency')
      .reduce((sum, { cases }) => sum + cases, 0),
  }
}

/** The department of the kind that handled such words, else the one that usually has to act on the topic (S2-02). */
async function departmentOf(work: Work, projectId: string, found: Guess | null, topicId?: string) {
  const fitting = found && (await departmentsFor(work, projectId)).find(({ kind }) => kind === found.label)
  if (fitting) return { ...fitting, found, isUsual: false }
  const usual = topicId ? await usualDepartment(work, projectId, topicId) : null
  return usual && { ...usual, found: null, isUsual: true }
}

interface Rates {
  /** Of the last closed cases for which something was guessed, and how many of those guesses were right. */
  measured: number
  hits: number
  /** Of the suggestions that people answered lately. */
  answered: number
  taken: number
}

async function hitRates(work: Work): Promise<Record<SuggestedField, Rates>> {
  const rows = await work.sql<Rates & { field: SuggestedField }>(
    `WITH lately AS (SELECT * FROM cases.learned_case ORDER BY closed_at DESC LIMIT $1)
     SELECT f.field, count(f.hit) AS measured, count(*) FILTER (WHERE f.hit) AS hits, a.answered, a.taken
       FROM lately l CROSS JOIN LATERAL (VALUES ('topic', l.topic_hit), ('urgency', l.urgency_hit), ('department', l.department_hit)) AS f(field, hit)
       CROSS JOIN LATERAL (SELECT count(*) AS answered, count(*) FILTER (WHERE s.taken) AS taken
         FROM (SELECT taken FROM cases.suggestion_answer x WHERE x.field = f.field ORDER BY at DESC LIMIT $1) s) a
      GROUP BY f.field, a.answered, a.taken`,
    [measuredOver],
  )
  const none = { measured: 0, hits: 0, answered: 0, taken: 0 }
  const of = (name: SuggestedField) => {
    const { field: _, ...rates } = rows.find(({ field }) => field === name) ?? { field: name, ...none }
    return rates
  }
  return { topic: of('topic'), urgency: of('urgency'), department: of('department') }
}

export interface SuggestionAnswer {
  projectId: string
  caseId?: string
  field: SuggestedField
  suggested: string
  taken: boolean
}

/** Notes whether a suggestion was taken, so that its worth can be told honestly. */
export async function answerSuggestion(
  work: Work,
  { projectId, caseId, field, suggested, taken }: SuggestionAnswer,
) {
  await work.sql(
    `INSERT INTO cases.suggestion_answer (id, project_id, case_id, at, staff_id, field, suggested, taken)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.newId(), projectId, caseId ?? null, work.now, actorId(work), field, suggested, taken],
  )
  return {}
}
