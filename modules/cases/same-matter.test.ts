import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urgencies } from './case.ts'
import { mayBeSame, nearness, raised, tellingPairs } from './same-matter.ts'

const of = (words: string, categoryId: string | null = null) => ({ words, categoryId })

describe('the same matter again', () => {
  it('is known by the words that both share, the shorter text deciding', () => {
    const leak = of('收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。')
    expect(mayBeSame(nearness(of('主卧飘窗又有水渍'), leak))).toBe(true)
    expect(mayBeSame(nearness(of('停车费突然涨价，公告在哪里？'), leak))).toBe(false)
    expect(nearness(of('主卧飘窗又有水渍'), leak).words).toEqual(['主卧飘窗', '水渍'])
  })

  it('asks for fewer words under the same topic, and for some all the same', () => {
    const [one, other] = [of('飘窗下面的墙皮又起泡了', 'leak'), of('飘窗漏水，地板湿了一片', 'leak')]
    expect(mayBeSame(nearness(one, other))).toBe(true)
    expect(mayBeSame(nearness({ ...one, categoryId: null }, other))).toBe(false)
    expect(mayBeSame(nearness(of('卫生间返味', 'leak'), other))).toBe(false)
  })

  it('is as near one way as the other, and nearest to itself', () => {
    const words = fc
      .array(fc.constantFrom(...'漏水窗门电梯灯声味墙'), { maxLength: 20 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(nearness(of(a), of(b)).share).toBe(nearness(of(b), of(a)).share)
        expect(nearness(of(a), of(a)).share).toBe(tellingPairs(a).length ? 1 : 0)
      }),
    )
  })

  it('presses more, up to high and never down', () => {
    expect([raised('LOW', 1), raised('NORMAL', 1), raised('NORMAL', 2), raised('HIGH', 2)]).toEqual([
      'NORMAL',
      'HIGH',
      'HIGH',
      'HIGH',
    ])
    for (const urgency of urgencies) expect(raised(urgency, 0)).toBe(urgency)
    expect(raised('CRITICAL', 2)).toBe('CRITICAL')
  })
})
