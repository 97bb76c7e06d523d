import { listed } from '../text/listed.ts'

export interface RefusalText {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
  zh: string
  en: string
}

/** A field that is wrong, in words; `path` is that of the field in the request, for example `body.phone`. */
export interface FieldProblem {
  path: string
  zh: string
  en: string
}

/**
 * A request that is understood and not carried out; `{name}` places in its texts are filled from `details`: words in both
 * languages in that of the text, the parts of a list as people of that language join them.
 */
export class Refusal extends Error {
  readonly code: string
  readonly text: RefusalText
  readonly details: Record<string, unknown>
  readonly fields: FieldProblem[]
  constructor(
    code: string,
    text: RefusalText,
    details: Record<string, unknown> = {},
    fields: FieldProblem[] = [],
    cause?: unknown,
  ) {
    super(`${code}: ${fill(text, 'en', details)}`, { cause })
    this.name = 'Refusal'
    this.code = code
    this.text = text
    this.details = details
    this.fields = fields
  }
  in(language: 'zh' | 'en'): string {
    return fill(this.text, language, this.details)
  }
}

export interface RefusalOptions {
  fields?: FieldProblem[]
  cause?: unknown
}

/** A named refusal; calling it makes the error to throw. */
export interface RefusalMaker {
  (details?: Record<string, unknown>, options?: RefusalOptions): Refusal
  readonly code: string
  readonly text: RefusalText
}

/** The refusals of a module, each with a stable code `module.name`. */
export function defineRefusals<Names extends string>(
  module: string,
  texts: Record<Names, RefusalText>,
): Record<Names, RefusalMaker> {
  const entries = Object.entries<RefusalText>(texts).map(([name, text]) => {
    const code = `${module}.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
    const make = (details: Record<string, unknown> = {}, { fields, cause }: RefusalOptions = {}) =>
      new Refusal(code, text, details, fields, cause)
    return [name, Object.assign(make, { code, text })]
  })
  return Object.fromEntries(entries) as Record<Names, RefusalMaker>
}

function fill(text: RefusalText, language: 'zh' | 'en', details: Record<string, unknown>): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in details ? say(details[name], language) : whole,
  )
}

function say(value: unknown, language: 'zh' | 'en'): string {
  if (Array.isArray(value))
    return listed(
      value.map((part) => say(part, language)),
      language,
    )
  const words = value as { zh?: unknown; en?: unknown } | null
  return String(words?.[language] ?? value)
}
