import type { ErrorObject } from 'ajv'

interface Words {
  zh: string
  en: string
}

const types: Record<string, Words> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
  null: { zh: '空', en: 'empty' },
}

const formats: Record<string, Words> = {
  date: { zh: '请填写真实存在的日期，如 2026-05-01', en: 'Enter a date that exists, such as 2026-05-01' },
  'date-time': { zh: '请填写日期和时间', en: 'Enter a date and time' },
  email: { zh: '请填写有效的邮箱地址', en: 'Enter a valid e-mail address' },
  uuid: { zh: '编号格式不正确', en: 'This is not a valid id' },
  uri: { zh: '请填写完整网址', en: 'Enter a complete web address' },
}

/** What is wrong with a field and what to do, in both languages. */
export function wordsFor({ keyword, params }: ErrorObject): Words {
  const limit = params.limit as number
  switch (keyword) {
    case 'required':
      return { zh: '此项必填', en: 'This field is required' }
    case 'additionalProperties':
      return { zh: '不认识的字段，请删除', en: 'Unknown field, please remove it' }
    case 'type': {
      const type = types[[params.type].flat()[0] as string]
      return { zh: `应为${type?.zh ?? '其他类型'}`, en: `This should be ${type?.en ?? 'of another type'}` }
    }
    case 'format':
      return formats[params.format as string] ?? { zh: '格式不正确', en: 'The format is not right' }
    case 'minLength':
      return limit === 1
        ? { zh: '此项必填', en: 'This field is required' }
        : { zh: `至少 ${limit} 个字`, en: `At least ${limit} characters` }
    case 'maxLength':
      return { zh: `最多 ${limit} 个字`, en: `At most ${limit} characters` }
    case 'minimum':
      return { zh: `不能小于 ${limit}`, en: `Must not be less than ${limit}` }
    case 'maximum':
      return { zh: `不能大于 ${limit}`, en: `Must not be more than ${limit}` }
    case 'minItems':
      return { zh: `至少 ${limit} 项`, en: `At least ${limit} of them` }
    case 'maxItems':
      return { zh: `最多 ${limit} 项`, en: `At most ${limit} items` }
    case 'uniqueItems':
      return { zh: '不能有重复的项', en: 'Items must not repeat' }
    case 'enum':
    case 'const': {
      const allowed = (params.allowedValues ?? [params.allowedValue]) as unknown[]
      return { zh: `只能是：${allowed.join('、')}`, en: `Must be one of: ${allowed.join(', ')}` }
    }
    case 'pattern':
      return params.pattern === '\\S'
        ? { zh: '此项必填', en: 'This field is required' }
        : { zh: '格式不正确', en: 'The format is not right' }
    default:
      return { zh: '填写有误', en: 'This value is not valid' }
  }
}
