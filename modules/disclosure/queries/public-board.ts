import { personsById } from '#modules/customers/index.ts'
import { filesById } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { boardStore } from '../stores/boards.ts'
import { factorStore } from '../stores/factors.ts'
import { noticeStore } from '../stores/notices.ts'
import { postingStore } from '../stores/postings.ts'
import { postingKinds } from '../posting-kinds.ts'

/** The projects that show in public what customers should know. */
export async function publicBoards(work: Work) {
  const boards = await boardStore(work).all()
  return { items: boards.map(({ projectId, projectName: name, city }) => ({ projectId, name, city })) }
}

/** Everything that hangs for a project, as anybody may read it; with one's own acknowledgement when signed in. */
export async function publicBoard(work: Work, projectId: string) {
  const board = await boardStore(work).of(projectId)
  if (!board) throw common.notFound()
  const [notice, postings, me] = await Promise.all([
    publicNotice(work, projectId),
    publicPostings(work, projectId),
    ownName(work),
  ])
  return { projectId, name: board.projectName, city: board.city, notice, postings, me }
}

async function publicNotice(work: Work, projectId: string) {
  const { posted } = await noticeStore(work).ofProject(projectId)
  if (!posted) return null
  const { id, number, heading, body, closing, signedBy, signedOn, postedOn, planFileId } = posted
  const [factors, files, own] = await Promise.all([
    factorStore(work).of(id),
    filesById(work, planFileId ? [planFileId] : []),
    work.actor.kind === 'resident' ? acknowledgementStore(work).of(id, actorId(work)!) : undefined,
  ])
  const plan = files.get(planFileId ?? '')
  return {
    id,
    number,
    heading,
    body,
    closing,
    signedBy,
    signedOn,
    postedOn,
    plan: plan ? { id: plan.id, width: plan.width, height: plan.height } : null,
    factors: factors.map(
      ({ source: _, checkedOn: __, noticeId: ___, isPriceRelated: ____, ...factor }) => factor,
    ),
    acknowledgedOn: own?.onDay ?? null,
  }
}

async function publicPostings(work: Work, projectId: string) {
  const rows = (await postingStore(work).ofProject(projectId)).filter(({ provedOn }) => provedOn !== null)
  const proofs = await postingStore(work).proofs(
    rows.map(({ id }) => id),
    1,
  )
  const photos = new Map(proofs.map(({ postingId, fileIds }) => [postingId, fileIds]))
  const cancellation = rows.find(({ kind }) => kind === 'cancellation')
  const own =
    cancellation && work.actor.kind === 'resident'
      ? await acknowledgementStore(work).of(cancellation.id, actorId(work)!)
      : undefined
  return rows
    .toSorted((one, other) => postingKinds.indexOf(one.kind) - postingKinds.indexOf(other.kind))
    .map(({ id, kind, place, provedOn, provedNumber, shown }) => ({
      id,
      kind,
      place,
      postedOn: provedOn!,
      number: provedNumber!,
      content: shown!,
      acknowledgedOn: own?.aboutId === id && own.number === provedNumber ? own.onDay : null,
      photoFileIds: photos.get(id) ?? [],
    }))
}

/** The name of the customer who looks, for the words of the acknowledgement. */
async function ownName(work: Work): Promise<string | null> {
  if (work.actor.kind !== 'resident') return null
  const id = actorId(work)!
  return (await personsById(work, [id])).get(id)?.name ?? work.actor.name
}
