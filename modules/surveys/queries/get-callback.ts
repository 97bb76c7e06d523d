import { projectToday } from '#modules/estate/index.ts'
import { groupName } from '#modules/organization/index.ts'
import { hoursOfDay } from '#platform/calendar/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { dayPartOf } from '../call.ts'
import { fillScript, type ScriptContent } from '../script.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { saidStore } from '../stores/said.ts'
import { scriptOf } from './script-of.ts'
import { callbackLines } from './list-callbacks.ts'

const nothing: ScriptContent = { greeting: { zh: '', en: '' }, closing: { zh: '', en: '' }, questions: [] }

/** A call-back as its caller sees it: whom to call, what to say, what was said, what was tried. */
export async function callbackView(work: Work, callbackId: string) {
  const row = await callbackStore(work).byId(callbackId)
  const said = saidStore(work)
  const [lineOf, script, brand, { project, today }] = await Promise.all([
    callbackLines(work, [row]),
    scriptOf(work, row),
    groupName(work),
    projectToday(work, row.projectId),
  ])
  const [answers, problems, opinions, attempts] = await Promise.all([
    said.answers(callbackId),
    said.problems(callbackId),
    said.opinions(callbackId),
    said.attempts(callbackId),
  ])
  const line = lineOf(row)
  const { name: customer, home } = line
  return {
    ...line,
    version: row.version,
    sinceOn: row.sinceOn,
    invitedAt: row.invitedAt,
    doneBy: row.doneBy,
    reason: row.reason,
    today,
    scriptNumber: script?.number ?? null,
    script: fillScript(script ?? nothing, { brand, customer, home, caller: actorName(work) }),
    answers,
    problems,
    opinions,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      dayPart: dayPartOf([...hoursOfDay([attempt.at], project.timezone)][0]!),
    })),
  }
}

/** What was changed about a call-back, by whom. */
export async function callbackHistory(
  work: Work,
  callbackId: string,
  paging: { limit?: number; after?: string },
) {
  await callbackStore(work).byId(callbackId)
  return recordHistory(work, { record: ['surveys.callback', callbackId] }, paging)
}

/** The same questions for the owner herself. */
export async function myCallback(work: Work, callbackId: string) {
  const row = await callbackStore(work).byId(callbackId)
  const said = saidStore(work)
  const [lineOf, script, brand] = await Promise.all([
    callbackLines(work, [row]),
    scriptOf(work, row),
    groupName(work),
  ])
  const [answers, problems, opinions] = await Promise.all([
    said.answers(callbackId),
    said.problems(callbackId),
    said.opinions(callbackId),
  ])
  const { home, responsible } = lineOf(row)
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    home,
    doneOn: row.doneOn,
    responsible,
    questions: fillScript(script ?? nothing, { brand, home }).questions,
    answers: answers.map(({ key, value }) => ({ key, value })),
    problems: problems.map(({ id, kind, words }) => ({ id, kind, words })),
    opinions: opinions.map(({ id, topic, words }) => ({ id, topic, words })),
  }
}
