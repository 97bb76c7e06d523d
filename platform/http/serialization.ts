import build from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'

/** Writes replies by their schema, which is compiled when the first one goes out. */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  let write: ((reply: unknown) => string) | undefined
  return (reply) => (write ??= build(schema as Parameters<typeof build>[0]))(reply)
}
