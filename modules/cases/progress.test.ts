import { describe, expect, it } from 'vitest'
import { type CaseState, closures, states } from './case.ts'
import { progressLine, type Standing } from './progress.ts'

const here = { now: new Date('2026-11-20T09:00:00+08:00'), timezone: 'Asia/Shanghai' }
const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)
const line = (given: Partial<Standing>) =>
  progressLine(
    {
      state: 'classified',
      ownerName: '陈晓雯',
      answerDueAt: null,
      next: null,
      paused: false,
      awaitsPlanAnswer: false,
      confirmUntil: null,
      closure: given.state === 'closed' ? 'confirmed' : null,
      ...given,
    },
    here,
  )

describe('the line of progress', () => {
  it('says who has it and until when the answer comes, whatever the state', () => {
    expect(line({ answerDueAt: at('20T18:00') })).toEqual({
      zh: '陈晓雯在跟进，今天 18:00 前回复您。',
      en: '陈晓雯 has it and answers you by today 18:00.',
    })
    expect(line({ answerDueAt: at('21T08:30') }).zh).toBe('陈晓雯在跟进，明天 08:30 前回复您。')
    expect(line({ answerDueAt: at('25T00:00') }).en).toBe('陈晓雯 has it and answers you by 25 Nov 00:00.')
    expect(line({ state: 'reopened', answerDueAt: at('20T18:00') }).zh).toBe(
      '已重新打开，陈晓雯在跟进，今天 18:00 前回复您。',
    )
  })

  it('owns up to an answer that is late', () => {
    expect(line({ answerDueAt: at('20T08:00') })).toEqual({
      zh: '陈晓雯在跟进。答复晚了，已在催办。',
      en: '陈晓雯 has it. The answer is late, and we are pressing for it.',
    })
  })

  it.each<[CaseState, string, string]>([
    ['received', '陈晓雯在办理。', '陈晓雯 is working on it.'],
    ['recorded', '陈晓雯在办理。', '陈晓雯 is working on it.'],
    ['acknowledged', '陈晓雯在办理。', '陈晓雯 is working on it.'],
    ['classified', '陈晓雯在办理。', '陈晓雯 is working on it.'],
    [
      'assigned',
      '相关部门正在核实，陈晓雯全程跟进。',
      'The department is looking into it and 陈晓雯 stays with you throughout.',
    ],
    [
      'investigating',
      '相关部门正在核实，陈晓雯全程跟进。',
      'The department is looking into it and 陈晓雯 stays with you throughout.',
    ],
    [
      'planned',
      '正在按商定的方案办理，陈晓雯全程跟进。',
      'The plan agreed with you is being carried out and 陈晓雯 stays with you throughout.',
    ],
    [
      'inProgress',
      '正在按商定的方案办理，陈晓雯全程跟进。',
      'The plan agreed with you is being carried out and 陈晓雯 stays with you throughout.',
    ],
    [
      'resultGiven',
      '陈晓雯已把结果告诉您，请看看是否解决了。',
      '陈晓雯 has told you the result. Please say whether it is solved.',
    ],
    [
      'closed',
      '已办结。如果问题还在，您可以重开。',
      'Done. If the problem is still there, you can open it again.',
    ],
    ['reopened', '陈晓雯在办理。', '陈晓雯 is working on it.'],
  ])('of a case that is %s', (state, zh, en) => {
    expect(line({ state })).toEqual({ zh, en })
  })

  it('names what comes next, with its time', () => {
    const next = { target: 'progress', dueAt: at('23T18:00') } as const
    expect(line({ state: 'assigned', next })).toEqual({
      zh: '相关部门正在核实，陈晓雯全程跟进，11月23日 18:00 前告诉您进展。',
      en: 'The department is looking into it and 陈晓雯 stays with you throughout, with news for you by 23 Nov 18:00.',
    })
    expect(line({ next: { ...next, dueAt: at('19T18:00') } }).zh).toBe('陈晓雯在办理。')
    expect(line({ state: 'inProgress', paused: true, next }).zh).toBe('已和您约定等候，之后陈晓雯继续办理。')
    expect(line({ state: 'planned', awaitsPlanAnswer: true, next }).en).toBe(
      '陈晓雯 has told you the plan. Please say whether you agree.',
    )
    expect(line({ state: 'closed', closure: 'merged' }).zh).toBe('和您的另一件合在一起办理，陈晓雯继续跟进。')
    expect(line({ state: 'resultGiven', confirmUntil: at('27T18:00') }).zh).toBe(
      '陈晓雯已把结果告诉您，请在11月27日 18:00 前看看是否解决了。',
    )
  })

  it('ends in other words for every way to close, and never without words', () => {
    const ends = closures.map((closure) => line({ state: 'closed', closure }))
    expect(new Set(ends.flatMap(({ zh, en }) => [zh, en])).size).toBe(closures.length * 2)
    for (const state of states) expect(line({ state }).zh).toMatch(/。$/)
  })
})
