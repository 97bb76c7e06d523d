import type { Field } from '../fields.ts'

/** Fields such as an import of buyers declares. */
export const buyerFields: Field<
  'building' | 'homeCode' | 'buyers' | 'phone' | 'email' | 'signedOn' | 'price' | 'remark'
>[] = [
  { key: 'building', label: { zh: '楼栋', en: 'Building' }, aliases: ['栋号', '楼号'], required: true },
  { key: 'homeCode', label: { zh: '房号', en: 'Home' }, aliases: ['房间号', '室号'], required: true },
  {
    key: 'buyers',
    label: { zh: '买受人', en: 'Buyers' },
    aliases: ['业主姓名', '客户姓名', '购房人'],
    required: true,
  },
  {
    key: 'phone',
    label: { zh: '手机', en: 'Mobile' },
    aliases: ['电话', '联系电话', '手机号码'],
    required: true,
  },
  { key: 'email', label: { zh: '邮箱', en: 'E-mail' }, aliases: ['电子邮件'], required: false },
  {
    key: 'signedOn',
    label: { zh: '签约日期', en: 'Signed on' },
    aliases: ['签订日期', '网签日期'],
    required: true,
  },
  {
    key: 'price',
    label: { zh: '总价', en: 'Total price' },
    aliases: ['合同总价', '成交总价'],
    required: true,
  },
  { key: 'remark', label: { zh: '备注', en: 'Remark' }, aliases: [], required: false },
]

/** Cells of a row as texts, for tests of headers; null is an empty cell. */
export function rowOf(rowNumber: number, texts: (string | number | null)[]) {
  return { rowNumber, cells: texts.map((raw) => (raw === null ? undefined : { raw, text: String(raw) })) }
}
