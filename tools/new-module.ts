// `npm run new-module -- <name>`: a module with its table, access, action, list, factory and tests, entered where it belongs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/module/folders.ts'
import { moduleFiles } from './templates/module.ts'
import { namesOf } from './templates/names.ts'
import { refuse } from './templates/refuse.ts'
import { enter, isName, write } from './templates/write.ts'

const [name, ...further] = process.argv.slice(2)
if (!isName(name) || further.length > 0)
  refuse(
    'Usage: npm run new-module -- <name>\nA name is small letters, with hyphens between words: spare-parts.',
  )
if (existsSync(join(root, 'modules', name)))
  refuse(`modules/${name} exists already; nothing was written. Take another name.`)
const { camel, schema } = namesOf(name)
const audit = 'modules/identity/web/console/audit/subject-names.ts'
const words = 'modules/identity/web/console/module-names.ts'
write(`modules/${name}`, moduleFiles(name))
enter([
  {
    file: 'app/modules.ts',
    text: `import { ${camel}Module } from '#modules/${name}/module.ts'`,
    before: 'import { addressBook }',
  },
  { file: 'app/modules.ts', text: `  ${camel}Module,`, before: '  markHomesProcess,' },
  {
    file: 'guards/module-map.ts',
    text: `  '${name}': ['organization', 'estate'],`,
    before: '  // Top floor',
  },
  { file: words, text: `    ${camel}: '${name}',`, behind: '  zh: {' },
  { file: words, text: `    ${camel}: '${name}',`, behind: '  en: {' },
  { file: audit, text: `    '${schema}.item': '${name}',`, behind: '  zh: {' },
  { file: audit, text: `    '${schema}.item': '${name}',`, behind: '  en: {' },
])
console.log(`
Next: name it in Chinese and English (${words}, ${audit}),
say in modules/${name}/README.md what it owns and promises, and write the API down: npm test -- guards/api -u`)
