import { build, type Plugin } from 'vite'
import { root } from '../../../platform/module/folders.ts'
import { stripContracts } from '../strip-contracts.ts'

/** Prints what the browser would get of a screen with the given text; fails as the build of the web would. */
const [, , text = ''] = process.argv
const screen: Plugin = {
  name: 'screen',
  resolveId: (id) => (id === 'screen' ? `${root}modules/cases/web/console/screen-under-test.ts` : null),
  load: (id) => (id.endsWith('screen-under-test.ts') ? text : null),
}
const built = await build({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [screen, stripContracts()],
  build: {
    write: false,
    minify: false,
    rolldownOptions: { input: 'screen', preserveEntrySignatures: 'strict' },
  },
})
const output = Array.isArray(built) ? built[0] : built
if (output && 'output' in output)
  process.stdout.write(output.output.map((part) => ('code' in part ? part.code : '')).join('\n'))
