import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeOutPersonalData } from '#platform/text/index.ts'
import { placeFinder } from './places.ts'

const find = placeFinder({
  own: { name: '砚湖湾', code: 'LL-YHW' },
  others: [
    { name: '云岬一号院', code: 'YJ-YJY' },
    { name: 'Riverside', code: 'WZ-R' },
  ],
  buildings: ['9栋', '望湖楼'],
})
const told = (text: string) => takeOutPersonalData(text, [], find)

describe('where somebody lives, in free text that goes to a machine', () => {
  it('is taken out, in whatever way project, building and home are written, and comes back with the answer', () => {
    const said: [text: string, left: string][] = [
      ['砚湖湾 9栋电梯又坏了', '〔项目〕 〔楼栋〕电梯又坏了'],
      ['住砚湖九号楼二单元，砚湖九号楼没人管', '住〔项目〕〔楼栋〕，〔项目〕〔楼栋〕没人管'],
      ['我在云岬一号院也有一套，A座1208室', '我在〔项目〕也有一套，〔房号〕'],
      ['望湖楼大堂、9#楼门口、2单元', '〔楼栋〕大堂、〔楼栋〕门口、〔楼栋〕'],
      ['临江路128号北门', '〔项目〕北门'],
      ['编号 YHW-2611-0042 的事', '编号 〔项目〕-2611-0042 的事'],
      ['I live in Yanhu Bay, Building 9, Unit 1602.', 'I live in 〔项目〕, 〔楼栋〕, 〔房号〕.'],
      ['yan hu wan block B, riverside flat 12A', '〔项目〕 〔楼栋〕, 〔项目〕 〔房号〕'],
    ]
    for (const [text, left] of said) {
      const { text: out, putBack } = told(text)
      expect(out.replaceAll(/[A-Z](?=〕)/g, ''), text).toBe(left)
      expect(putBack(out)).toBe(text)
      expect(putBack(`您好，${out}，我们来办`)).toBe(`您好，${text}，我们来办`)
    }
  })

  it('leaves what tells nobody where as it is', () => {
    for (const text of [
      '3楼水管漏水，2026年11月22日 10:30 报修',
      '湖边的路灯不亮，阳台渗水三天了',
      'The house is cold and the room I sleep in is damp.',
    ])
      expect(told(text).text).toBe(text)
  })

  it('leaves nothing that could be found, whatever is said, and brings everything back', () => {
    const piece = fc.constantFrom(
      '砚湖湾',
      '9栋',
      '楼',
      '2单元',
      '1602',
      '云岬',
      '一号院',
      'YHW',
      '-',
      ' ',
      'Block ',
      'B',
      '〔楼栋A〕',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const said = parts.join('')
        const { text, putBack } = told(said)
        expect(find(text)).toEqual([])
        expect(text).not.toContain('砚湖湾')
        if (!said.includes('〔')) expect(putBack(text)).toBe(said)
      }),
    )
  })
})
