import type { FieldProblem } from '#platform/errors/index.ts'
import { pinyinOf } from '#platform/text/index.ts'
import { isCommonPassword } from './common-passwords.ts'

export interface Owner {
  username: string
  name: string
}

export const shortestPassword = 10
export const longestPassword = 128
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/]

/** Every reason for which the password is too weak for this owner, in words; none when it will do. */
export function weaknesses(password: string, owner: Owner, path = 'body.password'): FieldProblem[] {
  const found: Omit<FieldProblem, 'path'>[] = []
  const length = [...password].length
  if (length < shortestPassword)
    found.push({ zh: `至少 ${shortestPassword} 个字符`, en: `At least ${shortestPassword} characters` })
  if (password.length > longestPassword)
    found.push({ zh: `最多 ${longestPassword} 个字符`, en: `At most ${longestPassword} characters` })
  if (kinds.filter((kind) => kind.test(password)).length < 3)
    found.push({
      zh: '大写字母、小写字母、数字、符号（汉字也算）至少包含三种',
      en: 'At least three of: capital letters, small letters, digits, other characters',
    })
  if (containsOwner(password, owner))
    found.push({ zh: '不能包含用户名或姓名（包括拼音）', en: 'It must not contain the username or the name' })
  if (isCommonPassword(password))
    found.push({ zh: '这是常见密码，容易被猜到', en: 'This is a common password that is easy to guess' })
  return found.map((words) => ({ path, ...words }))
}

function containsOwner(password: string, { username, name }: Owner): boolean {
  const text = password.toLowerCase()
  const pinyin = pinyinOf(name)
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()
  // Two Chinese characters are a name; three letters are in every other word.
  const tooShort = (part: string) => part.length < (/^[\x20-\x7E]*$/.test(part) ? 4 : 2)
  return [username, name, pinyin].some((part) => !tooShort(part) && text.includes(part.toLowerCase()))
}
