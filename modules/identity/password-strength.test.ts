import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weaknesses } from './password-strength.ts'

const owner = { username: 'zhou.yuan', name: '周予安' }
const wordsOf = (password: string) => weaknesses(password, owner).map(({ zh }) => zh)

describe('the strength of a password', () => {
  it.each(['Deng-Long2湖边', 'correct Horse 7 battery', '七里香开在Tian井里', 'x9!Kp2#Lm4Qz'])(
    'lets %s pass',
    (password) => {
      expect(wordsOf(password)).toEqual([])
    },
  )

  it.each([
    ['Ab1!xyz', '至少 10 个字符'],
    ['alllowercaseletters', '大写字母、小写字母、数字、符号（汉字也算）至少包含三种'],
    ['19491001-1978', '大写字母、小写字母、数字、符号（汉字也算）至少包含三种'],
    ['Zhou.Yuan-7788', '不能包含用户名或姓名（包括拼音）'],
    ['我是周予安Abc123', '不能包含用户名或姓名（包括拼音）'],
    ['xZhouYuAn77-y', '不能包含用户名或姓名（包括拼音）'],
    ['P@ssw0rd2026', '这是常见密码，容易被猜到'],
    ['Admin@2026!!', '这是常见密码，容易被猜到'],
    ['Qwerty123456!', '这是常见密码，容易被猜到'],
    ['Woaini1314!!', '这是常见密码，容易被猜到'],
    ['Aaaaaaaa1!', '这是常见密码，容易被猜到'],
    ['Aa1!'.repeat(40), '最多 128 个字符'],
  ])('of %s is told: %s', (password, word) => {
    expect(wordsOf(password)).toContain(word)
  })

  it('does not take one syllable or two letters for a name', () => {
    expect(weaknesses('Wei-Chuang9开着', { username: 'li', name: '魏' })).toEqual([])
  })

  it('never suffers when characters are added in the middle of a good one', () => {
    const more = fc.stringMatching(/^[a-z]{1,20}$/).filter((text) => !text.includes('weiqingqing'))
    fc.assert(
      fc.property(more, (text) => {
        expect(weaknesses(`Deng-${text}-Long2湖`, { username: 'someone.else', name: '魏青青' })).toEqual([])
      }),
    )
  })
})
