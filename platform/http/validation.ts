import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import { refusals } from '../errors/index.ts'
import type { FieldProblem } from '../errors/refusal.ts'
import { wordsFor } from './validation-words.ts'

const shared = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const
const exact = withFormats(new Ajv({ ...shared, coerceTypes: false }))
/** What comes in an address is text, so numbers and single list items are read from it. */
const lenient = withFormats(new Ajv({ ...shared, coerceTypes: 'array' }))

function withFormats(ajv: Ajv): Ajv {
  const add = formats as unknown as (target: Ajv) => Ajv
  return add(ajv)
}

/**
 * Checks one part of a request; what fails becomes one refusal that names every field. The schema is compiled when the first
 * request comes, because hundreds of routes at once would keep the start waiting.
 */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  let check: ValidateFunction | undefined
  return (value: unknown) => {
    check ??= (httpPart === 'body' ? exact : lenient).compile(schema)
    if (check(value)) return { value }
    return { error: invalid(httpPart ?? 'body', check.errors ?? []) }
  }
}

function invalid(part: string, errors: readonly ErrorObject[]): Error {
  const name = { querystring: 'query', params: 'params', headers: 'headers' }[part] ?? 'body'
  const problems = new Map<string, FieldProblem>()
  // A union reports every branch that failed; the first word about a field is enough.
  for (const error of errors.filter(({ keyword }) => keyword !== 'anyOf')) {
    const path = name + pathOf(error)
    if (!problems.has(path)) problems.set(path, { path, ...wordsFor(error) })
  }
  const fields = [...problems.values()]
  return refusals.invalidInput({ count: fields.length }, { fields })
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const path = instancePath.replaceAll('/', '.')
  if (keyword === 'required') return `${path}.${params.missingProperty}`
  if (keyword === 'additionalProperties') return `${path}.${params.additionalProperty}`
  return path
}
