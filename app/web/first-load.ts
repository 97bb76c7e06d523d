import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of script, compressed with gzip, that the page of a built application names: itself and its first screens. */
export function firstLoadBytes(folder: string, base: string): number {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/"([^"]+\.js)"/g)].map(([, file]) => file!.replace(base, ''))
  return [...new Set(named)].reduce((sum, file) => sum + statSync(join(folder, `${file}.gz`)).size, 0)
}
