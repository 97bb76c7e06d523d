import { execFile } from 'node:child_process'
import { root } from '#platform/module/folders.ts'

/** Runs a tool of the operator as `npm run` does; returns its exit code and what it said. */
export function runTool(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...rest } = process.env
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`tools/${name}.ts`, ...args],
      { cwd: root, env: { ...rest, ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    )
  })
}
