import build from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'
import { writable } from './writable.ts'

type Write = (reply: unknown) => string

/** Many routes answer in one shape: it is compiled once, when the first reply goes out. */
const compiled = new WeakMap<object, Write>()

/** Writes replies by their schema. */
export const compileSerializer: FastifySerializerCompiler<object> =
  ({ schema }) =>
  (reply) => {
    const known = compiled.get(schema)
    if (known) return known(reply)
    const write: Write = build(writable(schema) as Parameters<typeof build>[0])
    compiled.set(schema, write)
    return write(reply)
  }
