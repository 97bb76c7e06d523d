/** What a file is, as far as limits and presentation are concerned. */
export type FileKind = 'image' | 'video' | 'audio' | 'document'

/** Every media type that is accepted; whatever is not listed is refused. */
export const kindOf: ReadonlyMap<string, FileKind> = new Map([
  ...kinds('image', 'image/jpeg', 'image/png', 'image/webp', 'image/gif'),
  ...kinds('video', 'video/mp4', 'video/quicktime', 'video/webm'),
  ...kinds('audio', 'audio/mp4', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/webm'),
  ...kinds('document', 'application/pdf', 'text/plain', 'text/csv'),
  ...kinds(
    'document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
])

function kinds(kind: FileKind, ...types: string[]): [string, FileKind][] {
  return types.map((type) => [type, kind])
}

/** Other names under which the recogniser reports types of the list above. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['audio/x-m4a', 'audio/mp4'],
  ['video/x-m4v', 'video/mp4'],
  ['audio/vnd.wave', 'audio/wav'],
  ['application/ogg', 'audio/ogg'],
])

/** One name for a media type, without parameters. */
export function plainType(mime: string): string {
  const type = mime.split(';')[0]!.trim()
  return aliases.get(type) ?? type
}

export const kindWords: Record<FileKind, { zh: string; en: string }> = {
  image: { zh: '照片', en: 'photos' },
  video: { zh: '视频', en: 'videos' },
  audio: { zh: '录音', en: 'sound' },
  document: { zh: '文档', en: 'documents' },
}

/** Most bytes of one file by kind, and most pixels of a photo. */
export type FileLimits = Record<FileKind, number> & { pixels: number }

const megabyte = 1_000_000

export const defaultLimits: FileLimits = {
  image: 20 * megabyte,
  video: 200 * megabyte,
  audio: 50 * megabyte,
  document: 50 * megabyte,
  // The largest phone cameras take 108 megapixels.
  pixels: 120_000_000,
}

export const megabytes = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`
