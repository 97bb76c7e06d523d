import type { OpinionChannel } from './opinion.ts'

/** The channels as timelines and letters name them. */
export const channelWords: Record<OpinionChannel, { zh: string; en: string }> = {
  callback: { zh: '回访', en: 'call-back' },
  talkMeeting: { zh: '恳谈会', en: 'talk meeting' },
  openDay: { zh: '工地开放日', en: 'open day' },
  portal: { zh: '同行门户', en: 'portal' },
  case: { zh: '投诉与建议', en: 'case' },
  wishesPoll: { zh: '心愿征集', en: 'poll of wishes' },
  survey: { zh: '满意度调查', en: 'survey' },
  forum: { zh: '业主论坛', en: 'forum' },
  staff: { zh: '员工记录', en: 'recorded by staff' },
}
