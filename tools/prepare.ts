// When the project is installed: builds both web applications, the cluster with which a new data folder begins, the server
// joined into few files, and what Node compiles of it, so that the first start need not.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startFlags } from '../app/compiled.ts'
import { joinServer } from '../app/joined/join.ts'
import { runnable } from '../app/joined/runnable.ts'
import { buildWeb } from '../app/web/build.ts'
import { awake, callBuilders } from '../demo/build.ts'
import { hasPostgres } from '../platform/database/embedded/binaries.ts'
import { makeStarter } from '../platform/database/make-starter.ts'
import { root } from '../platform/module/folders.ts'

const compile = (file: string) =>
  promisify(execFile)(process.execPath, [...startFlags(), file], { cwd: root })

/** The tests read the sources, whoever starts the product reads what was joined of them. */
async function joinAndCompile(): Promise<void> {
  await Promise.all([compile('app/compile.ts'), joinServer()])
  await Promise.all([compile(runnable('app/compile.ts')), compileForBuilders()])
}

/** Those who build the demo group are told other flags, and V8 takes nothing that was compiled under others. */
async function compileForBuilders(): Promise<void> {
  const { of, dismiss } = callBuilders()
  await awake(await of.sales)
  await dismiss()
}

const [web] = await Promise.all([buildWeb(), hasPostgres() && makeStarter(), joinAndCompile()])
console.log(web.built ? `Built into ${web.folder}` : `${web.folder} is up to date`)
