/** What some browsers tell of the line. */
interface Line {
  effectiveType?: string
  saveData?: boolean
}

const longestSide = 2000
const quality = 0.82
/** A photo below this size is on its way faster than it is drawn anew. */
const smallEnough = 400_000

/** Whether every megabyte counts: the browser says so, or asks to save. */
export function isSlow(line: Line | undefined = (navigator as { connection?: Line }).connection): boolean {
  return line?.saveData === true || ['slow-2g', '2g', '3g'].includes(line?.effectiveType ?? '')
}

/** The measures of a picture when its longer side is cut down. */
export function shrunk(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.round(width * share), height: Math.round(height * share) }
}

/** A smaller copy of a photo for a slow line; the photo itself where the line is good or it cannot be read. */
export async function forTheLine(file: File): Promise<File> {
  if (!isSlow() || !file.type.startsWith('image/') || file.size < smallEnough) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file
  const size = shrunk(picture.width, picture.height)
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!bytes || bytes.size >= file.size) return file
  const name = `${file.name.replace(/\.\w+$/, '')}.jpg`
  return new File([bytes], name, { type: 'image/jpeg', lastModified: file.lastModified })
}
