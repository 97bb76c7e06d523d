import { callbackDone, callMissed } from '#modules/surveys/events.ts'
import { subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { callAnswered } from '../actions/missed-call.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import type { EvidenceKind } from '../standard-action.ts'

const source = 'surveys'
const said = (count: number, unit: string, none: string) => (count === 0 ? none : `${count} ${unit}`)

/** What call-backs were and came to completes the actions of steps 4 and 5 that they are (domain.md 2.4, 2.5). */
export const hearSurveys = [
  subscribe(
    callbackDone,
    'journey.complete-when-callback-done',
    async (work, { recordedAt: at, payload }) => {
      const { callbackId, projectId, homeId, kind, kindZh, doneOn, way, byId, byName, summary } = payload
      const how = way === 'portal' ? '业主在业主端自己回答' : '电话完成'
      const completes = (key: string, evidence: EvidenceKind, text: string) =>
        complete(work, {
          key,
          projectId,
          homeId,
          callbackId,
          on: doneOn,
          at,
          evidence,
          text,
          by: { id: byId, name: byName },
        })
      const record = [`${kindZh}${how}`, summary].filter(Boolean).join('：')
      await completes(kind === 'deliveryCallback' ? '4.11' : '5.1', 'callRecord', record)
      if (kind !== 'deliveryCallback') {
        const problems = said(payload.problems, '个问题已立案', '没有需要解决的问题')
        await completes('5.2', 'note', `${kindZh}：${problems}`)
        await completes(
          '5.4',
          'note',
          `${kindZh}：${said(payload.opinions, '条意见已按主题记录', '没有意见')}`,
        )
      }
      await callAnswered(work, { projectId, homeId, sourceId: callbackId })
    },
  ),
  subscribe(callMissed, 'journey.plan-when-call-missed', async (work, { recordedAt: at, payload }) => {
    const { callbackId, projectId, homeId, kindZh, on, notReached, tried, byId, byName } = payload
    const told = { projectId, homeIds: [homeId], source, sourceId: callbackId }
    await takeToldEvents(work, { ...told, kind: 'callMissed', on, note: kindZh })
    if (notReached)
      await complete(work, {
        key: '5.7',
        projectId,
        homeId,
        callbackId,
        on,
        at,
        evidence: 'callRecord',
        text: `${kindZh} ${tried} 呼叫未接通，已发送带链接的消息`,
        by: { id: byId, name: byName },
        isAbout: true,
      })
  }),
]

interface Completed {
  key: string
  projectId: string
  homeId: string
  callbackId: string
  on: string
  at: Date
  evidence: EvidenceKind
  text: string
  by: { id: string | null; name: string }
  /** Only the action that this call-back called for. */
  isAbout?: boolean
}

const complete = (work: Work, fact: Completed) =>
  completeFromFact(work, {
    projectId: fact.projectId,
    key: fact.key,
    homeIds: [fact.homeId],
    source,
    sourceId: fact.callbackId,
    ...(fact.isAbout && { aboutId: fact.callbackId }),
    on: fact.on,
    at: fact.at,
    evidence: { kind: fact.evidence, text: fact.text, by: fact.by },
  })
