import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps two servers from one data folder; a mark left by a crash is recognised and taken over. */
export function lockDataFolder(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'server.pid')
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (other && other !== process.pid && isOurServer(other))
    throw new Error(
      `Tongxing already runs on ${dataFolder} (process ${other}). Stop it first, or set DATA_DIR.`,
    )
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isOurServer(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // After a restart of the machine the number may belong to somebody else.
  const commandLine = `/proc/${pid}/cmdline`
  return (
    !existsSync(commandLine) ||
    /(app\/(main|dev)|demo\/run|tools\/(restore|migrate))\.ts/.test(readFileSync(commandLine, 'utf8'))
  )
}
