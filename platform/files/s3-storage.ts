import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { FileSource, FileStorage } from './storage.ts'

export interface S3Settings {
  /** Address of the service without the bucket, for example `https://oss-cn-shanghai.aliyuncs.com`. */
  endpoint: string
  bucket: string
  region: string
  key: string
  secret: string
}

class StoreError extends Error {
  readonly status: number

  constructor(status: number, words: string) {
    super(words)
    this.status = status
  }
}

/** Keeps files in a bucket of an S3-compatible store, addressed by path and signed with Signature Version 4. */
export function s3Storage({ endpoint, bucket, region, key: accessKeyId, secret }: S3Settings): FileStorage {
  const client = new AwsClient({ accessKeyId, secretAccessKey: secret, region, service: 's3', retries: 3 })
  const urlOf = (key: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/${key}`
  const ask = async (
    method: string,
    key: string,
    init: RequestInit,
    fine: readonly number[],
  ): Promise<Response> => {
    const response = await client.fetch(urlOf(key), { method, ...init })
    if (fine.includes(response.status)) return response
    const words = (await response.text()).slice(0, 500)
    throw new StoreError(
      response.status,
      `The file store answered ${response.status} to ${method} ${key}: ${words}`,
    )
  }
  return {
    put: async (key, source, contentType) => {
      const { body, sha256 } = await bodyOf(source)
      const headers = { 'content-type': contentType, 'x-amz-content-sha256': sha256 }
      await ask('PUT', key, { body, headers }, [200, 201, 204])
    },
    get: async (key, range) => {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
      const response = await ask('GET', key, { headers }, range ? [206] : [200])
      return response.body ? Readable.fromWeb(response.body as never) : Readable.from([])
    },
    remove: async (key) => {
      await ask('DELETE', key, {}, [200, 204, 404])
    },
    prove: async () => {
      const { body, sha256 } = await bodyOf(Buffer.from('started'))
      const headers = { 'x-amz-content-sha256': sha256 }
      await ask(
        'PUT',
        'last-start',
        { body, headers, signal: AbortSignal.timeout(5000) },
        [200, 201, 204],
      ).catch((error: Error) => {
        if (!(error instanceof StoreError) || error.status >= 500) return
        throw new Error(
          `${error.message}\nFiles cannot be kept: check FILES_S3_ENDPOINT, _BUCKET, _REGION, _KEY and _SECRET, and that this key may write.`,
        )
      })
    },
  }
}

/** A blob over a file is read while it is sent, and read again when the store asks for another try. */
async function bodyOf(source: FileSource): Promise<{ body: Blob; sha256: string }> {
  if (!Buffer.isBuffer(source)) return { body: await openAsBlob(source.path), sha256: source.sha256 }
  return {
    body: new Blob([Uint8Array.from(source)]),
    sha256: createHash('sha256').update(source).digest('hex'),
  }
}
