import { personsById } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { contactNamed, covenantPromised, papersListed } from '../events.ts'
import { type Paper, type SigningMethod, usualPapers } from '../purchase.ts'
import { purchaseView } from '../queries/get-purchase.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { boardStore } from '../stores/boards.ts'
import { type PurchaseRow, purchaseStore } from '../stores/purchases.ts'

/** A subscription was signed: the usual papers are listed, and the window to cancel runs from its moment. */
export async function preparePurchase(
  work: Work,
  {
    projectId,
    personId,
    homeId = null,
    subscribedAt,
  }: {
    projectId: string
    personId: string
    homeId?: string | null
    subscribedAt: string
  },
) {
  const { today } = await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  const home = homeId ? (await homesById(work, [homeId])).get(homeId) : null
  if (homeId && home?.projectId !== projectId) throw refusals.wrongHome()
  const store = purchaseStore(work)
  const id = await store.add({
    projectId,
    personId: person.id,
    homeId,
    subscribedAt: new Date(subscribedAt),
    signingMethod: (await boardStore(work).of(projectId))?.signingMethod ?? 'appointment',
  })
  if (!id) throw refusals.preparedAlready()
  const papers = usualPapers.map((paper) => ({ ...paper, dueOn: addDays(today, 7), broughtOn: null }))
  await store.setPapers({ id, projectId }, papers)
  return purchaseView(work, id)
}

export interface Plan {
  version: number
  signingMethod: SigningMethod
  appointmentAt: string | null
  contactStaffId: string | null
  papers: Paper[]
}

/** Papers, appointment, way of signing, and who goes along; the customer sees them at once. */
export async function planPurchase(work: Work, purchaseId: string, { version, papers, ...plan }: Plan) {
  const store = purchaseStore(work)
  const known = await store.byId(purchaseId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => purchaseView(work, purchaseId) })
  const { today } = await projectToday(work, known.projectId)
  const { contactStaffId } = plan
  const contact = contactStaffId ? (await staffById(work, [contactStaffId])).get(contactStaffId) : null
  if (contactStaffId && !contact) throw refusals.unknownStaff()
  const appointmentAt = plan.appointmentAt ? new Date(plan.appointmentAt) : null
  await store.plan(purchaseId, {
    ...plan,
    appointmentAt,
    contactName: contact?.name ?? null,
    listedOn: known.listedOn ?? today,
  })
  await store.setPapers(known, papers)
  const about = aboutOf(known)
  const { projectId, personId, homeId, signingMethod } = { ...known, ...plan }
  const customer = { projectId, personId, homeId, purchaseId, on: today }
  if (known.listedOn === null)
    work.emit(
      papersListed,
      {
        ...customer,
        papers: papers.length,
        appointmentAt: appointmentAt?.toISOString() ?? null,
        signingMethod,
      },
      about,
    )
  if (contact && contact.id !== known.contactStaffId)
    work.emit(contactNamed, { ...customer, staffId: contact.id, staffName: contact.name }, about)
  return purchaseView(work, purchaseId)
}

/** The interim covenant was explained, and the customer signed its promise (2.7). */
export async function promiseCovenant(work: Work, purchaseId: string, fileId: string) {
  const store = purchaseStore(work)
  const known = await store.byId(purchaseId, { lock: true })
  const { projectId, personId, homeId } = known
  if (known.covenantOn) throw refusals.promisedAlready({ on: known.covenantOn })
  const { today } = await projectToday(work, projectId)
  await attachFiles(work, [fileId], { projectId, personId })
  await store.promise(purchaseId, today)
  const fileIds = [fileId]
  await acknowledgementStore(work).add({
    id: work.newId(),
    projectId,
    personId,
    about: 'covenant',
    aboutId: purchaseId,
    number: 1,
    way: 'signature',
    fileIds,
    onDay: today,
    at: work.now,
    adviser: 'name' in work.actor ? work.actor.name : null,
  })
  work.emit(
    covenantPromised,
    { projectId, personId, homeId, purchaseId, way: 'signature', fileIds, on: today },
    aboutOf(known),
  )
  return purchaseView(work, purchaseId)
}

const aboutOf = ({ id, projectId, personId, homeId }: PurchaseRow) => ({
  subject: ['disclosure.purchase', id] as const,
  projectId,
  personId,
  ...(homeId ? { homeId } : {}),
})
