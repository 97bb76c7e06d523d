import type { Tone } from '#design/plain/tone.ts'
import { defineTexts } from '#design/texts.ts'
import type { CaseLine } from './api.ts'

export const words = defineTexts({
  zh: {
    kinds: {
      complaint: '投诉',
      enquiry: '咨询',
      suggestion: '建议',
      praise: '表扬',
      faultReport: '报修',
      emergency: '紧急求助',
    } as Record<string, string>,
    channels: {
      hotline: '热线',
      reception: '前台',
      portal: '业主端',
      board: '公开投诉板',
      email: '邮件',
      webForm: '网页表单',
      api: '接口',
      chairmanMailbox: '董事长信箱',
      callback: '回访',
    } as Record<string, string>,
    risks: { danger: '涉及安全', media: '媒体', court: '法律', crowd: '群体' } as Record<string, string>,
    needs: {
      welcomed: '受欢迎',
      prompt: '及时',
      comfortable: '舒适',
      orderly: '有序',
      understood: '被理解',
      helped: '得到帮助',
      valued: '受重视',
      praised: '被肯定',
      remembered: '被记得',
      respected: '受尊重',
      trusted: '被信任',
      safe: '安全',
    } as Record<string, string>,
    urgencies: { CRITICAL: '危急', HIGH: '紧急', NORMAL: '一般', LOW: '不急' } as Record<string, string>,
    states: {
      received: '已收到',
      recorded: '已记录',
      acknowledged: '已受理',
      classified: '已分类',
      assigned: '已转办',
      investigating: '核实中',
      planned: '方案已定',
      inProgress: '处理中',
      resultGiven: '待客户确认',
      closed: '已结案',
      reopened: '重新打开',
    } as Record<string, string>,
  },
  en: {
    kinds: {
      complaint: 'Complaint',
      enquiry: 'Enquiry',
      suggestion: 'Suggestion',
      praise: 'Praise',
      faultReport: 'Repair',
      emergency: 'Emergency',
    } as Record<string, string>,
    channels: {
      hotline: 'Hotline',
      reception: 'Reception',
      portal: 'Portal',
      board: 'Public board',
      email: 'E-mail',
      webForm: 'Web form',
      api: 'API',
      chairmanMailbox: 'Chairman’s mailbox',
      callback: 'Call-back',
    } as Record<string, string>,
    risks: { danger: 'Danger', media: 'Media', court: 'Court', crowd: 'Crowd' } as Record<string, string>,
    needs: {
      welcomed: 'To be welcomed',
      prompt: 'Promptness',
      comfortable: 'Comfort',
      orderly: 'Order',
      understood: 'To be understood',
      helped: 'To be helped',
      valued: 'To be valued',
      praised: 'To be praised',
      remembered: 'To be remembered',
      respected: 'Respect',
      trusted: 'Trust',
      safe: 'Safety',
    } as Record<string, string>,
    urgencies: { CRITICAL: 'Critical', HIGH: 'High', NORMAL: 'Normal', LOW: 'Low' } as Record<string, string>,
    states: {
      received: 'Received',
      recorded: 'Recorded',
      acknowledged: 'Acknowledged',
      classified: 'Classified',
      assigned: 'Handed over',
      investigating: 'Investigating',
      planned: 'Planned',
      inProgress: 'In progress',
      resultGiven: 'With customer',
      closed: 'Closed',
      reopened: 'Reopened',
    } as Record<string, string>,
  },
})

/** What the state of a case asks of whoever sees it. */
export function toneOfCase(
  {
    closedAt,
    answerDueAt,
    pausedSince,
    state,
  }: Pick<CaseLine, 'closedAt' | 'answerDueAt' | 'pausedSince' | 'state'>,
  now = Date.now(),
): Tone {
  if (closedAt) return 'done'
  if (answerDueAt && Date.parse(answerDueAt) < now) return 'late'
  if (answerDueAt) return 'act'
  if (pausedSince || state === 'resultGiven') return 'idle'
  return 'active'
}

export const toneOfUrgency: Record<string, Tone> = {
  CRITICAL: 'late',
  HIGH: 'act',
  NORMAL: 'info',
  LOW: 'idle',
}
