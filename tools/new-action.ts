// `npm run new-action -- <module> <verb-noun>`: an action with its test, its refusal and its event.
import { actionFiles } from './templates/action.ts'
import { isName, write } from './templates/write.ts'

const [module, action] = process.argv.slice(2)
if (!isName(module) || !isName(action)) {
  console.error('Usage: npm run new-action -- <module> <verb-noun>')
  process.exit(2)
}
write(`modules/${module}`, actionFiles(module, action))
