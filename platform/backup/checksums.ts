import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** In the form of `sha256sum`, so that `sha256sum -c checksums.txt` tells without us whether a backup is whole. */
const checksumsFile = 'checksums.txt'

/** Every file below a folder, as paths with `/`. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** Writes the SHA-256 of every file of a backup beside them. */
export async function writeChecksums(folder: string): Promise<void> {
  const lines: string[] = []
  for (const path of await filesBelow(folder)) lines.push(`${await sha256Of(join(folder, path))}  ${path}\n`)
  await writeFile(join(folder, checksumsFile), lines.join(''))
}

/** Refuses a backup in which any file was altered, lost or added. */
export async function refuseDamage(folder: string): Promise<void> {
  const text = await readFile(join(folder, checksumsFile), 'utf8').catch(() => {
    throw new Error(`${folder} is no backup: it has no ${checksumsFile}.`)
  })
  const stated = new Map(text.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]))
  stated.delete('')
  const present = (await filesBelow(folder)).filter((path) => path !== checksumsFile)
  const lost = [...stated.keys()].find((path) => !present.includes(path))
  if (lost) throw new Error(`The backup is damaged: ${lost} is missing.`)
  for (const path of present)
    if ((await sha256Of(join(folder, path))) !== stated.get(path))
      throw new Error(`The backup is damaged: ${path} is not as it was written.`)
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
