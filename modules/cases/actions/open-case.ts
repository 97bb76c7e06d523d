import { callerWith, findPersonByPhone, registerPerson } from '#modules/customers/index.ts'
import { commonsById, projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { parsePhone } from '#platform/text/phone.ts'
import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { type CaseChannel, type CaseKind, stateAtOpening, type Urgency } from '../case.ts'
import { type Opening, titleFrom, writeOpening } from '../opening.ts'
import { rulebookOf } from '../rulebook.ts'
import { attachForCustomer } from '../say.ts'
import { judge } from '../triage.ts'
import { centreTakesIt } from './centre-takes-it.ts'
import { judgedAsRepeat } from './mark-repeat.ts'

export interface Intake {
  projectId: string
  kind: CaseKind
  channel: CaseChannel
  body: string
  title?: string
  place?: string
  categoryId?: string
  urgency?: Urgency
  safety?: boolean
  reporterPersonId?: string
  /** Of somebody who is not on file. */
  reporterName?: string
  reporterPhone?: string
  homeId?: string
  /** The common part or facility that it is about. */
  commonId?: string
  fileIds?: string[]
  /** The earlier case that the customer says again. */
  repeatOf?: string
}

/**
 * A member of staff takes in what a customer says; whoever takes it owns it (first contact ownership, S3-42), unless the
 * centre with the developer has his matters directly (S1-21).
 */
export async function openCase(work: Work, intake: Intake) {
  const staff = work.actor as StaffActor
  const { projectId, kind, channel, body, title, fileIds = [] } = intake
  const reporterPersonId = intake.reporterPersonId ?? (await onFile(work, intake))
  const [book, about] = await Promise.all([rulebookOf(work), lookUp(work, { ...intake, reporterPersonId })])
  const judged = await judgedAsRepeat(work, judge(book.categories, intake), intake.repeatOf, {
    projectId,
    personId: about.reporter.personId,
    homeId: about.homeId,
  })
  const state = stateAtOpening('staff', judged.categoryId)
  const { id, name } = staff
  const own = { id, name, title: null, photoFileId: null }
  const owner =
    (await centreTakesIt(work, book, projectId, { kind, body, categoryId: judged.categoryId })) ?? own
  const { place: said, ...whose } = about
  const opening: Opening = {
    projectId,
    kind,
    channel,
    body,
    place: [said, intake.place].filter(Boolean).join(' · ') || null,
    fileIds,
    state,
    owner,
    title: titleFrom(title, body),
    ...judged,
    ...whose,
  }
  // The policies let an actor who sees everything write anywhere, so the project is looked up beside the writing.
  const project = reachOf(staff, 'cases.open') === everywhere ? projectsById(work, [projectId]) : null
  const [opened, known] = await Promise.all([writeOpening(work, book, opening), project])
  if (known && !known.has(projectId)) throw common.notFound()
  await attachForCustomer(
    work,
    { project_id: projectId, household_id: about.householdId, reporter_person_id: about.reporter.personId },
    fileIds,
  )
  return { ...opened, projectId, state, owner }
}

/** Whoever leaves a number can be answered: her file is found by it, or opened (S3-06). */
async function onFile(
  work: Work,
  { projectId, reporterName, reporterPhone = '' }: Intake,
): Promise<string | undefined> {
  if (!reporterPhone.trim()) return undefined
  const phone = parsePhone(reporterPhone)
  const refuse = (path: string, zh: string, en: string) =>
    common.invalidInput({ count: 1 }, { fields: [{ path, zh, en }] })
  if (!phone.ok) throw refuse('body.reporterPhone', phone.zh, phone.en)
  const known = await findPersonByPhone(work, reporterPhone)
  if (known) return known.personId
  if (!reporterName?.trim()) throw refuse('body.reporterName', '请记下怎么称呼来人', 'Please note the name')
  const person = { projectId, source: 'serviceFeedback' as const, name: reporterName, phone: reporterPhone }
  return (await registerPerson(work, person)).personId
}

/** Whose matter it is: the customer must be on file in reach, the home must lie in the project. */
async function lookUp(
  work: Work,
  {
    projectId,
    reporterPersonId,
    reporterName,
    homeId,
    commonId,
  }: Omit<Intake, 'reporterPersonId'> & { reporterPersonId: string | undefined },
) {
  const [{ person, home, householdId }, commons] = await Promise.all([
    callerWith(work, reporterPersonId ?? null, homeId ?? null),
    commonsById(work, commonId ? [commonId] : []),
  ])
  const problems = []
  if (reporterPersonId && !person)
    problems.push({
      path: 'body.reporterPersonId',
      zh: '没有找到这位客户',
      en: 'This customer was not found',
    })
  if (homeId && home?.projectId !== projectId)
    problems.push({
      path: 'body.homeId',
      zh: '这套房屋不属于该项目',
      en: 'This home is not part of the project',
    })
  const shared = commons.get(commonId ?? '')
  if (commonId && shared?.projectId !== projectId)
    problems.push({
      path: 'body.commonId',
      zh: '这处共用部位不属于该项目',
      en: 'This common part is not part of the project',
    })
  if (problems.length) throw common.invalidInput({ count: problems.length }, { fields: problems })
  return {
    reporter: { personId: person?.id ?? null, name: person?.name ?? reporterName ?? null },
    homeId: homeId ?? null,
    homeLabel: home?.label ?? null,
    commonId: shared?.id ?? null,
    place: shared?.label ?? null,
    householdId,
  }
}
