import Type, { type TProperties, type TSchema } from 'typebox'

/** An object that refuses fields it does not know. */
export const Shape = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

export const Id = Type.String({ format: 'uuid' })
/** A date of law: 'YYYY-MM-DD'. */
export const IsoDate = Type.String({ format: 'date' })
/** An instant: ISO 8601 with zone. */
export const Instant = Type.String({ format: 'date-time' })
/** Money in fen. */
export const Fen = Type.Integer({ minimum: 0 })
/** One line that people type: a name, a title. */
export const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
/** Text that people write. */
export const Words = Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S' })
/** The version of the record on which a change is based; an older one is refused as stale. */
export const Version = Type.Integer({ minimum: 1 })
export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
export const OneOf = <const Values extends readonly string[]>(values: Values) =>
  Type.Enum(values as unknown as string[]) as unknown as ReturnType<typeof Type.Unsafe<Values[number]>>
/** Nothing, for actions that answer with their success alone. */
export const Nothing = Type.Object({}, { additionalProperties: false })

/** What every paged list takes: how many, and the key after which to go on. */
export const Paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  after: Type.Optional(Type.String({ maxLength: 1000 })),
}

/** A page of a list; `next` is the key of the following page, null at the end. */
export const Page = <Schema extends TSchema>(item: Schema) =>
  Shape({ items: Type.Array(item), next: Nullable(Type.String()) })
