import { checkIdentityNumber } from '#platform/text/identity-number.ts'
import { parsePhone } from '#platform/text/phone.ts'

/** What was understood of a pasted text. */
export interface Pasted {
  name?: string
  phone?: string
  identityKind?: 'identityCard'
  identityNumber?: string
  birthday?: string
  sex?: 'male' | 'female'
  email?: string
}

const label =
  /^(?:姓名|客户|业主|手机号?码?|电话|身份证号?码?|证件号?码?|邮箱|性别|name|phone|mobile|tel|id|e-?mail|sex)\s*[:：]\s*/i
const sexes: Record<string, 'male' | 'female'> = { 男: 'male', 女: 'female', male: 'male', female: 'female' }

/** Reads a line copied from a chat or a table: 沈佳禾 13800000001 330102199003071523; an identity card also tells birthday and sex. */
export function readPasted(text: string): Pasted {
  const pasted: Pasted = {}
  for (const raw of text.split(
    /[\n\t,，;；、|]+|\s{2,}|(?<=[\p{Script=Han}])\s+|(?<=\d{11})\s+|(?<=[\dXx]{18})\s+/u,
  )) {
    const part = raw.trim().replace(label, '')
    if (part) Object.assign(pasted, readPart(part, pasted))
  }
  return pasted
}

function readPart(part: string, known: Pasted): Pasted {
  const card = checkIdentityNumber(part)
  if (card.status === 'valid')
    return {
      identityKind: 'identityCard',
      identityNumber: card.canonical,
      birthday: card.birthday,
      sex: card.sex,
    }
  const phone = parsePhone(part)
  if (phone.ok && phone.value.kind === 'mobile') return { phone: phone.value.canonical }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(part)) return { email: part }
  const sex = sexes[part.toLowerCase()]
  if (sex) return { sex: known.sex ?? sex }
  if (!known.name && /^[\p{L}·. ]{2,40}$/u.test(part)) return { name: part }
  return {}
}
