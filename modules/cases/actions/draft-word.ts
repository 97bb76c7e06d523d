import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { BodyOf, Presented, ReplyOf } from '#platform/contract/index.ts'
import type { Handler } from '#platform/http/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import type { casesContract } from '../contract.ts'
import { getCase } from '../queries/get-case.ts'
import { askModel } from '../drafts/ask-model.ts'
import { type DraftOf, type DraftSettings, requestFor } from '../drafts/draft.ts'
import { draftRefusals as refusals } from '../drafts/errors.ts'
import { mayDraft } from '../queries/drafting.ts'
import { draftStore } from '../draft-store.ts'
import { buildingsIn, homesById, type ProjectCard, visibleProjects } from '#modules/estate/index.ts'

type Drafting = (typeof casesContract)['routes']['draftWord']
type Actor = Parameters<Database['withWork']>[0]['actor']

const drafts = new WeakMap<FastifyRequest, Presented<ReplyOf<Drafting>>>()

/** A draft for the answer box; before any transaction, since a model takes its time. It is never sent by itself. */
export const draftWord = (settings: DraftSettings | undefined): Handler<Drafting> =>
  Object.assign(async ({ http }: Parameters<Handler<Drafting>>[0]) => drafts.get(http.request)!, {
    before: async (request: FastifyRequest, _reply: unknown, database: Database, actor: Actor) => {
      if (!settings) throw refusals.draftsOff()
      const { caseId } = request.params as { caseId: string }
      const { kind } = request.body as BodyOf<Drafting>
      const scope = { actor, permission: 'cases.handle' }
      const projects = await database.asSystem('know projects by name, to leave them out', visibleProjects)
      const asked = await database.withWork(scope, (work) =>
        noteRequest(work, settings, { caseId, kind, projects }),
      )
      const answer = await askModel(settings, asked.system, asked.taken.text)
      const isGiven = answer.outcome === 'given'
      const text = isGiven ? asked.taken.putBack(answer.text) : null
      const { tokensIn, tokensOut, cost } = isGiven ? answer : nothing
      const came = { outcome: answer.outcome, answer: isGiven ? answer.text : null, given: text }
      await database.withWork(scope, (work) =>
        draftStore(work).came(asked.id, { ...came, tokensIn, tokensOut, cost }),
      )
      if (text === null) throw refusals.draftFailed(answer.outcome === 'busy' ? busy : away)
      drafts.set(request, { kind, text })
    },
  })

const nothing = { tokensIn: null, tokensOut: null, cost: null }
const busy = { why: '现在太忙', whyEn: 'is too busy now' }
const away = { why: '没有给出可用的内容', whyEn: 'gave nothing usable' }

interface Wish {
  caseId: string
  kind: DraftOf
  projects: readonly ProjectCard[]
}

/** Writes down who asks and what will leave; only what the customer may read leaves, never internal notes. */
export async function noteRequest(work: Work, settings: DraftSettings, { caseId, kind, projects }: Wish) {
  const view = await getCase(work, caseId)
  const { allowed, left } = await mayDraft(work, settings, view)
  if (!allowed) throw refusals.draftsOff()
  if (left === 0) throw refusals.draftsUsedUp({ count: settings.perDay })
  const said = view.entries
    .filter(({ visibleToCustomer }) => visibleToCustomer)
    .map(({ authorKind: from, body }) => ({ from, body }))
  const [homes, buildings] = await Promise.all([
    homesById(work, view.homeId ? [view.homeId] : []),
    buildingsIn(work, [view.projectId]),
  ])
  const known = [
    { kind: 'name' as const, text: view.reporterName },
    { kind: 'name' as const, text: view.owner.name },
    { kind: 'home' as const, text: view.homeLabel },
    { kind: 'home' as const, text: view.homeId && (homes.get(view.homeId)?.homeCode ?? null) },
    { kind: 'number' as const, text: view.number },
    ...view.entries.map(({ authorName }) => ({ kind: 'name' as const, text: authorName })),
  ]
  const { system, taken } = requestFor(kind, view.title, said, known, {
    own: projects.find(({ id }) => id === view.projectId)!,
    others: projects.filter(({ id }) => id !== view.projectId),
    buildings: buildings.map(({ name }) => name),
  })
  const id = work.newId()
  await work.sql(
    `INSERT INTO cases.draft_request (id, project_id, case_id, staff_id, staff_name, kind, model, masked, sha256, asked_at)
     VALUES ($1, $2, $3, (SELECT scope.actor()), $4, $5, $6, $7, $8, $9)`,
    [
      id,
      view.projectId,
      caseId,
      work.actor.kind === 'staff' ? work.actor.name : '',
      kind,
      settings.model,
      taken.text,
      createHash('sha256').update(taken.text).digest('hex'),
      work.now,
    ],
  )
  return { id, system, taken }
}
