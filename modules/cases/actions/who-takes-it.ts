import { staffWhoMay } from '#modules/identity/index.ts'
import { departmentMembers, type StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseKind } from '../case.ts'
import { centreFor } from '../developer-matter.ts'
import { refusals } from '../errors.ts'
import { ownerCard } from '../owner-card.ts'
import {
  type Candidate,
  type CaseLanguage,
  languageOf,
  openCount,
  type Presence,
  turnsFor,
} from '../rotation.ts'
import type { Rulebook } from '../rulebook.ts'
import { wayUp } from '../topic-tree.ts'

/** Who takes what comes in by itself, in this order; nothing stays without an owner (S2-01). */
export const takers = [
  'callCentreAgent',
  'customerRelations',
  'customerAmbassador',
  'propertyManager',
  'projectManager',
  'cityManager',
  'executive',
  'chairman',
  'systemAdministrator',
]

/** In a rush everybody's count may have changed since it was read; then it is read again, so often at most. */
const mostLooks = 4

export interface About {
  kind: CaseKind
  categoryId?: string | null | undefined
  body: string
}

interface TakerRow {
  staff_id: string
  name: string
  title: string | null
  photo_file_id: string | null
  /** Empty for whoever takes it without a rotation. */
  distance: number | null
  presence: Presence
  seen_at: Date
  kinds: CaseKind[]
  category_ids: string[]
  languages: CaseLanguage[]
  critical: number
  high: number
  normal: number
  low: number
  most_open: number
  last_at: Date | null
}

/**
 * Somebody who takes it for the project: whose turn it is where cases go by turn, else the first of the usual roles. What is
 * the developer's affair goes to the people of the customer service centre, where it is said which that is (S1-21).
 */
export async function whoTakesIt(
  work: Work,
  book: Rulebook,
  projectId: string,
  { kind, categoryId = null, body }: About,
  known?: Colleagues,
): Promise<StaffCard> {
  const centre = known ?? (await peopleOfCentre(work, book, projectId, { categoryId }))
  const about = { kind, topicPath: wayUp(book.categories, categoryId), language: languageOf(body) }
  for (let look = 1; ; look++) {
    const rows = await work.sql<TakerRow>('SELECT * FROM cases.takers($1, $2, $3)', [
      projectId,
      takers,
      work.now,
    ])
    const turning = rows.filter(
      ({ distance, staff_id }) => distance !== null && (centre?.has(staff_id) ?? true),
    )
    const turns = turnsFor(turning.map(candidateOf), about, work.now)
    const next = turns.length ? await firstFree(work, turns) : null
    if (next) return ownerCard(work, { id: next, name: rows.find((row) => row.staff_id === next)!.name })
    if (turns.length && look < mostLooks) continue
    const [first] = centre?.values() ?? []
    if (first) return ownerCard(work, first)
    const usual = rows.find(({ distance }) => distance === null)
    if (!usual) throw refusals.nobodyResponsible()
    return { id: usual.staff_id, name: usual.name, title: usual.title, photoFileId: usual.photo_file_id }
  }
}

/** Colleagues by their ids. */
type Colleagues = ReadonlyMap<string, { id: string; name: string }>

/** Who of the customer service centre may answer a matter for the developer; null for other matters, and where nobody is there. */
export async function peopleOfCentre(
  work: Work,
  book: Rulebook,
  projectId: string,
  { categoryId = null }: Pick<About, 'categoryId'>,
): Promise<Colleagues | null> {
  const centre = centreFor(book, { projectId, categoryId })
  if (!centre) return null
  const [members, able] = await Promise.all([
    departmentMembers(work, centre.departmentId),
    staffWhoMay(work, 'cases.handle', projectId),
  ])
  const there = able.filter(({ id }) => members.includes(id))
  return there.length ? new Map(there.map((one) => [one.id, one])) : null
}

/** Whoever is being given another case at this very moment is passed over, because nobody sees that case yet. */
async function firstFree(work: Work, turns: readonly Candidate[]): Promise<string | null> {
  const [row] = await work.sql<{ id: string | null }>('SELECT cases.first_free($1, $2) AS id', [
    turns.map(({ staffId }) => staffId),
    turns.map(openCount),
  ])
  return row?.id ?? null
}

const candidateOf = (row: TakerRow): Candidate => ({
  staffId: row.staff_id,
  distance: row.distance!,
  takesPart: true,
  presence: row.presence,
  seenAt: row.seen_at,
  kinds: row.kinds,
  categoryIds: row.category_ids,
  languages: row.languages,
  open: { CRITICAL: row.critical, HIGH: row.high, NORMAL: row.normal, LOW: row.low },
  mostOpen: row.most_open,
  lastAt: row.last_at,
})
