import { type ChildProcess, spawn } from 'node:child_process'

/** Waits for the end of its input, which comes when this process ends in whatever way, and then ends the given one (SIGINT). */
const script = 'read _; kill -INT "$0"'

/** Lets another process end with this one, even when this one is killed; returns how to call the watch off. */
export function keepWatch({ pid }: ChildProcess, account: { uid?: number; gid?: number }): () => void {
  if (process.platform === 'win32') return () => {}
  const watch = spawn('/bin/sh', ['-c', script, String(pid)], {
    ...account,
    stdio: ['pipe', 'ignore', 'ignore'],
    // Signals from the terminal are for us alone.
    detached: true,
  })
  watch.on('error', () => {})
  watch.unref()
  // A handle of its own would keep us from ending.
  ;(watch.stdin as unknown as { unref?: () => void }).unref?.()
  return () => watch.kill('SIGKILL')
}
