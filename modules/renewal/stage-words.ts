import type { Stage } from './stages.ts'

/** The stages as refusals name them. */
export const stageWords: Record<Stage, { zh: string; en: string }> = {
  listed: { zh: '列入名单', en: 'on the list' },
  survey: { zh: '状况普查', en: 'condition survey' },
  poll: { zh: '心愿征集', en: 'poll of wishes' },
  funding: { zh: '确定出资', en: 'funding' },
  works: { zh: '施工', en: 'works' },
  acceptance: { zh: '验收', en: 'acceptance' },
  story: { zh: '公布成果', en: 'story' },
  finished: { zh: '已完成', en: 'finished' },
}
