import { mkdtempSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { root } from '../module/folders.ts'

const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
) as { version: string }
const folder = join(tmpdir(), `tongxing-browser-${version}`)

/** The path of the browser from the npm registry, unpacked at its first use: beside and renamed, because several processes ask at once. */
export async function browserProgram(): Promise<string> {
  if (!existsSync(folder)) {
    const own = mkdtempSync(`${folder}-`)
    await unpackInto(own)
    try {
      renameSync(own, folder)
    } catch {
      // Somebody was faster.
      rmSync(own, { recursive: true, force: true })
    }
  }
  return join(folder, 'chromium')
}

/** The package knows no other place than the temporary folder, which it asks for before it first waits. */
function unpackInto(own: string): Promise<string> {
  const { TMPDIR } = process.env
  process.env.TMPDIR = own
  try {
    return chromium.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
