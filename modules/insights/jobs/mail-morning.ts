import { sayDay } from '#platform/calendar/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { maskPersonalData } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { MorningContent, MorningLine } from '../content.ts'

interface Mail {
  staffId: string
  name: string
  language: 'zh' | 'en'
  day: string
  nodeName: string
  content: MorningContent
  baseUrl: string
}

const says = {
  zh: {
    none: '没有',
    hours: (hours: number) => `已等 ${hours} 小时`,
    hottest: (name: string, opened: number, before: string) => `${name}：${opened} 件，平时 ${before} 件`,
    quiet: '昨天没有新增投诉。',
  },
  en: {
    none: 'none',
    hours: (hours: number) => `waiting for ${hours} hours`,
    hottest: (name: string, opened: number, before: string) => `${name}: ${opened}, usually ${before}`,
    quiet: 'No complaint came in yesterday.',
  },
}

/** The page as a mail: no name, home or phone of a customer leaves the house with it. */
export async function mailMorning(work: Work, mail: Mail): Promise<void> {
  const { staffId, name, language, day, nodeName, content, baseUrl } = mail
  const say = says[language]
  const { oldest, hottest, inFull, fresh, board } = content
  const at = (path: string) => `${baseUrl}/console${path}`
  const line = (one: MorningLine) =>
    `${one.projectName} · ${one.number} ${maskPersonalData(one.title)} ${at(`/cases/${one.id}`)}`
  const waited = oldest[0] && Math.floor((work.now.getTime() - Date.parse(oldest[0].openedAt)) / 3_600_000)
  await sendMessage(work, {
    channel: 'email',
    to: { staffId },
    template: 'morningPage',
    language,
    variables: {
      day: sayDay(day, language),
      place: nodeName,
      name,
      opened: String(content.opened),
      average: content.weekdayAverage.toFixed(1),
      unanswered: String(content.unanswered),
      overdue: String(content.overdue),
      board: String(board.toDecide),
      oldest: oldest[0] ? `${line(oldest[0])} (${say.hours(waited ?? 0)})` : say.none,
      hottest: hottest
        ? say.hottest(hottest.projectName, hottest.opened, hottest.before.toFixed(1))
        : say.none,
      words: inFull ? `${maskPersonalData(inFull.body)}\n${at(`/cases/${inFull.id}`)}` : say.none,
      list: fresh.length ? fresh.map(line).join('\n') : say.quiet,
      link: at(`/mornings/${day}`),
    },
    dedupeKey: `morning:${staffId}:${day}`,
  })
}
