/** Who of the personas went through the appraisal of the last half-year: how they saw themselves and were seen. */
export const appraised = [
  {
    username: 'agent',
    self: 4,
    rated: 4,
    needs: ['listening', 'calm'],
    result: '接听稳，记得住老客户；难的来电可以再慢半拍。',
  },
  {
    username: 'engineer',
    self: 4,
    rated: 3,
    needs: ['expression', 'listening'],
    result: '技术过硬，给客户讲原因时再多用几句家常话。',
  },
  { username: 'ambassador', self: 3, rated: 4, needs: [], result: '自己评低了，客户来信里提到她三次。' },
  {
    username: 'steward',
    self: 4,
    rated: 4,
    needs: ['analysis'],
    result: '楼里的事都记得，学着找一找反复报修的原因。',
  },
  { username: 'guard', self: 4, rated: 3, needs: ['courteous'], result: '值守可靠，迎送时先开口。' },
] as const

/** Qualities that stand out from the rest of somebody's ratings. */
export const standingOut = [
  { key: 'trueToPromises', by: 1, example: '约好的回电，三个月里没有晚过一次。' },
  { key: 'analysis', by: -1, example: '同一户报修三次，没有往下问原因。' },
] as const

export const demoTraining = {
  topic: '倾听：让客户把话说完',
  place: '临澜城市公司二楼会议室',
  qualityKeys: ['listening'],
  shortCheck: '两人一组，复述对方的话，对方点头为止。',
}
