import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from '../s3-storage.ts'

export interface FakeS3 {
  settings: S3Settings
  objects: Map<string, Buffer>
  /** Answers the next so many requests with 503. */
  failNext: (times: number) => void
  stop: () => Promise<void>
}

const account = {
  key: 'AKTESTKEY',
  secret: 'a secret of the store',
  region: 'cn-test-1',
  bucket: 'tongxing-files',
}

/** A store that speaks the S3 protocol and verifies Signature Version 4 from the bytes on the wire. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  let failures = 0
  const server = createServer(async (request, response) => {
    const body = await readAll(request)
    if (failures > 0) return (void failures--, answer(response, 503, 'SlowDown'))
    const problem = problemOf(request, body)
    if (problem) return answer(response, 403, problem)
    serve(objects, request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    settings: { ...account, endpoint: `http://127.0.0.1:${port}` },
    objects,
    failNext: (times) => (failures = times),
    stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function answer(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
}

/** The checks of the AWS documentation "Authenticating Requests (AWS Signature Version 4)", in their order. */
function problemOf(request: IncomingMessage, body: Buffer): string | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!match) return 'MissingSecurityHeader'
  const [key, day, region, service] = match[1]!.split('/')
  if (key !== account.key || region !== account.region || service !== 's3') return 'InvalidAccessKeyId'
  const stamp = String(request.headers['x-amz-date'])
  if (!stamp.startsWith(day!)) return 'AuthorizationHeaderMalformed'
  const contentHash = String(request.headers['x-amz-content-sha256'])
  const isUnsigned = contentHash === 'UNSIGNED-PAYLOAD' && request.method !== 'PUT'
  if (!isUnsigned && contentHash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const names = match[2]!.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'AccessDenied'
  const url = new URL(request.url!, 'http://store')
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    match[2],
    contentHash,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const signingKey = [day!, region!, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${account.secret}`,
  )
  return hmac(signingKey, toSign).toString('hex') === match[3] ? undefined : 'SignatureDoesNotMatch'
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

function serve(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const path = new URL(request.url!, 'http://store').pathname
  if (!path.startsWith(`/${account.bucket}/`)) return answer(response, 404, 'NoSuchBucket')
  const key = path.slice(account.bucket.length + 2)
  const known = objects.get(key)
  switch (request.method) {
    case 'PUT':
      if (Number(request.headers['content-length']) !== body.length)
        return answer(response, 411, 'MissingContentLength')
      objects.set(key, body)
      return void response.writeHead(200, { etag: `"${sha256(body).slice(0, 32)}"` }).end()
    case 'DELETE':
      objects.delete(key)
      return void response.writeHead(204).end()
    default: {
      if (!known) return answer(response, 404, 'NoSuchKey')
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
      if (!range) return void response.writeHead(200).end(known)
      response.writeHead(206).end(known.subarray(Number(range[1]), Number(range[2]) + 1))
    }
  }
}
