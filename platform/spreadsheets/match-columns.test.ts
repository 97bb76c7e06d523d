import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Heading } from './headings.ts'
import { matchColumns } from './match-columns.ts'
import { buyerFields } from './testing/fields.ts'

const headingsOf = (...texts: string[]): Heading[] =>
  texts.map((text, column) => ({ column, text, parts: text.split(' / ') }))
const matched = (...texts: string[]) =>
  Object.fromEntries(
    matchColumns(headingsOf(...texts), buyerFields).matches.map(({ key, heading }) => [key, heading]),
  )

describe('columns are found by their headings', () => {
  test('in any order, with remarks, stars, spaces and full-width signs', () => {
    expect(matched('备 注', '*手机', '总价（元）', '买受人（必填）', '房　号', '签约日期：', '楼栋')).toEqual(
      {
        remark: '备 注',
        phone: '*手机',
        price: '总价（元）',
        buyers: '买受人（必填）',
        homeCode: '房　号',
        signedOn: '签约日期：',
        building: '楼栋',
      },
    )
  })
  test('by the lower part of a heading of several rows', () => {
    expect(matched('房源 / 楼栋', '房源 / 房号', '联系方式 / 手机', '联系方式 / 邮箱')).toEqual({
      building: '房源 / 楼栋',
      homeCode: '房源 / 房号',
      phone: '联系方式 / 手机',
      email: '联系方式 / 邮箱',
    })
  })
  test('by the last word: the phone of the buyer is a phone', () => {
    expect(matched('买受人', '买受人电话')).toEqual({ buyers: '买受人', phone: '买受人电话' })
    expect(matched('买受人电话')).toEqual({ phone: '买受人电话' })
  })
  test('by aliases and by names nearly right', () => {
    expect(matched('栋号', '业主姓名', '签约日', '合同成交总价')).toEqual({
      building: '栋号',
      buyers: '业主姓名',
      signedOn: '签约日',
      price: '合同成交总价',
    })
  })
  test('an exact name beats a likeness further left', () => {
    expect(matched('备用手机', '手机')).toEqual({ phone: '手机' })
  })
  test('what nobody claims and what is missing is said', () => {
    const found = matchColumns(headingsOf('房号', '星座', '买受人'), buyerFields)
    expect(found.unmatchedHeadings.map(({ text }) => text)).toEqual(['星座'])
    expect(found.missingRequired).toEqual(['building', 'phone', 'signedOn', 'price'])
    expect(found.missingOptional).toEqual(['email', 'remark'])
  })
  test('a sure match has confidence 1, a guess less', () => {
    const { matches } = matchColumns(headingsOf('房号', '联系人手机'), buyerFields)
    expect(matches[0]).toMatchObject({ key: 'homeCode', confidence: 1 })
    expect(matches[1]!.confidence).toBeLessThan(0.9)
  })
})

describe('what the person chose earlier', () => {
  test('wins over likeness, wherever the column now stands', () => {
    const remembered = { 星座: 'remark', 备注: null } as const
    const { matches, unmatchedHeadings } = matchColumns(
      headingsOf('备注', '房号', '星座'),
      buyerFields,
      remembered,
    )
    expect(matches.map(({ key, heading }) => [key, heading])).toEqual([
      ['homeCode', '房号'],
      ['remark', '星座'],
    ])
    expect(unmatchedHeadings.map(({ text }) => text)).toEqual(['备注'])
  })
})

test('no column and no field is ever used twice', () => {
  const words = buyerFields.flatMap(({ label, aliases }) => [label.zh, ...aliases])
  const heading = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => `新${word}`),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 20 }), (texts) => {
      const { matches, unmatchedHeadings } = matchColumns(headingsOf(...texts), buyerFields)
      expect(new Set(matches.map(({ key }) => key)).size).toBe(matches.length)
      expect(new Set(matches.map(({ column }) => column)).size).toBe(matches.length)
      expect(matches.length + unmatchedHeadings.length).toBe(texts.length)
    }),
  )
})
