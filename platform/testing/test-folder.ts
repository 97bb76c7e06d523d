import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const neededBytes = 4 * 2 ** 30
const begin = 'tongxing-test-'

/** A folder for the data of one test: in memory where there is plenty of it, since files come and go by the hundred thousand. */
export function makeTestFolder(name: string): string {
  const place = isRoomy() ? inMemory : tmpdir()
  for (const left of readdirSync(place).filter(isLeftOver))
    rmSync(join(place, left), { recursive: true, force: true })
  return mkdtempSync(join(place, `${begin}${process.pid}-${name}-`))
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize > neededBytes && process.availableMemory() > 2 * neededBytes
  } catch {
    return false
  }
}

/** What a run that was cut short could not remove. */
function isLeftOver(folder: string): boolean {
  const pid = folder.startsWith(begin) && Number.parseInt(folder.slice(begin.length), 10)
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
