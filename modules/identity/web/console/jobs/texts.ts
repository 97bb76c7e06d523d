import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    all: '后台运行',
    every: '全部',
    schedules: '定时计划',
    schedulesHint: '系统按集团时区定时做的每一件事：何时做，上次何时做，下次何时做。',
    schedulesSearch: '做什么、任务名称',
    what: '做什么',
    rhythm: '时间',
    ranAt: '上次',
    runsAt: '下次',
    state: '状态',
    fine: '正常',
    failing: (times: number) => `失败 ${times} 次，正在重试`,
    failingOnly: '失败的',
    none: '没有符合条件的计划',
    noneHint: '换一个词，或去掉筛选。',
    troubled: '失败的任务',
    troubledHint: '自动重试的会自己好起来；多次失败而停下的需要有人处理。',
    job: '任务',
    deliver: '通知其他模块',
    hears: '接收方',
    event: '事件',
    error: '原因',
    attempts: '尝试',
    of: (attempts: number, most: number) => `${attempts}/${most}`,
    askedAt: '产生',
    nextAt: '下次重试',
    states: { again: '等待重试', givenUp: '已停下' },
    noTrouble: '没有失败的任务',
    noTroubleHint: '后台的每件事都做完了，或正等着做。',
    retry: '重试',
    retried: '已重新排队',
    drop: '放弃',
    dropHint: '这个任务不会再做，它要做的事请另行处理。原因记入审计日志。',
    reason: '原因',
    dropped: '已放弃',
    actions: '操作',
    rhythms: {
      minute: '每分钟',
      minutes: (count: number) => `每 ${count} 分钟`,
      hour: (minute: string) => `每小时第 ${minute} 分`,
      hours: (from: string, to: string, minute: string) => `${from}–${to} 点每小时第 ${minute} 分`,
      day: (time: string) => `每天 ${time}`,
      week: (day: string, time: string) => `每周${day} ${time}`,
      month: (day: string, time: string) => `每月 ${day} 日 ${time}`,
    },
    weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  },
  en: {
    all: 'Behind the scenes',
    every: 'All',
    schedules: 'Schedules',
    schedulesHint:
      'Everything that is done by the clock of the group: when, when it last was, when it will be.',
    schedulesSearch: 'What is done, name of the job',
    what: 'What is done',
    rhythm: 'When',
    ranAt: 'Last',
    runsAt: 'Next',
    state: 'State',
    fine: 'Fine',
    failing: (times: number) => `Failed ${times} times, tried again`,
    failingOnly: 'Failing',
    none: 'No schedule fits',
    noneHint: 'Try another word, or take a filter away.',
    troubled: 'Failed jobs',
    troubledHint: 'What is tried again mends by itself; what stopped after many tries waits for somebody.',
    job: 'Job',
    deliver: 'Tell other modules',
    hears: 'For',
    event: 'Event',
    error: 'Reason',
    attempts: 'Tries',
    of: (attempts: number, most: number) => `${attempts} of ${most}`,
    askedAt: 'Since',
    nextAt: 'Next try',
    states: { again: 'To be tried again', givenUp: 'Stopped' },
    noTrouble: 'No job has failed',
    noTroubleHint: 'Everything behind the scenes is done, or waits for its turn.',
    retry: 'Try again',
    retried: 'Queued again',
    drop: 'Drop',
    dropHint:
      'The job will not be done any more; see to its work in another way. The reason goes into the audit log.',
    reason: 'Reason',
    dropped: 'Dropped',
    actions: 'Actions',
    rhythms: {
      minute: 'Every minute',
      minutes: (count: number) => `Every ${count} minutes`,
      hour: (minute: string) => `Every hour at minute ${minute}`,
      hours: (from: string, to: string, minute: string) =>
        `Every hour from ${from} to ${to}, at minute ${minute}`,
      day: (time: string) => `Every day at ${time}`,
      week: (day: string, time: string) => `Every ${day} at ${time}`,
      month: (day: string, time: string) => `Day ${day} of each month at ${time}`,
    },
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
})

type Words = (typeof texts)['zh']

/** A schedule as people say it; what has no words of its own stays in cron notation. */
export function rhythmOf(
  cron: string,
  { rhythms: every, weekdays }: Pick<Words, 'rhythms' | 'weekdays'>,
): string {
  const [minute = '', hour = '', day = '', , weekday = ''] = cron.split(' ')
  const isNumber = (text: string) => /^\d+$/.test(text)
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (cron === '* * * * *') return every.minute
  if (/^\*\/\d+ \* \* \* \*$/.test(cron)) return every.minutes(Number(minute.slice(2)))
  if (isNumber(minute) && hour === '*') return every.hour(minute)
  const hours = /^(\d+)-(\d+)$/.exec(hour)
  if (isNumber(minute) && hours) return every.hours(hours[1]!, hours[2]!, minute)
  if (!isNumber(minute) || !isNumber(hour)) return cron
  if (isNumber(weekday)) return every.week(weekdays[Number(weekday)]!, time)
  return isNumber(day) ? every.month(day, time) : every.day(time)
}
