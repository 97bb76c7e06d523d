import { addDays, clockOf, localDateOf, sayDay } from '#platform/calendar/index.ts'
import type { CaseState, Closure } from './case.ts'
import type { TargetName } from './clock.ts'
import type { Words } from './words.ts'

/** What the one line of progress is made of. */
export interface Standing {
  state: CaseState
  ownerName: string
  /** Until when an answer was promised to the word that waits; null when none waits. */
  answerDueAt: Date | null
  /** What else was promised to the customer and comes next. */
  next: { target: TargetName; dueAt: Date } | null
  /** The step of the special plan, agreed with her, that comes next. */
  step?: { what: string; until: string } | null
  paused: boolean
  /** A plan was told, and the customer has not said what she thinks of it. */
  awaitsPlanAnswer: boolean
  /** Until when her word on the result is awaited. */
  confirmUntil: Date | null
  closure: Closure | null
}

interface Here {
  now: Date
  timezone: string
}

/** Where the case stands, as a resident reads it: who has it and what comes next by when, in one line. */
export function progressLine(standing: Standing, here: Here): Words {
  const { state, ownerName: by, answerDueAt, paused } = standing
  if (standing.closure === 'merged')
    return {
      zh: `和您的另一件合在一起办理，${by}继续跟进。`,
      en: `This goes on together with another one of yours; ${by} stays with it.`,
    }
  if (state === 'closed') return closedLines[standing.closure ?? 'confirmed']
  if (answerDueAt) return answerLine(state, by, answerDueAt, here)
  if (state === 'resultGiven') return resultLine(by, standing.confirmUntil, here)
  if (standing.awaitsPlanAnswer)
    return {
      zh: `${by}已把方案告诉您，请看看是否同意。`,
      en: `${by} has told you the plan. Please say whether you agree.`,
    }
  if (paused)
    return {
      zh: `已和您约定等候，之后${by}继续办理。`,
      en: `We are waiting as agreed with you; ${by} goes on after that.`,
    }
  const doing = doings[state](by)
  const next = stepWords(standing.step, here) ?? nextWords(standing.next, here)
  return { zh: `${doing.zh}${next?.zh ?? ''}。`, en: `${doing.en}${next?.en ?? ''}.` }
}

function answerLine(state: CaseState, by: string, due: Date, here: Here): Words {
  const again = state === 'reopened' ? { zh: '已重新打开，', en: 'Opened again. ' } : { zh: '', en: '' }
  if (due <= here.now)
    return {
      zh: `${again.zh}${by}在跟进。答复晚了，已在催办。`,
      en: `${again.en}${by} has it. The answer is late, and we are pressing for it.`,
    }
  const at = moment(due, here)
  return {
    zh: `${again.zh}${by}在跟进，${at.zh}前回复您。`,
    en: `${again.en}${by} has it and answers you by ${at.en}.`,
  }
}

function resultLine(by: string, until: Date | null, here: Here): Words {
  const at = until && until > here.now ? moment(until, here) : null
  return {
    zh: `${by}已把结果告诉您，请${at ? `在${at.zh}前` : ''}看看是否解决了。`,
    en: `${by} has told you the result. Please say ${at ? `by ${at.en} ` : ''}whether it is solved.`,
  }
}

const closedLines: Record<Exclude<Closure, 'merged'>, Words> = {
  confirmed: {
    zh: '已办结。如果问题还在，您可以重开。',
    en: 'Done. If the problem is still there, you can open it again.',
  },
  documentedOffer: {
    zh: '已按书面告知您的办法办结。有不同意见，您可以重开。',
    en: 'Done as we offered in writing. If you disagree, you can open it again.',
  },
  withdrawn: { zh: '按您的意思，这件事到此为止。', en: 'Ended here, as you wished.' },
  notConfirmed: {
    zh: '没有等到您的回复，先办结了。如果问题还在，您可以重开。',
    en: 'Ended without your word. If the problem is still there, you can open it again.',
  },
}

const working = (by: string): Words => ({ zh: `${by}在办理`, en: `${by} is working on it` })
const looking = (by: string): Words => ({
  zh: `相关部门正在核实，${by}全程跟进`,
  en: `The department is looking into it and ${by} stays with you throughout`,
})
const carryingOut = (by: string): Words => ({
  zh: `正在按商定的方案办理，${by}全程跟进`,
  en: `The plan agreed with you is being carried out and ${by} stays with you throughout`,
})
type Doing = (by: string) => Words
const doings: Record<Exclude<CaseState, 'closed' | 'resultGiven'>, Doing> = {
  received: working,
  recorded: working,
  acknowledged: working,
  classified: working,
  assigned: looking,
  investigating: looking,
  planned: carryingOut,
  inProgress: carryingOut,
  reopened: working,
}

const whatComes: Partial<Record<TargetName, Words>> = {
  onSite: { zh: '前到现场', en: ', on site by ' },
  plan: { zh: '前给您方案', en: ', with a plan for you by ' },
  progress: { zh: '前告诉您进展', en: ', with news for you by ' },
  close: { zh: '前办完', en: ', done by ' },
  agreedDate: { zh: '前完成', en: ', done by ' },
}

function stepWords(step: Standing['step'], here: Here): Words | null {
  if (!step || step.until < localDateOf(here.now, here.timezone)) return null
  return {
    zh: `，下一步：${step.what}，${sayDay(step.until, 'zh')}前`,
    en: `; next: ${step.what}, by ${sayDay(step.until, 'en')}`,
  }
}

function nextWords(next: Standing['next'], here: Here): Words | null {
  const what = next && whatComes[next.target]
  if (!what || next.dueAt <= here.now) return null
  const at = moment(next.dueAt, here)
  return { zh: `，${at.zh}${what.zh}`, en: `${what.en}${at.en}` }
}

/** 今天 18:00, 明天 09:00, 11月25日 18:00; in Chinese with the blank before the word that follows a figure. */
function moment(at: Date, { now, timezone }: Here): Words {
  const today = localDateOf(now, timezone)
  const day = localDateOf(at, timezone)
  const time = clockOf(at, timezone)
  const said =
    day === today
      ? { zh: '今天', en: 'today' }
      : day === addDays(today, 1)
        ? { zh: '明天', en: 'tomorrow' }
        : { zh: sayDay(day, 'zh'), en: sayDay(day, 'en') }
  return { zh: `${said.zh} ${time} `, en: `${said.en} ${time}` }
}
