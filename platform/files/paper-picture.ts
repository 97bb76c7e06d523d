import sharp from 'sharp'
import type { FileStorage } from './storage.ts'
import type { FileRow } from './store.ts'

/** A photo as JPEG of at most 1280 pixels a side, for papers; null for what is no photo or cannot be read. */
export async function paperPicture(storage: FileStorage, { screenKey }: FileRow): Promise<Buffer | null> {
  if (!screenKey) return null
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await storage.get(screenKey)) chunks.push(chunk as Buffer)
    return await sharp(Buffer.concat(chunks))
      .resize(1280, 1280, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch {
    return null
  }
}
