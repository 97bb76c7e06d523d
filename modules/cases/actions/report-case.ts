import { commonsAround, plansOfHomes } from '#modules/estate/index.ts'
import { ownHomes } from '#modules/customers/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { type CaseKind, stateAtOpening } from '../case.ts'
import { officeFor } from '../chairmans-office.ts'
import type { Confidence } from '../confidence.ts'
import { refusals } from '../errors.ts'
import { titleFrom, writeOpening } from '../opening.ts'
import { type Pointed, readSpot } from '../places.ts'
import { rulebookOf } from '../rulebook.ts'
import { attachForCustomer } from '../say.ts'
import { readTold, type Voice } from '../told.ts'
import { judge } from '../triage.ts'
import { judgedAsRepeat } from './mark-repeat.ts'
import { whoTakesIt } from './who-takes-it.ts'

export interface Report {
  kind: CaseKind
  body?: string
  title?: string
  place?: string
  categoryId?: string
  safety?: boolean
  /** Needed only by somebody who holds several homes. */
  homeId?: string
  fileIds?: string[]
  /** Written to the chairman, and who beside him may know of it. */
  toChairman?: Confidence
  /** The earlier case that it says again. */
  repeatOf?: string
  voice?: Voice
  /** Where on the plan of the home, or among what all share. */
  spot?: Pointed
}

/** A resident reports from the portal: she gets a number and sees who has it and until when the first answer comes. */
export async function reportCase(work: Work, report: Report) {
  const reporter = work.actor as ResidentActor
  const [book, held] = await Promise.all([rulebookOf(work), ownHomes(work)])
  const { home, householdId } = ownHome(held, report.homeId)
  const { projectId, id: homeId, label: homeLabel } = home
  const { kind, title } = report
  const { body, fileIds, details } = await readTold(work, report)
  const spot = report.spot && (await spotOf(work, homeId, report.spot))
  const place = [spot?.zh, report.place].filter(Boolean).join(' · ') || null
  const confidence = report.toChairman ?? null
  const owner = confidence
    ? await officeFor(work, projectId)
    : await whoTakesIt(work, book, projectId, { ...report, body })
  const state = stateAtOpening('customer', report.categoryId ?? null)
  const judged = await judgedAsRepeat(work, judge(book.categories, report), report.repeatOf, {
    projectId,
    personId: reporter.id,
    householdId,
  })
  const opened = await writeOpening(work, book, {
    projectId,
    kind,
    channel: confidence ? 'chairmanMailbox' : 'portal',
    confidence,
    body,
    place,
    fileIds,
    details: { ...details, ...(spot && { spot }) },
    state,
    owner,
    title: titleFrom(title, body),
    ...judged,
    reporter: { personId: reporter.id, name: reporter.name },
    householdId,
    homeId,
    homeLabel,
    commonId: spot && 'commonId' in spot ? spot.commonId : null,
  })
  await attachForCustomer(
    work,
    { project_id: projectId, household_id: householdId, reporter_person_id: reporter.id },
    fileIds,
  )
  return { ...opened, projectId, state, owner }
}

/** The place that was pointed at, on the plan of the home or among what stands around it. */
async function spotOf(work: Work, homeId: string, pointed: Pointed) {
  const [plans, around] = await Promise.all([
    plansOfHomes(work, [homeId]),
    pointed.commonId ? commonsAround(work, [homeId]) : null,
  ])
  return readSpot(pointed, plans.get(homeId), around?.get(homeId) ?? [])
}

function ownHome(held: Awaited<ReturnType<typeof ownHomes>>, homeId: string | undefined) {
  const own = homeId ? held.find((one) => one.homeId === homeId) : held.length === 1 ? held[0] : undefined
  if (own) return own
  throw refusals.noHome(
    {},
    { fields: [{ path: 'body.homeId', zh: '请选择您的房屋', en: 'Choose your home' }] },
  )
}
