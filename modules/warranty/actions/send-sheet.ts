import { projectToday } from '#modules/estate/index.ts'
import { responsibleFor, staffById } from '#modules/organization/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { checkItemKeys, itemOf, takesBooking } from '../check.ts'
import { refusals } from '../errors.ts'
import { homeChecked, orderOpened } from '../events.ts'
import { coverageOfHome } from '../queries/coverage-of-homes.ts'
import { visitView } from '../queries/get-visit.ts'
import { dayOf } from '../queries/present.ts'
import { endingStore } from '../stores/endings.ts'
import { orderStore } from '../stores/orders.ts'
import { qualifiedStore } from '../stores/qualified.ts'
import { roundStore } from '../stores/rounds.ts'
import { type ItemRow, type VisitRow, visitStore } from '../stores/visits.ts'
import { isCovered } from '../term.ts'
import { dueAt } from '../warranty-order.ts'
import { lockedVisit, named, refuseBeforeTheDay } from './book-visit.ts'

interface SheetInput {
  checkedById: string
  gasCheckedById?: string | null
  remarks?: string
  signedBy: string
  signatureFileId: string
  items: { item: ItemRow['item']; result: ItemRow['result']; words?: string; photoIds?: string[] }[]
}

/** The sheet with the owner's signature; every fault becomes a warranty order on the same day (domain.md 2.6, 6.1 to 6.5). */
export async function sendSheet(
  work: Work,
  visitId: string,
  { version, ...sheet }: SheetInput & { version: number },
) {
  const visit = await lockedVisit(work, visitId, version)
  if (!takesBooking(visit.state)) throw refusals.visitSettled({ state: visit.state })
  const { today } = await projectToday(work, visit.projectId)
  await refuseBeforeTheDay(work, visit, today)
  const items = readItems(sheet)
  const { checkedBy, gasCheckedBy } = await refuseUnqualified(work, visit, sheet, today)
  const photoIds = items.flatMap((item) => item.photoIds)
  await attachFiles(work, [...photoIds, sheet.signatureFileId], {
    projectId: visit.projectId,
    homeId: visit.homeId,
  })
  const { signedBy, signatureFileId, remarks } = sheet
  const words = remarks?.trim() || null
  const store = visitStore(work)
  await store.finish(visitId, {
    checkedOn: today,
    checkedBy,
    gasCheckedBy,
    remarks: words,
    signatureFileId,
    signedBy,
  })
  await store.addItems(visit.projectId, visitId, items)
  await store.note(visit.projectId, [visitId], 'done')
  const faults = items.filter(({ result }) => result === 'fault')
  await tellChecked(work, visit, { today, checkedBy, faults: faults.length, signatureFileId, photoIds })
  for (const fault of faults) await openOrder(work, visit, fault)
  return visitView(work, visitId)
}

/** Every item is judged; a fault has words and a photo. */
function readItems({ items }: SheetInput): ItemRow[] {
  const missing = checkItemKeys.filter((key) => !items.some(({ item }) => item === key))
  const fields: FieldProblem[] = items.flatMap(({ result, words, photoIds }, at) =>
    result !== 'fault' || (words?.trim() && photoIds?.length)
      ? []
      : [
          {
            path: `body.items.${at}.words`,
            zh: '有问题的项目要写明情况并拍照。',
            en: 'A fault needs words and a photo.',
          },
        ],
  )
  if (missing.length > 0)
    fields.push({
      path: 'body.items',
      zh: `还有 ${missing.length} 项没有检查。`,
      en: `${missing.length} items are not judged yet.`,
    })
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
  return items.map(({ item, result, words, photoIds = [] }) => ({
    item,
    result,
    words: words?.trim() || null,
    photoIds,
  }))
}

/** Who checks is in the team; gas is judged by somebody with a certificate that is valid today. */
async function refuseUnqualified(
  work: Work,
  { roundId }: VisitRow,
  { checkedById, gasCheckedById, items }: SheetInput,
  today: string,
) {
  const gasId = gasCheckedById ?? checkedById
  const [team, names, qualified] = await Promise.all([
    roundStore(work).team(roundId),
    staffById(work, [checkedById, gasId]),
    qualifiedStore(work).validOn([gasId], today),
  ])
  const nameOf = (id: string) => names.get(id)?.name ?? '—'
  for (const id of new Set([checkedById, gasId]))
    if (!team.includes(id)) throw refusals.notInTeam({ name: nameOf(id) })
  const judgesGas = items.some(({ item, result }) => itemOf(item).isGas && result !== 'notApplicable')
  if (judgesGas && !qualified.has(gasId)) throw refusals.notQualified({ name: nameOf(gasId) })
  return { checkedBy: nameOf(checkedById), gasCheckedBy: judgesGas ? nameOf(gasId) : null }
}

async function tellChecked(
  work: Work,
  visit: VisitRow,
  {
    today,
    ...sheet
  }: { today: string; checkedBy: string; faults: number; signatureFileId: string; photoIds: string[] },
): Promise<void> {
  const { kind, title } = await roundStore(work).byId(visit.roundId)
  const checked =
    kind === 'beforeWarrantyEnd'
      ? await endingStore(work).check(visit.homeId, {
          checkedOn: today,
          words: title,
          checkedBy: sheet.checkedBy,
        })
      : []
  const attempts = await visitStore(work).attempts(visit.id)
  work.emit(
    homeChecked,
    {
      ...(await named(work, visit)),
      kind,
      checkedOn: today,
      ...sheet,
      afterMiss: attempts.some((one) => one.kind === 'absent' || one.kind === 'refused'),
      ending: [...new Set(checked.flatMap(({ components }) => components))],
    },
    { subject: ['warranty.visit', visit.id], projectId: visit.projectId, homeId: visit.homeId },
  )
}

async function openOrder(work: Work, visit: VisitRow, { item, words, photoIds }: ItemRow): Promise<void> {
  const { projectId, homeId, id: visitId } = visit
  const { project, today } = await projectToday(work, projectId)
  const { component, severity } = itemOf(item)
  const { coverage } = await coverageOfHome(work, homeId)
  const { buyer } = coverage.find((one) => one.component === component)!
  const responsible = await responsibleFor(work, projectId, 'engineering')
  const order = await orderStore(work).add({
    projectId,
    homeId,
    visitId,
    item,
    component,
    words: words!,
    photoIds,
    severity,
    isCovered: isCovered(buyer, today),
    coveredUntil: dayOf(buyer),
    dueAt: dueAt(severity, work.now, today, project.timezone),
    responsibleId: responsible?.id ?? null,
    year: today.slice(0, 4),
  })
  const { home } = await named(work, visit)
  work.emit(
    orderOpened,
    {
      orderId: order.id,
      number: order.number,
      projectId,
      homeId,
      home,
      words: order.words,
      visitId,
      component,
      severity,
      isCovered: order.isCovered,
      openedOn: today,
      dueAt: order.dueAt.toISOString(),
    },
    { subject: ['warranty.warranty_order', order.id], projectId, homeId },
  )
}
