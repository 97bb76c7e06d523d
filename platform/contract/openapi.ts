import type { Contract, Route } from './contract.ts'

type Language = 'zh' | 'en'

/** The OpenAPI 3.1 document of the given contracts, stable in order so that a change of the API shows in review; in both languages where none is asked for. */
export function openApi(contracts: readonly Contract[], version: string, language?: Language): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { module, routes } of contracts)
    for (const [name, route] of Object.entries(routes)) {
      const path = `/api${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(module, name, route, language) }
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Tongxing 同行', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: contracts.map(({ module }) => ({ name: module })),
    paths,
    components: { securitySchemes, schemas: { Refusal: refusalSchema } },
  }
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
  token: { type: 'http', scheme: 'bearer', description: 'Personal access token (txp_…)' },
}

const refusalSchema = {
  type: 'object',
  required: ['code', 'message', 'details', 'fields', 'requestId'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    details: { type: 'object' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
}

function operation(module: string, name: string, route: Route, language?: Language): object {
  const { summary, access, body, status = 200, reply, kind = 'json' } = route
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: language ? summary[language] : `${summary.zh} · ${summary.en}`,
    description: accessWords(access),
    ...('public' in access ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(body &&
      kind !== 'upload' && {
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
      }),
    ...(kind === 'upload' && {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } },
    }),
    responses: {
      [status]: {
        description: 'OK',
        ...(kind === 'json' && { content: { 'application/json': { schema: reply } } }),
      },
      ...refusalResponses(route),
    },
  }
}

function accessWords(access: Route['access']): string {
  if ('public' in access) return `Open to everybody: ${access.public}`
  if ('signedIn' in access) return `Everybody who is signed in: ${access.signedIn}`
  return `Permission \`${access.permission}\``
}

function parameters(place: 'path' | 'query', schema: Route['params']): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function refusalResponses({ refusals = [] }: Route): Record<string, object> {
  const byStatus = Map.groupBy(refusals, ({ text }) => text.status)
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
  const entries = [...byStatus].map(([status, makers]) => {
    const description = makers.map(({ code, text }) => `\`${code}\`: ${text.en}`).join('\n\n')
    return [status, { description, content }]
  })
  return { ...Object.fromEntries(entries), default: { description: 'A refusal', content } }
}
