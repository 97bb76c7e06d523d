import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Zip, ZipPassThrough } from 'fflate'

export interface PackedFile {
  path: string
  size: number
  /** Hex. */
  sha256: string
}

/** A zip file that grows on the disk, however large its parts. */
export interface ZipFile {
  /** Bytes written so far. */
  readonly size: () => number
  /** Packs the bytes as they come, and says what they were. */
  add: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<PackedFile>
  /** Closes the file and says what it is. */
  finish: () => Promise<PackedFile>
}

/** Opens a zip file; parts are stored as they are, photos pack no further. At most 4 GB: it is no ZIP64. */
export function openZip(path: string): ZipFile {
  const out = createWriteStream(path)
  const written = finished(out)
  written.catch(() => {})
  const whole = createHash('sha256')
  let size = 0
  const zip = new Zip((error, chunk) => {
    if (error) return void out.destroy(error)
    whole.update(chunk)
    size += chunk.length
    out.write(chunk)
  })
  return {
    size: () => size,
    async add(name, bytes) {
      const part = new ZipPassThrough(name)
      zip.add(part)
      const hash = createHash('sha256')
      let length = 0
      for await (const chunk of bytes) {
        hash.update(chunk)
        length += chunk.length
        part.push(chunk)
        if (out.errored) throw out.errored
        if (out.writableNeedDrain) await once(out, 'drain')
      }
      part.push(new Uint8Array(0), true)
      return { path: name, size: length, sha256: hash.digest('hex') }
    },
    async finish() {
      zip.end()
      out.end()
      await written
      return { path, size, sha256: whole.digest('hex') }
    },
  }
}
