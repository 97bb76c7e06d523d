import { personsById } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { standingContracts } from '#modules/sales/index.ts'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { actorId, refuseStale, type Work } from '#platform/work/index.ts'
import { preconditionWords } from '../before-subscription.ts'
import { refusals } from '../errors.ts'
import { named } from '../missing.ts'
import { contactNamed, covenantPromised, papersListed, signingAppointed, subscribed } from '../events.ts'
import { localTime, refuseDayAhead } from '../local-day.ts'
import { cancelUntil, type Paper, type SigningMethod, usualPapers } from '../purchase.ts'
import { aboutPurchase, purchaseView } from '../queries/get-purchase.ts'
import { missingBefore, toldLines } from '../queries/told-so-far.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { boardStore } from '../stores/boards.ts'
import { purchaseStore } from '../stores/purchases.ts'
import { waiverStore } from '../stores/waivers.ts'

/**
 * A subscription was signed: the usual papers are listed, and the window to cancel runs from its moment. Refused while
 * the customer has not acknowledged what comes before, unless somebody else has waived it.
 */
export async function preparePurchase(
  work: Work,
  {
    projectId,
    personId,
    homeId,
    subscribedAt,
  }: {
    projectId: string
    personId: string
    homeId: string
    subscribedAt: string
  },
) {
  const { project, today } = await projectToday(work, projectId)
  const board = await boardStore(work).of(projectId)
  if (!board) throw refusals.noBoard()
  const at = new Date(subscribedAt)
  const on = localDateOf(at, project.timezone)
  refuseDayAhead(on, today, 'body.subscribedAt')
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  const home = (await homesById(work, [homeId])).get(homeId)
  if (home?.projectId !== projectId) throw refusals.wrongHome()
  await refuseUnlessTold(work, projectId, person.id)
  const store = purchaseStore(work)
  await refuseTaken(work, homeId, person.id)
  const id = await store.add({
    projectId,
    personId: person.id,
    homeId,
    subscribedAt: at,
    signingMethod: board.signingMethod ?? 'appointment',
  })
  if (!id) throw refusals.preparedAlready()
  const papers = usualPapers.map((paper) => ({ ...paper, dueOn: addDays(today, 7), broughtOn: null }))
  await store.setPapers({ id, projectId }, papers)
  const of = { projectId, personId: person.id, homeId, purchaseId: id }
  work.emit(
    subscribed,
    {
      ...of,
      subscribedAt: at.toISOString(),
      cancelUntil: cancelUntil(at).toISOString(),
      on,
    },
    aboutPurchase({ ...of, id }),
  )
  return purchaseView(work, id)
}

/** Names what the customer has not acknowledged; a waiver of somebody else counts once. */
async function refuseUnlessTold(work: Work, projectId: string, personId: string): Promise<void> {
  const waivers = waiverStore(work)
  const waiver = await waivers.unused(projectId, personId)
  const lines = await toldLines(work, projectId, personId)
  const missing = missingBefore(lines, waiver)
  if (missing.length > 0) throw refusals.notToldYet({ ...named(missing, preconditionWords), missing })
  if (!waiver || missingBefore(lines, undefined).length === 0) return
  if (waiver.byId === actorId(work)) throw refusals.ownWaiver({ by: waiver.byName })
  await waivers.use(waiver.id)
}

/** One home is promised to one customer at a time, and not at all once it is sold. */
export async function refuseTaken(work: Work, homeId: string, personId: string): Promise<void> {
  await work.sql('SELECT pg_advisory_xact_lock(6041, hashtext($1))', [homeId])
  const contract = (await standingContracts(work, [homeId])).get(homeId)
  if (contract) throw refusals.homeSold({ number: contract.number })
  const other = (await purchaseStore(work).standingFor(homeId)).find((one) => one.personId !== personId)
  if (!other) return
  const person = (await personsById(work, [other.personId])).get(other.personId)
  throw refusals.homeTaken({ name: person?.name ?? '' })
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
  const { project, today } = await projectToday(work, known.projectId)
  if (known.cancelledAt)
    throw refusals.cancelledAlready({ at: localTime(known.cancelledAt, project.timezone) })
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
  const about = aboutPurchase(known)
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
  if (appointmentAt && appointmentAt.getTime() !== known.appointmentAt?.getTime())
    work.emit(
      signingAppointed,
      {
        ...customer,
        appointmentAt: appointmentAt.toISOString(),
        on: localDateOf(appointmentAt, project.timezone),
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
    aboutPurchase(known),
  )
  return purchaseView(work, purchaseId)
}
