import {
  centresOfProjects,
  cityCalendars,
  intervalsOf,
  type StandingCentre,
  usualOfficeHours,
} from '#modules/organization/index.ts'
import { chinaWorkingCalendar, mondayToFriday, type WorkingCalendar } from '#platform/calendar/index.ts'
import type { Services, Work } from '#platform/work/index.ts'
import type { Urgency } from './case.ts'
import { type PolicyFacts, type Terms, termsFor } from './policy.ts'
import type { Ladder } from './ladder.ts'
import { ladderInForce } from './kept-ladder.ts'
import { keptRisks } from './kept-risks.ts'
import type { RiskWords } from './risk.ts'
import { wayUp } from './topic-tree.ts'
import { policiesInForce } from './kept-policies.ts'

export interface Category {
  id: string
  parentId: string | null
  code: string
  zh: string
  en: string
  departmentKind: string | null
  urgency: Urgency
  safety: boolean
  position: number
  active: boolean
}

/** Topics and terms as they hold now. */
export interface Rulebook {
  categories: ReadonlyMap<string, Category>
  termsOf: (facts: Omit<PolicyFacts, 'categoryPath'> & { categoryId: string | null }) => Terms
  ladder: Ladder
  risks: readonly RiskWords[]
  /** The working time of the project's city. */
  calendarOf: (projectId: string) => WorkingCalendar
  /** The customer service centre of a project, where it is said which that is. */
  centreOf: (projectId: string) => StandingCentre | undefined
}

/** A change of a policy or a topic holds everywhere after this time. */
const freshForMs = 10_000
const kept = new WeakMap<Services, { at: number; book: Rulebook }>()

/** The rulebook, read again every ten seconds: opening a case must not read what hardly ever changes. */
export async function rulebookOf(work: Work): Promise<Rulebook> {
  const at = work.services.clock.passed()
  const known = kept.get(work.services)
  return known && Math.abs(at - known.at) < freshForMs ? known.book : readRulebookAnew(work)
}

/** The rulebook as it is at this moment, also for who asks next. */
export async function readRulebookAnew(work: Work): Promise<Rulebook> {
  const book = await readRulebook(work)
  kept.set(work.services, { at: work.services.clock.passed(), book })
  return book
}

/** Terms in clock hours do not ask for them. */
const officeHours = chinaWorkingCalendar({ weekly: mondayToFriday(intervalsOf(usualOfficeHours)) })

async function readRulebook(work: Work): Promise<Rulebook> {
  const [categoryRows, policies, ladder, risks, calendarOf, centreOf] = await Promise.all([
    work.sql<Category>(
      `SELECT id, parent_id AS "parentId", code, zh, en, department_kind AS "departmentKind", urgency, safety, position, active
         FROM cases.category ORDER BY position, code`,
    ),
    policiesInForce(work),
    ladderInForce(work),
    keptRisks(work),
    cityCalendars(work, officeHours),
    centresOfProjects(work),
  ])
  const categories = new Map(categoryRows.map((row) => [row.id, row]))
  const termsOf: Rulebook['termsOf'] = ({ categoryId, ...facts }) =>
    termsFor(policies, { ...facts, categoryPath: wayUp(categories, categoryId) })
  return { categories, termsOf, ladder, risks, calendarOf, centreOf }
}
