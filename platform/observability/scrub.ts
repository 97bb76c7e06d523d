import { maskPhone } from '../text/index.ts'

/** Fields whose values never reach a log. */
const secretKeys =
  /^(.*password|.*token|.*secret|.*sealed|otp|totp|phone|phoneNumber|mobile|identityNumber|cookie|set-cookie|authorization)$/i
const deepest = 6

/** A text without phone numbers, identity numbers and tokens: 138****0001. */
export function scrubText(text: string): string {
  return text
    .replaceAll(/(?<!\d)\d{17}[\dXx](?![\dXx])/g, (number) => `${number.slice(0, 4)}**************`)
    .replaceAll(/(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/g, (phone) => maskPhone(phone.slice(-11)))
    .replaceAll(/\btxp_[\w-]+/g, 'txp_***')
    .replaceAll(/\bBearer [\w.~+/=-]+/gi, 'Bearer ***')
}

/** An address without what its query says in confidence. */
export function scrubUrl(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s)
  if (query === undefined) return scrubText(path)
  const parts = query.split('&').map((part) => {
    const name = part.split('=')[0]!
    return secretKeys.test(name) || /^(code|state)$/i.test(name) ? `${name}=***` : part
  })
  return scrubText(`${path}?${parts.join('&')}`)
}

/** A copy of plain data without secrets; instances of classes are left to their serializers. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (Array.isArray(value)) return depth > deepest ? '…' : value.map((item) => scrub(item, depth + 1))
  if (!isPlain(value)) return value
  if (depth > deepest) return '…'
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isSecret(key, item) ? '***' : scrub(item, depth + 1)]),
  )
}

/** `code` is a secret when it is a number to type in, not when it names a refusal. */
function isSecret(key: string, value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    (secretKeys.test(key) || (key === 'code' && /^\d{4,8}$/.test(String(value))))
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
