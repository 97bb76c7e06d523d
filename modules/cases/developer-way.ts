import {
  departmentById,
  type DepartmentKind,
  type Side,
  sideOf,
  type StandingCentre,
} from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseInHand } from './in-hand.ts'
import { developerMatterArrived, developerMatterTaken } from './developer-events.ts'
import { centreFor, wayOf } from './developer-matter.ts'
import { aboutCase, amongStaff } from './present.ts'
import type { Rulebook } from './rulebook.ts'
import { developerMatters } from './kept-developer-matters.ts'
import type { CaseRow, DeveloperMatterRow } from './tables.ts'
import { wayWords } from './words.ts'

/** A case as far as its way to the developer goes. */
type OnItsWay = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'kind'
  | 'project_id'
  | 'category_id'
  | 'opened_at'
  | 'owner_staff_id'
  | 'owner_name'
  | 'reporter_person_id'
  | 'confidence'
>

/** In which company somebody works: the people of the centre where it sits, others where their department belongs. */
export async function sideOfStaff(work: Work, staffId: string, centre: StandingCentre): Promise<Side | null> {
  const [row] = await work.sql<{ id: string | null }>('SELECT cases.department_of($1) AS id', [staffId])
  if (!row?.id) return null
  if (row.id === centre.departmentId) return centre.side
  const department = await departmentById(work, row.id)
  return department && sideOf(department.kind as DepartmentKind)
}

/** Notes which way a case takes to the developer, where it is his affair; a letter to the chairman goes its own (S1-21). */
export async function setOnItsWay(work: Work, book: Rulebook, file: OnItsWay): Promise<void> {
  const centre = file.confidence
    ? null
    : centreFor(book, { projectId: file.project_id, categoryId: file.category_id })
  if (!centre) return
  const owner = await sideOfStaff(work, file.owner_staff_id, centre)
  const way = wayOf(centre.side, owner)
  const arrivedWith = owner === 'developer' ? file.owner_name : null
  developerMatters(work).add(file, { centre, way, arrivedWith })
  const { zh: wayZh, en: wayEn } = wayWords[way]
  const payload = { ...aboutCase(file as CaseRow), way, centreName: centre.departmentName, wayZh, wayEn }
  work.emit(developerMatterTaken, payload, amongStaff(file))
}

/** Follows a case that was changed: another topic makes or unmakes it the developer's affair, another hand may be his. */
export async function followOnItsWay(work: Work, { before, file, book }: CaseInHand): Promise<void> {
  const centre = book.centreOf(file.project_id)
  const topic = before.category_id !== file.category_id || before.confidence !== file.confidence
  const hand = before.owner_staff_id !== file.owner_staff_id || before.department_id !== file.department_id
  if (!centre || file.confidence || !(topic || hand)) return
  const matters = developerMatters(work)
  const known = await matters.of(file)
  if (!known) return topic ? setOnItsWay(work, book, file) : undefined
  if (topic && !centreFor(book, { projectId: file.project_id, categoryId: file.category_id }))
    return matters.remove(file)
  if (!known.arrived_at) await arriveIfThere(work, before, file, { known, centre })
}

/** The detour ends when a department or a person of the developer has it. */
async function arriveIfThere(
  work: Work,
  before: CaseRow,
  file: CaseRow,
  { known, centre }: { known: DeveloperMatterRow; centre: StandingCentre },
): Promise<void> {
  const byName = (await departmentThere(work, before, file)) ?? (await ownerThere(work, before, file, centre))
  if (!byName) return
  await developerMatters(work).arrive(file, byName)
  const minutes = Math.max(0, Math.round((work.now.getTime() - file.opened_at.getTime()) / 60_000))
  work.emit(developerMatterArrived, { ...aboutCase(file), way: known.way, byName, minutes }, amongStaff(file))
}

async function departmentThere(work: Work, before: CaseRow, file: CaseRow): Promise<string | null> {
  if (!file.department_id || file.department_id === before.department_id) return null
  const department = await departmentById(work, file.department_id)
  return department && sideOf(department.kind as DepartmentKind) === 'developer' ? department.name : null
}

async function ownerThere(
  work: Work,
  before: CaseRow,
  file: CaseRow,
  centre: StandingCentre,
): Promise<string | null> {
  if (file.owner_staff_id === before.owner_staff_id) return null
  return (await sideOfStaff(work, file.owner_staff_id, centre)) === 'developer' ? file.owner_name : null
}
