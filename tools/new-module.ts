// `npm run new-module -- <name>`: a module with its contract, access, test and README.
import { moduleFiles } from './templates/module.ts'
import { isName, write } from './templates/write.ts'

const [name] = process.argv.slice(2)
if (!isName(name)) {
  console.error('Usage: npm run new-module -- <name>')
  process.exit(2)
}
write(`modules/${name}`, moduleFiles(name))
