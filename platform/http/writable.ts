type Schema = Record<string, unknown>

/**
 * A reply's schema in the words that its writer writes by at once: “this or null” as a mark instead of a union, whose
 * branches would be tried one by one at each value, and a choice of words as the text that it is.
 */
export function writable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(writable)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = schema as Schema
  const given = orNull(anyOf)
  if (given) return { ...rest, ...(writable(given) as Schema), nullable: true }
  const told = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, writable(part)]))
  return isChoiceOfWords(told) ? { ...told, type: 'string' } : told
}

/** What stands beside null in a union of two. */
function orNull(branches: unknown): Schema | undefined {
  if (!Array.isArray(branches) || branches.length !== 2) return undefined
  const given = (branches as Schema[]).filter(({ type }) => type !== 'null')
  return given.length === 1 && canBeMarked(given[0]!) ? given[0] : undefined
}

const canBeMarked = (schema: Schema) => typeof schema.type === 'string' || isChoiceOfWords(schema)

const isChoiceOfWords = ({ type, enum: choice }: Schema) =>
  type === undefined && Array.isArray(choice) && choice.every((one) => typeof one === 'string')
