import type { TSchema } from 'typebox'

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
  minLength?: number
  pattern?: string
  format?: string
}

const texts = [
  'text',
  'abc',
  '2026-05',
  '2026-05-01',
  '08:30',
  '#a1b2c3',
  'A1',
  '1',
  'cases.read',
  'a'.repeat(64),
  'shen@example.com',
]
const formats: Record<string, string> = {
  uuid: '01900000-0000-7000-8000-000000000001',
  date: '2026-05-01',
  'date-time': '2026-05-01T08:30:00.000Z',
  email: 'shen@example.com',
  uri: 'https://example.com/',
}

/** A value that fits a schema; optional fields are left out. */
export function sampleOf(given: TSchema): unknown {
  const schema = given as Schema
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleOf(schema.anyOf[0] as TSchema)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties![name] as TSchema)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items as TSchema))
    case 'string':
      return sampleText(schema)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return {}
  }
}

function sampleText({ format, pattern, minLength = 0 }: Schema): string {
  if (format) return formats[format]!
  const fits = (text: string) => text.length >= minLength && (!pattern || new RegExp(pattern).test(text))
  const found = texts.find(fits)
  if (found === undefined) throw new Error(`No sample for the pattern ${pattern}: add one here.`)
  return found
}
