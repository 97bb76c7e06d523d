// Verifies a folder of evidence without the system that made it: node verify.mjs [folder]
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const listed = readFileSync(join(folder, 'manifest.json'))
const manifest = JSON.parse(listed)
const problems = []
const differs = (what, zh, en) => problems.push(`${what}: ${zh} / ${en}`)

const present = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    ),
)
present.delete('manifest.json')

for (const { path, sha256 } of manifest.files) {
  if (!present.delete(path)) {
    differs(path, '缺少文件', 'file is missing')
    continue
  }
  if ((await fingerprintOf(join(folder, path))) !== sha256) differs(path, '文件已被改动', 'file was altered')
}
for (const path of present) differs(path, '不在清单里', 'is not in the list')

const known = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
let pieces = 0
for (const { number, evidence } of manifest.actions) {
  for (const { id, seal, sealed, file } of evidence) {
    pieces += 1
    const what = `${number} · ${id}`
    const found = createHash('sha256').update(JSON.stringify(sealed)).digest('hex')
    if (found !== seal) differs(what, '证据与登记时的指纹不一致', 'piece differs from its seal')
    if (file && known.get(file) !== sealed[3])
      differs(what, '文件与登记时的指纹不一致', 'file differs from the one sealed')
  }
}

for (const problem of problems) console.log(`✗ ${problem}`)
console.log(
  problems.length === 0
    ? `核验通过 / verified: ${manifest.files.length} 个文件 / files, ${pieces} 份证据 / pieces`
    : `核验不通过 / not verified: ${problems.length}`,
)
console.log(`清单指纹 / fingerprint of the list: ${createHash('sha256').update(listed).digest('hex')}`)
process.exitCode = problems.length === 0 ? 0 : 1

async function fingerprintOf(path) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
