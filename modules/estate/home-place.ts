import { refusals as common } from '#platform/errors/index.ts'
import { floorOfNumber, placeNumber } from './home-code.ts'

/** A number of a building, unit or home in the form in which it is kept, or a refusal at its field. */
export function requirePlace(text: string, field: string): string {
  const number = placeNumber(text)
  if (number) return number
  const problem = {
    path: `body.${field}`,
    zh: '只能用 1 至 8 位字母和数字',
    en: 'Use 1 to 8 letters and digits',
  }
  throw common.invalidInput({ count: 1 }, { fields: [problem] })
}

/** The floor of a home: as stated, else as its number says; a refusal when neither tells, or for floor 0, which no house has. */
export function requireFloor(number: string, stated: number | null | undefined): number {
  const floor = stated ?? floorOfNumber(number)
  if (floor !== null && floor !== 0) return floor
  const problem = {
    path: 'body.floor',
    zh: '从房号看不出楼层，请填写楼层',
    en: 'The number does not tell the floor; please state it',
  }
  throw common.invalidInput({ count: 1 }, { fields: [problem] })
}
