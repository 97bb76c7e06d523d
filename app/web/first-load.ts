import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Part {
  file: string
  isEntry?: boolean
  imports?: string[]
}

/** Bytes of script, compressed with gzip, that a built application fetches before its first screen is asked for. */
export function firstLoadBytes(folder: string): number {
  const parts = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Part>
  const needed = new Set<string>()
  const need = (key: string) => {
    if (needed.has(key)) return
    needed.add(key)
    parts[key]?.imports?.forEach(need)
  }
  Object.keys(parts)
    .filter((key) => parts[key]!.isEntry)
    .forEach(need)
  const scripts = [...needed].map((key) => parts[key]!.file).filter((file) => file.endsWith('.js'))
  return scripts.reduce((sum, file) => sum + statSync(join(folder, `${file}.gz`)).size, 0)
}
