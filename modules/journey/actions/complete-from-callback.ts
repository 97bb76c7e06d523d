import type { askedElsewhere, callbackDone, callMissed } from '#modules/surveys/events.ts'
import type { PayloadOf } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { recordsOf } from '../call-attempts.ts'
import type { EvidenceKind } from '../standard-action.ts'
import { completeFromFact } from './complete-from-fact.ts'
import { callAnswered } from './missed-call.ts'
import { takeToldEvents } from './take-told-events.ts'

const source = 'surveys'
const said = (count: number, unit: string, none: string) => (count === 0 ? none : `${count} ${unit}`)

type Done = PayloadOf<typeof callbackDone>
type Elsewhere = PayloadOf<typeof askedElsewhere>
type Missed = PayloadOf<typeof callMissed>

/** A finished call-back is the delivery call-back (4.11), or the residence call-back with its two questions (5.1, 5.2, 5.4). */
export async function completeFromCallback(work: Work, payload: Done, at: Date): Promise<void> {
  const { callbackId, projectId, homeId, kind, kindZh, doneOn, way, summary } = payload
  const complete = (key: string, evidence: EvidenceKind, text: string) =>
    completeFromFact(work, {
      ...factOf(payload, doneOn, at),
      key,
      evidence: { kind: evidence, text, by: byOf(payload) },
    })
  const how = way === 'portal' ? '业主在业主端自己回答' : '电话完成'
  const record = [`${kindZh}${how}`, summary].filter(Boolean).join('：')
  if (kind === 'deliveryCallback') await complete('4.11', 'callRecord', record)
  else {
    await complete('5.1', 'callRecord', record)
    const problems = said(payload.problems, '个问题已立案', '没有需要解决的问题')
    await complete('5.2', 'note', `${kindZh}：${problems}`)
    await complete('5.4', 'note', `${kindZh}：${said(payload.opinions, '条意见已按主题记录', '没有意见')}`)
  }
  await callAnswered(work, { projectId, homeId, sourceId: callbackId })
}

/** What was learnt in another way is no call: the note says how, and whoever looks sees that the record of a call is missing. */
export async function completeAskedElsewhere(work: Work, payload: Elsewhere, at: Date): Promise<void> {
  const { callbackId, projectId, homeId, kind, kindZh, on, reason } = payload
  await completeFromFact(work, {
    ...factOf(payload, on, at),
    key: kind === 'deliveryCallback' ? '4.11' : '5.1',
    evidence: { kind: 'note', text: `${kindZh}以其他方式问到：${reason}`, by: byOf(payload) },
  })
  await callAnswered(work, { projectId, homeId, sourceId: callbackId })
}

/** A call that nobody answered is tried again; with the third the owner is asked in writing, which is what 5.7 wanted. */
export async function missFromCallback(work: Work, payload: Missed, at: Date): Promise<void> {
  const { callbackId, projectId, homeId, kindZh, on, notReached, tried, calls } = payload
  const told = { projectId, homeIds: [homeId], source, sourceId: callbackId }
  await takeToldEvents(work, { ...told, kind: 'callMissed', on, note: kindZh })
  if (!notReached) return
  const records = (calls ?? [`${tried} 呼叫未接通`]).map((call) => `${kindZh} ${call}`)
  await completeFromFact(work, {
    ...factOf(payload, on, at),
    key: '5.7',
    aboutId: callbackId,
    evidence: { kind: 'callRecord', ...recordsOf(records, '已发送带链接的消息'), by: byOf(payload) },
  })
}

const factOf = ({ callbackId, projectId, homeId }: Done | Missed | Elsewhere, on: string, at: Date) => ({
  projectId,
  homeIds: [homeId],
  source,
  sourceId: callbackId,
  on,
  at,
})

const byOf = ({ byId, byName }: Done | Missed | Elsewhere) => ({ id: byId, name: byName })
