import sharp from 'sharp'

export interface PhotoOptions {
  width?: number
  height?: number
  /** EXIF orientation 1–8. */
  orientation?: number
  /** Writes where it was taken into the EXIF data. */
  withPlace?: boolean
}

/** A real JPEG photo, with the metadata that a phone writes. */
export function buildPhoto({
  width = 640,
  height = 400,
  orientation,
  withPlace = false,
}: PhotoOptions = {}): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 3, background: { r: 180, g: 90, b: 40 } } }).jpeg()
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 14/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 29/1 0/1',
  }
  const tagged = withPlace ? image.withExif({ IFD0: { Make: 'TestPhone' }, IFD3: place }) : image
  return (orientation ? tagged.withMetadata({ orientation }) : tagged).toBuffer()
}

/** A form as a browser sends it, with one file. */
export function buildForm(bytes: Buffer | string, name: string, type = 'application/octet-stream'): FormData {
  const form = new FormData()
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], { type }), name)
  return form
}
