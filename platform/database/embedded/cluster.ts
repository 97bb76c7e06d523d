import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { isReachableByOthers, postgresBinaries, unprivilegedUid } from './binaries.ts'
import { type Ending, runServer } from './server.ts'
import { copyStarter } from './starter.ts'

/** A running embedded PostgreSQL; `urlFor('tongxing', 'postgres')` gives a connection string over its socket. */
export interface Cluster {
  folder: string
  urlFor: (database: string, user: string) => string
  stop: (how?: Ending) => Promise<void>
}

const asRoot = process.getuid?.() === 0
const account = asRoot ? { uid: unprivilegedUid, gid: unprivilegedUid } : {}

/**
 * Creates the cluster on first use, then starts it; a server left over by a crash is stopped first.
 * `durable: false` (tests only) trades fsync for speed; `adopt` (tools) uses a server that runs already; a `bare` new
 * cluster has no database yet, any other begins as a copy of the starter where there is one.
 */
export async function startCluster(options: {
  folder: string
  durable?: boolean
  adopt?: boolean
  bare?: boolean
}): Promise<Cluster> {
  const folder = dataFolder(resolve(options.folder))
  const binaries = postgresBinaries()
  const socket = socketFolder(folder)
  const urlFor: Cluster['urlFor'] = (database, user) =>
    `postgresql:///${database}?host=${encodeURIComponent(socket)}&user=${user}`
  if (options.adopt && isRunning(folder)) return { folder, urlFor, stop: async () => {} }
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(binaries, folder, options)
  else await stopLeftover(binaries, folder)
  const stop = await runServer({
    path: join(binaries, 'bin', 'postgres'),
    args: serverArguments(folder, socket, options.durable ?? true),
    account,
  })
  return { folder, urlFor, stop }
}

/** A root process cannot lend PostgreSQL a folder below a private one; then the data goes to /var/lib. */
function dataFolder(wanted: string): string {
  mkdirSync(dirname(wanted), { recursive: true })
  if (!asRoot || isReachableByOthers(dirname(wanted))) return wanted
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  return join('/var/lib/tongxing', name)
}

/** Socket paths are limited to about 100 bytes, so a deep data folder gets its socket in the temporary folder. */
function socketFolder(folder: string): string {
  if (folder.length < 80) return folder
  const short = join(tmpdir(), `tongxing-${createHash('sha256').update(folder).digest('hex').slice(0, 10)}`)
  own(short)
  return short
}

function own(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  if (asRoot) chownSync(folder, unprivilegedUid, unprivilegedUid)
}

async function createCluster(
  binaries: string,
  folder: string,
  { durable = true, bare = false }: { durable?: boolean; bare?: boolean },
): Promise<void> {
  // Made beside and renamed, so that a crash in the middle never leaves half a cluster.
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  own(unfinished)
  if (bare || !copyStarter(unfinished, account))
    await run(binaries, 'initdb', ['-D', unfinished, ...emptyCluster])
  else if (durable) await run(binaries, 'initdb', ['-D', unfinished, '--sync-only'])
  renameSync(unfinished, folder)
}

const emptyCluster = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

function isRunning(folder: string): boolean {
  try {
    return isAlive(Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]))
  } catch {
    return false
  }
}

async function stopLeftover(binaries: string, folder: string): Promise<void> {
  if (isRunning(folder))
    await run(binaries, 'pg_ctl', ['stop', '-D', folder, '-m', 'fast', '-w'], { tolerant: true })
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function run(
  binaries: string,
  program: string,
  args: string[],
  { tolerant = false } = {},
): Promise<void> {
  const surroundings = { ...account, env: { ...process.env, LC_ALL: 'C' }, cwd: tmpdir() }
  await promisify(execFile)(join(binaries, 'bin', program), args, surroundings).catch(
    ({ stderr, message }: Error & { stderr?: string }) => {
      if (!tolerant) throw new Error(`${program} failed: ${stderr || message}`)
    },
  )
}

function serverArguments(folder: string, socket: string, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '120',
    // Every number of an import is locked while its lines are written.
    max_locks_per_transaction: '256',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    effective_io_concurrency: '64',
    max_wal_size: '2GB',
    wal_compression: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
    logging_collector: 'off',
    // What is thrown away soon needs no sweeping either.
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_compression: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
          autovacuum: 'off',
        }),
  }
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
