import { addNote } from '#modules/cases/actions/add-note.ts'
import { keepRotation, keepRotationMember } from '#modules/cases/actions/keep-rotation.ts'
import { keepDraft, markCases } from '#modules/cases/actions/mark-cases.ts'
import { staffActor } from '#modules/identity/index.ts'
import { departmentMembers, departmentsFor, responsibleFor } from '#modules/organization/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { deskWords } from '../content/desk.ts'
import { build, homeOfTheKnown, type ProjectStage, type World } from '../world.ts'

/** The desk of the agent as she finds it in the morning, and a team among whom new cases go round. */
export const desk: ProjectStage = {
  name: 'desk',
  inAnyOrder: false,
  run: async (world, project, isDone) => {
    if (isDone || project.sold === 0) return
    const { agent, ambassador, manager, cases, team } = await build(world, (work) => lookUp(work, project.id))
    if (!agent || cases.length === 0) return
    // The newest of each project stays unread.
    await as(world, agent, (work) =>
      markCases(
        work,
        cases.slice(1).map(({ id, at }) => ({ caseId: id, seenUntil: at.toISOString() })),
      ),
    )
    const draft = cases.find(({ title }) => title.includes(deskWords.draftAbout))
    const mention = cases.find(({ id }) => id !== draft?.id && id !== cases[0]?.id)
    if (project.code !== homeOfTheKnown || !ambassador || !manager || !draft || !mention) return
    await as(world, agent, (work) => keepDraft(work, { caseId: draft.id, kind: 'reply' }, deskWords.draft))
    await as(world, ambassador, (work) =>
      addNote(work, mention.id, { body: deskWords.note(agent.name), mentions: [agent.id] }),
    )
    await takeTurns(world, manager, team)
  },
}

const as = <T>(world: World, actor: StaffActor, run: (work: Work) => Promise<T>) =>
  world.database.withWork({ actor, permission: 'cases.read', action: 'demo' }, run)

async function takeTurns(
  world: World,
  manager: StaffActor,
  team: { departmentId: string; staffIds: readonly string[] } | null,
): Promise<void> {
  if (!team) return
  const { departmentId, staffIds } = team
  await world.database.withWork(
    { actor: manager, permission: 'cases.assign', action: 'demo' },
    async (work) => {
      await keepRotation(work, departmentId, { version: 0, active: true, mostOpen: 15 })
      for (const [at, staffId] of staffIds.slice(0, 3).entries())
        await keepRotationMember(
          work,
          { departmentId, staffId },
          {
            version: 0,
            takesPart: true,
            categoryIds: [],
            ...deskWords.skills[at]!,
          },
        )
    },
  )
}

async function lookUp(work: Work, projectId: string) {
  const holder = async (role: string) => {
    const card = await responsibleFor(work, projectId, role)
    return card ? staffActor(work, card.id) : null
  }
  const agent = await holder('callCentreAgent')
  const cases = await work.sql<{ id: string; at: Date; title: string }>(
    `SELECT id, last_activity_at AS at, title FROM cases.case_file
      WHERE project_id = $1 AND owner_staff_id = $2 AND closed_at IS NULL AND channel <> 'board' ORDER BY opened_at DESC, id DESC`,
    [projectId, agent?.id],
  )
  const department = (await departmentsFor(work, projectId)).find(({ kind }) => kind === 'property')
  const staffIds = department ? await departmentMembers(work, department.id) : []
  return {
    agent,
    cases,
    ambassador: await holder('customerAmbassador'),
    manager: await holder('cityManager'),
    team: department ? { departmentId: department.id, staffIds } : null,
  }
}
