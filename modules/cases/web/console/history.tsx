import { Tag, Tooltip } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import type { CaseView } from './api.ts'
import styles from './case-page.module.css'
import { Files } from './history-files.tsx'
import { escalationTexts } from './settings/escalation-texts.ts'
import { lengthOf } from './settings/lengths.ts'
import { texts as specialTexts } from './special/texts.ts'
import { targetLabels } from './target-labels.ts'
import { texts } from './texts.ts'
import type { Links } from './together/links-panel.tsx'
import { texts as togetherTexts } from './together/texts.ts'

const draftWords = defineTexts({
  zh: { asIs: '机器起草，原样发出', edited: '机器起草，人改过', was: '机器的原稿：' },
  en: { asIs: 'Machine draft, sent as it was', edited: 'Machine draft, worked on', was: 'As drafted: ' },
})

const kindWords = defineTexts({
  zh: {
    asked: (times: number, name: string) => `部门已退回 ${times} 次，请${name}裁定`,
    kinds: {
      reply: '答复',
      progress: '进展',
      plan: '方案',
      result: '结果',
      closure: '结案',
      rating: '评价',
      reopening: '重新打开',
      ownerChange: '换负责人',
      classification: '分类',
      handOver: '转部门',
      taskAccepted: '部门接收',
      taskReturned: '部门退回',
      taskDone: '部门完成',
      taskWithdrawn: '撤回任务',
      pause: '暂停计时',
      resumption: '恢复计时',
      promiseMissed: '超时',
      termMoved: '时限调整',
      arrival: '已到现场',
      escalation: '升级',
      interimMeasure: '临时措施',
      hazardSign: '警示标志',
      planAnswer: '对方案的答复',
      refereeAsked: '提请裁定',
      ruling: '裁定归口',
      entrusted: '董事长信箱交办',
      trustEnded: '收回交办',
      confidenceLifted: '转为普通来件',
      special: '专项方案',
      milestone: '专项方案节点',
    } as Record<string, string>,
    judged: (solved: boolean, stars: number) => `${solved ? '已解决' : '没有解决'} · ${stars} 星 `,
  },
  en: {
    asked: (times: number, name: string) => `Sent back ${times}×; ${name} is asked to decide`,
    kinds: {
      reply: 'Answer',
      progress: 'Progress',
      plan: 'Plan',
      result: 'Result',
      closure: 'Closed',
      rating: 'Rating',
      reopening: 'Reopened',
      ownerChange: 'New owner',
      classification: 'Classified',
      handOver: 'Handed over',
      taskAccepted: 'Accepted',
      taskReturned: 'Sent back',
      taskDone: 'Done',
      taskWithdrawn: 'Taken back',
      pause: 'Paused',
      resumption: 'Resumed',
      promiseMissed: 'Missed',
      termMoved: 'Term moved',
      arrival: 'On site',
      escalation: 'Escalated',
      interimMeasure: 'Interim measure',
      hazardSign: 'Hazard sign',
      planAnswer: 'On the plan',
      refereeAsked: 'Decision asked for',
      ruling: 'Decided',
      entrusted: 'Entrusted',
      trustEnded: 'Taken back',
      confidenceLifted: 'Made an ordinary case',
      special: 'Special plan',
      milestone: 'Step of the special plan',
    } as Record<string, string>,
    judged: (solved: boolean, stars: number) =>
      `${solved ? 'Solved' : 'Not solved'} · ${stars} star${stars === 1 ? '' : 's'} `,
  },
})

const toneOf: Record<string, 'active' | 'act' | 'idle' | 'done' | 'late' | 'info'> = {
  message: 'act',
  reply: 'active',
  progress: 'active',
  plan: 'info',
  result: 'done',
  closure: 'done',
  rating: 'info',
  reopening: 'late',
  promiseMissed: 'late',
  escalation: 'late',
  interimMeasure: 'active',
  hazardSign: 'active',
  planAnswer: 'act',
  refereeAsked: 'act',
  taskReturned: 'act',
}

/** At which step the special plan is. */
function SpecialStep({ details, hasWords }: { details: unknown; hasWords: boolean }) {
  const { step } = details as { step: string }
  const label = useTexts(specialTexts).states[step] ?? ''
  return hasWords ? ` · ${label}` : label
}

/** From when to when a term moved. */
function MovedTerm({ details }: { details: unknown }) {
  const { from, to } = details as Record<'from' | 'to', string>
  return (
    <>
      {' '}
      <RelativeTime at={from} /> → <RelativeTime at={to} />
    </>
  )
}

/** Entries whose words are the name of a promise. */
const targetKinds = ['promiseMissed', 'termMoved', 'escalation']

/** What the customer said to the plan, where she gave no words of her own. */
function PlanAnswer({ details, hasWords }: { details: unknown; hasWords: boolean }) {
  const t = useTexts(texts)
  const { agreed } = details as { agreed: boolean }
  return `${hasWords ? ' · ' : ''}${agreed ? t.planAgreed : t.planRefused}`
}

/** How the customer judged the result. */
function Judged({ details }: { details: unknown }) {
  const t = useTexts(kindWords)
  const { solved, satisfaction } = details as { solved: boolean; satisfaction: number }
  return t.judged(solved, satisfaction)
}

interface EscalationDetails {
  zh: string
  en: string
  staffName: string | null
  minutes: number
}

/** Which level heard of it, when, and who. */
function Heard({ details }: { details: unknown }) {
  const language = useLanguage()
  const t = useTexts(escalationTexts)
  const { zh, en, staffName, minutes } = details as EscalationDetails
  const length = lengthOf(Math.abs(minutes), language)
  const moment = minutes === 0 ? t.atTerm : minutes < 0 ? t.before(length) : t.after(length)
  return ` · ${moment} → ${[language === 'zh' ? zh : en, staffName].filter(Boolean).join(' ')}`
}

/** Who was asked to decide whose it is. */
function Asked({ details }: { details: unknown }) {
  const t = useTexts(kindWords)
  const { returns, staffName } = details as { returns: number; staffName: string | null }
  return t.asked(returns, staffName ?? '—')
}

/** Which other case, and how it belongs to this one. */
function Linked({ details }: { details: unknown }) {
  const t = useTexts(togetherTexts)
  const { what, caseId, number, title } = details as Record<'what' | 'caseId' | 'number' | 'title', string>
  const to = what.endsWith('grouped') ? `/case-groups/${caseId}` : `/cases/${caseId}`
  return (
    <>
      {`${t.what[what]} `}
      <AppLink to={to}>{`${number} ${title}`}</AppLink>{' '}
    </>
  )
}

/** Which words a machine had drafted, and whether somebody worked on them. */
function Drafted({ details }: { details: unknown }) {
  const t = useTexts(draftWords)
  const drafted = (details as { drafted?: { kept: 'asIs' | 'edited'; given: string } } | null)?.drafted
  if (!drafted) return null
  return (
    <Tooltip title={drafted.kept === 'edited' && `${t.was}${drafted.given}`}>
      <Tag tabIndex={0}>{t[drafted.kept]}</Tag>
    </Tooltip>
  )
}

/** Every word and deed of the case and of those that go on in it, newest first. */
export function History({ view, merged = [] }: { view: CaseView; merged?: Links['entries'] | undefined }) {
  const t = useTexts(texts)
  const say = useTexts(kindWords).kinds
  const own = view.entries.map((entry) => ({ ...entry, number: null }))
  const all = [...own, ...merged].toSorted((a, b) => b.id.localeCompare(a.id))
  const entries = all.map((entry) => ({
    id: entry.id,
    at: entry.at,
    tone: toneOf[entry.kind] ?? 'idle',
    by: entry.authorName,
    title: (
      <span className={styles.body}>
        {!entry.visibleToCustomer && <Tag>{t.internal}</Tag>}
        {entry.number && <Tag>{entry.number}</Tag>}
        {entry.kind === 'link' && <Linked details={entry.details} />}
        {say[entry.kind] && <Tag variant="filled">{say[entry.kind]}</Tag>}
        <Drafted details={entry.details} />
        {entry.kind === 'rating' && <Judged details={entry.details} />}
        {targetKinds.includes(entry.kind) ? t[targetLabels[entry.body] ?? 'closeTarget'] : entry.body}
        {entry.kind === 'termMoved' && <MovedTerm details={entry.details} />}
        {entry.kind === 'planAnswer' && <PlanAnswer details={entry.details} hasWords={entry.body !== ''} />}
        {entry.kind === 'special' && <SpecialStep details={entry.details} hasWords={entry.body !== ''} />}
        {entry.kind === 'milestone' && ` · ${(entry.details as { what: string }).what}`}
        {entry.kind === 'escalation' && <Heard details={entry.details} />}
        {entry.kind === 'refereeAsked' && <Asked details={entry.details} />}
      </span>
    ),
    detail: entry.fileIds.length > 0 ? <Files {...entry} /> : undefined,
  }))
  return <Timeline entries={entries} label={t.history} />
}
