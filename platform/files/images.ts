import sharp from 'sharp'
import { atMost } from '../turns/at-most.ts'
import { refusals } from './errors.ts'

export interface DerivedImages {
  /** As seen, with the orientation of the camera applied. */
  width: number
  height: number
  /** WebP of at most 320 pixels a side, without any metadata. */
  thumbnail: Buffer
  /** WebP of at most 1600 pixels a side, without any metadata. */
  screen: Buffer
}

// Photos come one by one; keeping decoded ones in memory serves nobody.
sharp.cache(false)
sharp.concurrency(1)

const inTurn = atMost(2)

/** Measures a photo and makes its small versions; a damaged one, or a bomb of pixels, is refused. Two at a time. */
export const deriveImages = (
  source: string | Buffer,
  name: string,
  mostPixels: number,
): Promise<DerivedImages> => inTurn(() => derive(source, name, mostPixels))

async function derive(source: string | Buffer, name: string, mostPixels: number): Promise<DerivedImages> {
  try {
    const { width, height } = await measure(source, name, mostPixels)
    const screen = await shrink(source, 1600, 80, mostPixels)
    return { width, height, screen, thumbnail: await shrink(screen, 320, 75, mostPixels) }
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error
    throw refusals.unreadable({ name }, { cause: error })
  }
}

async function measure(
  source: string | Buffer,
  name: string,
  mostPixels: number,
): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(source, { limitInputPixels: false }).metadata()
  if (autoOrient.width * autoOrient.height > mostPixels)
    throw refusals.tooManyPixels({ name, limit: `${Math.floor(mostPixels / 1_000_000)} MP` })
  return autoOrient
}

function shrink(source: string | Buffer, side: number, quality: number, mostPixels: number): Promise<Buffer> {
  return (
    sharp(source, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      // Half of the work of the default for a few more bytes.
      .webp({ quality, effort: 2 })
      .toBuffer()
  )
}
