import { addEvidence } from '#modules/journey/actions/add-evidence.ts'
import { askForExport } from '#modules/journey/actions/exports/ask-for-export.ts'
import { handWorkOver } from '#modules/journey/actions/hand-work-over.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { recordAttempt } from '#modules/journey/actions/record-attempt.ts'
import { takeWaiverBack } from '#modules/journey/actions/take-waiver-back.ts'
import { approveWaiver, askForWaiver, refuseWaiver } from '#modules/journey/actions/waive-action.ts'
import { actionDetail } from '#modules/journey/queries/action-detail.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { actWith, holderOf, momentOf } from '../site.ts'
import { build, type ProjectStage, type World } from '../world.ts'

/** Seen by the city manager of the brief. */
const told = 'SXF'

/** Why four calls need not be made; what became of it. */
const waivers = [
  { reason: '业主长期在国外，已书面说明回国后再约', decision: 'approved' },
  { reason: '业主说这几天忙，想就此算了', decision: 'refused' },
  { reason: '业主上周到访工地，问候和进展已当面说过', decision: null },
  { reason: '业主说换了号码，暂时联系不上', decision: 'takenBack' },
] as const

/** What does not go as planned: waivers in each state, the work of somebody who is away, evidence that was asked for. */
export const exceptions: ProjectStage = {
  name: 'exceptions',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.code !== told) return
    const [begun] = await build(world, (work) =>
      work.sql('SELECT 1 FROM journey.waiver WHERE project_id = $1 LIMIT 1', [project.id]),
    )
    if (begun) return
    const now = world.clock.now()
    const relations = await holderOf(world, project.id, 'customerRelations')
    const manager = await holderOf(world, project.id, 'cityManager')
    if (relations && manager) {
      const homeId = await waive(world, project.id, { relations, manager })
      await standIn(world, project.id)
      await replaceRecord(world, project.id, relations)
      await callInVain(world, project.id, relations)
      if (homeId) await takeOut(world, manager, homeId)
    }
    world.clock.set(now)
  },
}

/** One is waived, one is to be done all the same, one waits for the manager, one waiver is taken back. */
async function waive(
  world: World,
  projectId: string,
  { relations, manager }: Record<'relations' | 'manager', StaffActor>,
): Promise<string | undefined> {
  const actions = await build(world, (work) =>
    work.sql<{ id: string; version: number; homeId: string }>(
      `SELECT a.id, a.version, a.home_id AS "homeId" FROM journey.action a JOIN estate.home h ON h.id = a.home_id
        WHERE a.project_id = $1 AND a.action_key = '3.4' AND a.is_applicable AND a.done_at IS NULL AND a.due_from < $2
        ORDER BY a.due_on, h.home_code LIMIT $3`,
      [projectId, addDays(world.today, -4), waivers.length],
    ),
  )
  for (const [index, { id, version }] of actions.entries()) {
    const { reason, decision } = waivers[index]!
    const ask = { actor: relations, permission: 'journey.do', at: momentOf(world, 3, 10 + index) }
    const asked = await actWith(world, ask, (work) => askForWaiver(work, id, { version, reason }))
    if (!decision) continue
    const decide = { actor: manager, permission: 'journey.waive', at: momentOf(world, 2, 10 + index) }
    const seen = { version: asked.action.version }
    await actWith(world, decide, (work) =>
      decision === 'refused'
        ? refuseWaiver(work, id, { ...seen, reason: '忙不是不问候的理由，请另约时间，先发消息。' })
        : approveWaiver(work, id, seen),
    )
    if (decision !== 'takenBack') continue
    const regret = { actor: manager, permission: 'journey.waive', at: momentOf(world, 1, 9) }
    await actWith(world, regret, async (work) => {
      const { action } = await actionDetail(work, id)
      return takeWaiverBack(work, id, {
        version: action.version,
        reason: '业主在小程序里更新了号码，请照常问候。',
      })
    })
  }
  return actions[0]?.homeId
}

/** A record of a call was kept under the wrong home; the right one took its place, and both stay. */
async function replaceRecord(world: World, projectId: string, actor: StaffActor): Promise<void> {
  const [piece] = await build(world, (work) =>
    work.sql<{ id: string; actionId: string }>(
      `SELECT e.id, e.action_id AS "actionId" FROM journey.evidence e JOIN journey.action a ON a.project_id = e.project_id AND a.id = e.action_id
        WHERE e.project_id = $1 AND e.kind = 'callRecord' AND a.action_key = '3.4' AND a.done_at IS NOT NULL ORDER BY e.recorded_at DESC, e.id LIMIT 1`,
      [projectId],
    ),
  )
  if (!piece) return
  const replacing = { actor, permission: 'journey.do', at: momentOf(world, 2, 15) }
  const record = {
    kind: 'callRecord' as const,
    text: '业主问起精装交付的时间，已说明以合同约定为准；没有其他问题。',
    replacesId: piece.id,
    replaceReason: '上一份写成了隔壁一户的通话内容，按录音更正。',
  }
  await actWith(world, replacing, (work) => addEvidence(work, piece.actionId, [record]))
}

/** Three calls at different hours came to nothing: the customer was written to, and stands among those not reached. */
async function callInVain(world: World, projectId: string, actor: StaffActor): Promise<void> {
  const [action] = await build(world, (work) =>
    work.sql<{ id: string; homeId: string }>(
      `SELECT id, home_id AS "homeId" FROM journey.action WHERE project_id = $1 AND action_key = '3.4' AND is_applicable
          AND done_at IS NULL AND waived_at IS NULL AND due_from < $2 ORDER BY due_on DESC, id LIMIT 1`,
      [projectId, addDays(world.today, -4)],
    ),
  )
  if (!action) return
  for (const [daysAgo, hour] of [
    [3, 10],
    [2, 15],
    [1, 19],
  ] as const)
    await actWith(world, { actor, permission: 'journey.do', at: momentOf(world, daysAgo, hour) }, (work) =>
      recordAttempt(work, action.id, { result: 'noAnswer' }),
    )
  await build(world, (work) => planHomes(work, [action.homeId]))
}

/** The adviser is away for some days; the head of the project stands in, and the work comes back by itself. */
async function standIn(world: World, projectId: string): Promise<void> {
  const away = await holderOf(world, projectId, 'salesAdviser')
  const colleague = await holderOf(world, projectId, 'projectManager')
  if (!away || !colleague) return
  const asking = { actor: away, permission: 'journey.read', at: momentOf(world, 1, 17) }
  await actWith(world, asking, (work) =>
    handWorkOver(work, away.id, {
      shares: [{ staffId: colleague.id, buildings: [] }],
      fromOn: addDays(world.today, -1),
      untilOn: addDays(world.today, 5),
    }),
  )
}

const takeOut = (world: World, actor: StaffActor, homeId: string) =>
  actWith(world, { actor, permission: 'journey.export', at: momentOf(world, 1, 16) }, (work) =>
    askForExport(work, { kind: 'home', subjectId: homeId }, 'zh'),
  )
