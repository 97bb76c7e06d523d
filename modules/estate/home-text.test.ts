import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { homeLabel } from './home-code.ts'
import { readHomeText } from './home-text.ts'
import { readArea, readBuilding, readFloor, readNumber, readPhase, readUnit, roomsOf } from './place-words.ts'

describe('finding a home by what people type', () => {
  it.each([
    ['3栋1602', { building: '3', number: '1602' }],
    ['3#1602', { building: '3', number: '1602' }],
    ['三号楼 1602室', { building: '3', number: '1602' }],
    ['3-1602', { building: '3', number: '1602' }],
    ['3-2-1602', { building: '3', unit: '2', number: '1602' }],
    ['03栋二单元1602', { building: '3', unit: '2', number: '1602' }],
    ['砚湖湾 3栋2单元1602', { project: '砚湖湾', building: '3', unit: '2', number: '1602' }],
    ['云岬一号院A座301', { project: '云岬一号院', building: 'A', number: '301' }],
    ['砚湖湾1602', { project: '砚湖湾', number: '1602' }],
    ['１６０２', { number: '1602' }],
    ['3栋', { building: '3' }],
    ['砚湖湾', { project: '砚湖湾' }],
    ['ll-yph-1-3-2-1602', { codePrefix: 'LL-YPH-1-03-2-1602' }],
    ['LL-YPH-1-0', { codePrefix: 'LL-YPH-1-0' }],
    ['LL-YPH', { codePrefix: 'LL-YPH' }],
    ['  ', null],
  ])('%j', (text, meant) => expect(readHomeText(text)).toEqual(meant))

  it('finds every home by its label on screens', () => {
    const building = fc.integer({ min: 1, max: 199 }).map(String)
    fc.assert(
      fc.property(
        building,
        fc.integer({ min: 1, max: 9 }).map(String),
        fc.integer({ min: 101, max: 6012 }).map(String),
        (b, unit, number) => {
          expect(readHomeText(homeLabel('榆畔花园', `${b}栋`, unit, number))).toEqual({
            project: '榆畔花园',
            building: b,
            unit,
            number,
          })
        },
      ),
    )
  })
})

describe('cells of a list of homes', () => {
  it('are read in the forms in use', () => {
    expect(['一期', '第2期', 3, '十二期', '期', '0'].map(readPhase)).toEqual([1, 2, 3, 12, null, null])
    expect(['3栋', '03号楼', '3#', 'A座', '二十一幢', 5, '大堂旁'].map(readBuilding)).toEqual([
      '3',
      '3',
      '3',
      'A',
      '21',
      '5',
      null,
    ])
    expect(['2单元', '二单元', 2, '无', '/', '西边'].map(readUnit)).toEqual(['2', '2', '2', '0', '0', null])
    expect(['1602室', 1602, '1602.0', '0301', '复式'].map(readNumber)).toEqual([
      '1602',
      '1602',
      '1602',
      '301',
      null,
    ])
    expect(['16层', '16F', 'B1', '-1', '负一层', '0', '顶层'].map(readFloor)).toEqual([
      16,
      16,
      -1,
      -1,
      -1,
      null,
      null,
    ])
    expect(['128.50㎡', '128.5 平方米', '1,128.5', 90, '约90'].map(readArea)).toEqual([
      128.5,
      128.5,
      1128.5,
      90,
      Number.NaN,
    ])
  })

  it('of layouts tell the rooms', () => {
    expect(roomsOf('三室两厅一卫')).toEqual({ bedrooms: 3, livingRooms: 2, bathrooms: 1 })
    expect(roomsOf('A户型')).toEqual({ bedrooms: null, livingRooms: null, bathrooms: null })
  })
})
