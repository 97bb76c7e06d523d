import { topicNames } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { postHolders } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { warningRaised } from '../events.ts'
import { deliveriesInDanger, signsOf } from '../queries/signs.ts'
import { warningStore, type WarningRow } from '../stores/warnings.ts'
import { type Sign, type WarningKind, whyWords } from '../warning.ts'

const kindWords: Record<WarningKind, { zh: string; en: string }> = {
  spike: { zh: '突然增多', en: 'more than usual' },
  repeatFault: { zh: '反复报修', en: 'came back' },
  troubledHome: { zh: '一户多件未结', en: 'several open cases' },
  beforeDelivery: { zh: '交付前仍有未结', en: 'open before delivery' },
}

/** Looks at what moved: raises, lets grow, and ends what no longer holds. */
export async function weigh(
  work: Work,
  projectId: string,
  topicIds: readonly string[],
  homeIds: readonly string[],
): Promise<void> {
  const standing = await warningStore(work).standing(projectId, topicIds, homeIds)
  await settle(work, standing, await signsOf(work, projectId, topicIds, homeIds))
}

/** The same for deliveries that come nearer, and for spikes that pass with time. */
export async function weighWithTime(work: Work): Promise<void> {
  const store = warningStore(work)
  await settle(work, await store.standingOf('beforeDelivery'), await deliveriesInDanger(work))
  const spikes = await store.standingOf('spike')
  for (const [projectId, rows] of Map.groupBy(spikes, (row) => row.projectId)) {
    const topics = rows.flatMap(({ topicId }) => topicId ?? [])
    await settle(work, rows, await signsOf(work, projectId, topics, []))
  }
}

async function settle(work: Work, standing: readonly WarningRow[], signs: readonly Sign[]): Promise<void> {
  const store = warningStore(work)
  const keyOf = ({ projectId, kind, key }: Pick<Sign, 'projectId' | 'kind' | 'key'>) =>
    `${projectId} ${kind} ${key}`
  const known = new Map(standing.map((row) => [keyOf(row), row]))
  const holding = new Set(signs.map(keyOf))
  const over = standing.filter((row) => !holding.has(keyOf(row)))
  if (over.length) await store.end(over.map(({ id }) => id))
  for (const sign of signs) {
    const row = known.get(keyOf(sign))
    if (!row) await raise(work, sign)
    else if (row.weight !== sign.weight) await store.move(row.id, sign)
  }
}

async function raise(work: Work, sign: Sign): Promise<void> {
  const id = work.newId()
  const topic = sign.topicId ? ((await topicNames(work)).get(sign.topicId) ?? null) : null
  if (!(await warningStore(work).raise(id, { ...sign, topic }))) return
  const { projectId, kind, weight } = sign
  work.emit(warningRaised, { warningId: id, kind, weight }, { subject: ['insights.warning', id], projectId })
  await tell(work, id, { ...sign, topic })
}

/** Whoever leads the place and whoever looks after its customers hear of it. */
async function tell(
  work: Work,
  id: string,
  sign: Sign & { topic: { zh: string; en: string } | null },
): Promise<void> {
  const { projectId, kind, place, topic } = sign
  const [holders, projects] = await Promise.all([
    postHolders(work, projectId, ['cityManager', 'customerRelations']),
    projectsById(work, [projectId]),
  ])
  const staffIds = [...new Set([...holders.values()].flat())]
  const languageOf = await languagesOf(work, staffIds)
  for (const staffId of staffIds) {
    const language = languageOf(staffId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'warningRaised',
      language,
      variables: {
        what: [place, topic?.[language], kindWords[kind][language]].filter(Boolean).join(' '),
        project: projects.get(projectId)?.name ?? '',
        why: whyWords(sign)[language],
      },
      projectId,
      link: `/warnings/${id}`,
      dedupeKey: `warning:${id}:${staffId}`,
    })
  }
}
