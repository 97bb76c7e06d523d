// `npm run new-module -- <name>`: a module with its table, access, action, list, factory and tests, entered where it belongs.
import { moduleFiles } from './templates/module.ts'
import { namesOf } from './templates/names.ts'
import { enter, isName, write } from './templates/write.ts'

const [name] = process.argv.slice(2)
if (!isName(name)) {
  console.error('Usage: npm run new-module -- <name>')
  process.exit(2)
}
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
