import { localStorage } from './local-storage.ts'
import { s3Storage, type S3Settings } from './s3-storage.ts'
import type { FileStorage } from './storage.ts'

/** The bucket described by FILES_S3_ENDPOINT, _BUCKET, _REGION, _KEY and _SECRET, else the local folder. */
export function openStorage(environment: Record<string, string | undefined>, folder: string): FileStorage {
  const s3 = s3SettingsFrom(environment)
  return s3 ? s3Storage(s3) : localStorage(folder)
}

function s3SettingsFrom(environment: Record<string, string | undefined>): S3Settings | undefined {
  const read = (name: string) => environment[`FILES_S3_${name}`]
  if (!read('ENDPOINT')) return undefined
  const missing = ['BUCKET', 'KEY', 'SECRET'].filter((name) => !read(name))
  if (missing.length)
    throw new Error(
      `FILES_S3_ENDPOINT is set, but not ${missing.map((name) => `FILES_S3_${name}`).join(', ')}.`,
    )
  return {
    endpoint: read('ENDPOINT')!,
    bucket: read('BUCKET')!,
    region: read('REGION') ?? 'us-east-1',
    key: read('KEY')!,
    secret: read('SECRET')!,
  }
}
