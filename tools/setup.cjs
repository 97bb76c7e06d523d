// Installs the locked dependencies when the lockfile changed. Plain CommonJS: the system's Node 20 runs it.
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { execFileSync } = require('node:child_process')
const { join } = require('node:path')

const root = join(__dirname, '..')
const mark = join(root, 'node_modules', '.lockfile-hash')
const hash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  console.log('Installing dependencies (once)…')
  // Not `npm ci`: it refuses a lockfile in which binaries of other platforms that a registry does not carry are missing.
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  writeFileSync(mark, hash)
}
