import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaints } from '#demo/content/complaints.ts'
import { findPersonalData, maskPersonalData } from './personal-data.ts'

const kindsIn = (text: string) => findPersonalData(text).map(({ kind, text: found }) => `${kind} ${found}`)

describe('personal data in a post', () => {
  it('is found in the ways people write it', () => {
    const said: [text: string, found: string[]][] = [
      ['请打 13800000001，或 138-0000-0002。', ['phone 13800000001', 'phone 138-0000-0002']],
      [
        '电话１３８００００００03，幺三八零零零零零零零四',
        ['phone １３８００００００03', 'phone 幺三八零零零零零零零四'],
      ],
      ['座机 021-61234567，前台电话：61234567', ['phone 021-61234567', 'phone 61234567']],
      ['身份证110101199003078515', ['identity 110101199003078515']],
      ['卡号 6222 0000 0000 0000 123 退款', ['account 6222 0000 0000 0000 123']],
      ['微信号：wang_xx2020', ['account wang_xx2020']],
      ['我住3栋2单元1602，楼上是3栋2单元1702室', ['home 3栋2单元1602', 'home 3栋2单元1702室']],
      ['三栋二单元一六零二漏水', ['home 三栋二单元一六零二']],
      ['12号楼1603房和 3-2-1602', ['home 12号楼1603房', 'home 3-2-1602']],
      ['B座1208室', ['home B座1208室']],
      ['车牌京A12345、沪AD12345和粤B·12345', ['plate 京A12345', 'plate 沪AD12345', 'plate 粤B·12345']],
      ['张先生和李经理都说不归他们管', ['name 张', 'name 李']],
      ['销售王小明，管家：欧阳静', ['name 王小明', 'name 欧阳静']],
      ['销售王小明说楼下是绿地', ['name 王小明']],
      ['刘建国师傅来过', ['name 刘建国']],
      ['保安队长王大勇偷快递', ['name 王大勇']],
      ['3栋1单元902的李春梅亲眼看见', ['home 3栋1单元902', 'name 李春梅']],
      ['mail me: someone@example.com, Mr. Wang', ['email someone@example.com', 'name Wang']],
    ]
    for (const [text, found] of said) expect(kindsIn(text), text).toEqual(found)
  })

  it('is not seen where there is none: the thirty complaints stay as they are', () => {
    for (const { text } of complaints) expect(kindsIn(text), text).toEqual([])
    const plain = [
      '2026年11月22日 10:30 报修，3天没人来，罚款 1500 元。',
      '项目经理和客户经理互相推，物业经理不在。',
      '保安队长不管，保安主管也不来，门口的保安经常睡觉。',
      '902的马桶堵了，1602的金属门关不上。',
      '10-20人的施工队，12-2026 的通知。',
      '3号楼电梯一周停了三次，2单元门口灯不亮。',
      '面积小了1.9平方米，总价 2680000 元，客服热线 400-800-1234',
      '一百二十户业主都没收到',
    ]
    for (const text of plain) expect(kindsIn(text), text).toEqual([])
  })

  const words = fc
    .array(fc.constantFrom(...complaints.map(({ text }) => text), '，', '\n', ' 楼上', '(', '号'), {
      maxLength: 4,
    })
    .map((parts) => parts.join(''))
  const gap = fc.constantFrom('', ' ', '-', '.', '－', '\u200B', '  ', '，')
  const style = fc.constantFrom('0123456789', '０１２３４５６７８９', '零一二三四五六七八九')
  const digit = fc.integer({ min: 0, max: 9 })
  const hidden = (first: string, count: number) =>
    fc
      .tuple(
        fc.array(digit, { minLength: count, maxLength: count }),
        fc.array(gap, { minLength: 20, maxLength: 20 }),
        style,
      )
      .map(([rest, gaps, shapes]) =>
        [...first, ...rest.map(String)]
          .map((one, at) => (at ? gaps[at] : '') + shapes[Number(one)]!)
          .join(''),
      )
  const mobile = fc.integer({ min: 3, max: 9 }).chain((second) => hidden(`1${second}`, 9))
  const identity = hidden('3', 17)
  const home = fc
    .tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 101, max: 3999 }),
      fc.constantFrom('栋', '号楼', '幢', '座'),
    )
    .map(([block, unit, room, word]) => `${block}${word}${unit}单元${room}`)
  const plate = fc
    .tuple(
      fc.constantFrom(...'京沪粤苏浙'),
      fc.constantFrom(...'ABCDE'),
      fc.stringMatching(/^[A-HJ-NP-Z0-9]{4}[0-9]$/),
    )
    .map((parts) => parts.join(''))
  const name = fc
    .tuple(
      fc.constantFrom('王', '李', '张', '欧阳', '沈'),
      fc.constantFrom('', '伟', '小明'),
      fc.constantFrom('先生', '女士', '经理', '师傅', '阿姨'),
    )
    .map((parts) => parts.join(''))

  it('is always found, whatever stands around it and however its digits are parted', () => {
    fc.assert(
      fc.property(words, fc.oneof(mobile, identity, home, plate), words, (before, secret, after) => {
        const text = `${before}。${secret}。${after}`
        const masked = maskPersonalData(text)
        expect(masked).not.toContain(secret)
        expect(
          findPersonalData(text).some(
            ({ from, to }) => from <= before.length + 1 && to >= before.length + 1 + secret.length,
          ),
        ).toBe(true)
      }),
    )
  })

  it('leaves nothing behind once it is masked, and touches nothing else', () => {
    const part = fc.oneof(words, mobile, identity, home, plate, name, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const finds = findPersonalData(text)
        let at = 0
        for (const { from, to, text: found } of finds) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          expect(text.slice(from, to)).toBe(found)
          at = to
        }
        const masked = maskPersonalData(text)
        expect(findPersonalData(masked)).toEqual([])
        expect(maskPersonalData(masked)).toBe(masked)
        if (!finds.length) expect(masked).toBe(text)
      }),
    )
  })

  it('is found in a long text without delay', () => {
    const long = '3-'.repeat(2500) + '1'.repeat(2500) + '王'.repeat(2500)
    const began = performance.now()
    findPersonalData(long)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
