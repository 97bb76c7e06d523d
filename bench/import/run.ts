import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startCluster } from '#platform/database/embedded/cluster.ts'
import { type Caller, openCaller, send } from '../lib/caller.ts'
import { startChild } from '../lib/child.ts'
import { figuresOf, loadAverage, round } from '../lib/figures.ts'
import { startProduct } from '../lib/product.ts'
import type { Reading } from '../lib/probe.ts'
import type { Scenario } from '../lib/scenario.ts'
import { say } from '../lib/say.ts'
import { homesFile } from './homes-file.ts'

const rowsAtOnce = 500
const administrator = { username: 'admin', password: 'Lantern-in-the-window-7' }

/** Homes of one project through the real product: upload, mapping, rehearsal of every row, confirmation, writing. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const homes = quick ? 20_000 : 100_000
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-import-'))
  chmodSync(folder, 0o711)
  const dataFolder = join(folder, 'data')
  const product = await startProduct({ dataFolder, demo: false })
  try {
    const file = await homesFile(homes)
    say(`a file of ${homes} homes, ${(file.length / 1e6).toFixed(1)} MB`)
    const caller = await found(product.url)
    const projectId = await buildProject(caller)
    await wait(3000)
    const ours = await importHomes(caller, product, { file, projectId, homes })
    const bare = await bareImport({ folder, dataFolder, file, projectId, homes })
    const perSecond = (seconds: number) => round(homes / seconds)
    const figures = {
      ours: { ...figuresOf(ours.running), perSecond: perSecond(ours.secondsInAll) },
      bare: { ...figuresOf(bare.running), perSecond: perSecond(bare.secondsInAll) },
    }
    return {
      scenario: 'import',
      ...figures,
      ratio: round(figures.ours.perSecond / figures.bare.perSecond),
      homes,
      secondsInAll: round(ours.secondsInAll),
      secondsInAllWanted: 60,
      secondsForUploadAndFirstLook: round(ours.uploadSeconds),
      secondsForReadingAndRehearsal: round(ours.checkSeconds),
      secondsForWriting: round(ours.running.seconds),
      peakMemoryMb: round(Math.max(...ours.readings.map(({ peakMemoryMb }) => peakMemoryMb))),
      peakMemoryMbWanted: 400,
      longestEventLoopStallMs: round(Math.max(...ours.readings.map(({ longestStallMs }) => longestStallMs))),
      longestEventLoopStallMsWanted: 100,
      longestStallMsByPart: Object.fromEntries(
        ['upload', 'rehearsal', 'writing'].map((part, index) => [
          part,
          round(ours.readings[index]!.longestStallMs),
        ]),
      ),
      bareSecondsInAll: round(bare.secondsInAll),
      barePeakMemoryMb: round(bare.peakMemoryMb),
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'perSecond counts homes over reading, rehearsal and writing together; p50Ms and p99Ms are the time that 500 of them take to be written.',
    }
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function found(url: string): Promise<Caller> {
  await send(
    url,
    'POST',
    '/first-run',
    {},
    { groupName: '栖川集团', administratorName: '季云舒', ...administrator },
  )
  return openCaller(url, administrator)
}

async function buildProject({ ask }: Caller): Promise<string> {
  const { nodes } = await ask<{ nodes: { id: string }[] }>('GET', '/organization/nodes')
  const add = (kind: string, name: string, code: string, parentId: string) =>
    ask<{ id: string }>('POST', '/organization/nodes', { kind, name, code, parentId })
  const region = await add('region', '东岭区域', 'DL', nodes[0]!.id)
  const city = await add('cityCompany', '临澜城市公司', 'LL', region.id)
  const company = await add('projectCompany', '砚湖湾项目公司', 'YHW', city.id)
  const place = { name: '砚湖湾', city: '临澜', cityCode: 'LL', code: 'YHW' }
  const { id } = await ask<{ id: string }>('POST', '/projects', { nodeId: company.id, ...place })
  return id
}

interface View {
  id: string
  state: string
  mapping: object
  handledRows: number
  createdRows: number
  faultyRows: number
  failure: string | null
}

interface Asked {
  file: Buffer
  projectId: string
  homes: number
}

async function importHomes(
  caller: Caller,
  product: { url: string; read: () => Promise<Reading> },
  { file, projectId, homes }: Asked,
) {
  await product.read()
  const began = performance.now()
  const since = () => (performance.now() - began) / 1000
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file)]), 'homes.xlsx')
  const begun = await caller.ask<View>('POST', `/imports?kind=homes&projectId=${projectId}`, form)
  const uploadSeconds = since()
  const readings = [await product.read()]
  say(`uploaded and looked at in ${uploadSeconds.toFixed(2)} s`)
  const toCheck = performance.now()
  await caller.ask('PUT', `/imports/${begun.id}/mapping`, { mapping: begun.mapping })
  await follow(caller, begun.id, 'checked')
  const checkSeconds = (performance.now() - toCheck) / 1000
  readings.push(await product.read())
  say(`read and rehearsed in ${checkSeconds.toFixed(1)} s`)
  const toWrite = performance.now()
  await caller.ask('POST', `/imports/${begun.id}/confirmation`)
  const { last, waitedMs } = await follow(caller, begun.id, 'done')
  const writeSeconds = (performance.now() - toWrite) / 1000
  readings.push(await product.read())
  say(`written in ${writeSeconds.toFixed(1)} s`)
  if (last.createdRows !== homes || last.faultyRows !== 0)
    throw new Error(`Not measured: ${last.createdRows} homes of ${homes} were created.`)
  const secondsInAll = since()
  return {
    uploadSeconds,
    checkSeconds,
    secondsInAll,
    readings,
    running: { seconds: writeSeconds, waitedMs },
  }
}

/** Looks at the progress as the page does, until the state is reached; gives how long 500 rows took, each time it moved. */
async function follow({ ask }: Caller, id: string, state: string) {
  const waitedMs: number[] = []
  let [rows, at] = [0, performance.now()]
  for (;;) {
    const view = await ask<View>('GET', `/imports/${id}`)
    const now = performance.now()
    if (view.handledRows > rows) {
      const pieces = (view.handledRows - rows) / rowsAtOnce
      waitedMs.push((now - at) / pieces)
      rows = view.handledRows
      at = now
    }
    if (view.state === state) return { last: view, waitedMs: Float64Array.from(waitedMs) }
    if (view.state === 'failed' || view.state === 'cancelled')
      throw new Error(`Not measured: the import ${view.state}: ${view.failure}`)
    await wait(100)
  }
}

async function bareImport({
  folder,
  dataFolder,
  file,
  projectId,
  homes,
}: Asked & { folder: string; dataFolder: string }) {
  const path = join(folder, 'homes.xlsx')
  writeFileSync(path, file)
  const cluster = await startCluster({ folder: join(dataFolder, 'postgres'), adopt: true })
  const script = await startChild(new URL('bare-script.ts', import.meta.url).pathname, {
    env: {
      BENCH_DATABASE_URL: cluster.urlFor('tongxing', 'postgres'),
      BENCH_FILE: path,
      BENCH_PROJECT: projectId,
    },
  })
  const taken = await script.ask<{
    seconds: number
    waitedMs: number[]
    homes: number
    peakMemoryMb: number
  }>('take over')
  await script.stop()
  if (taken.homes !== homes) throw new Error(`Not measured: bare read ${taken.homes} homes of ${homes}.`)
  say(`bare: read and written in ${taken.seconds.toFixed(1)} s`)
  return {
    secondsInAll: taken.seconds,
    peakMemoryMb: taken.peakMemoryMb,
    running: { seconds: taken.seconds, waitedMs: Float64Array.from(taken.waitedMs) },
  }
}
