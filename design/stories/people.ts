import type { Found } from '../list/model.ts'
import type { Hit } from '../shell/palette-hits.ts'

const people = [
  ['沈佳禾', '138****0001', '砚湖湾 3栋2单元1602'],
  ['陆一鸣', '138****0002', '砚湖湾 1栋1单元0801'],
  ['顾晚晴', '138****0003', '榆畔花园 6栋1单元1104'],
  ['程思远', '138****0004', '松雪府 2栋2单元0503'],
  ['韩雨桐', '138****0005', '青柚社区 12栋3单元2201'],
  ['郑柏舟', '138****0006', '云岬一号院 8栋1单元0302'],
  ['苏念', '138****0007', '砚湖湾 5栋1单元0901'],
  ['宋知微', '138****0008', '望渚新苑 4栋2单元1401'],
] as const

/** Finds one of the people of the stories, after a short wait. */
export async function searchPeople(text: string): Promise<Found[]> {
  await new Promise((done) => setTimeout(done, 150))
  return people
    .map(([label, , hint], at) => ({ id: String(at), label, hint }))
    .filter(({ label, hint }) => label.includes(text) || hint.includes(text))
}

/** The name for the id of one of them. */
export async function nameOfPerson(id: string): Promise<string> {
  return people[Number(id)]?.[0] ?? id
}

/** The same people as the command palette shows them. */
export async function findPeople(text: string): Promise<Hit[]> {
  const found = await searchPeople(text)
  return found.map(({ label, hint, id }) => ({
    kind: 'record',
    to: `/design/record?person=${id}`,
    label,
    hint,
  }))
}

/** Who they are, by number. */
export const personAt = (at: number) => people[at % people.length]!
