// `npm run new-action -- <module> <verb-noun>`: an action with its event, and a test of result, event and refusal.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/module/folders.ts'
import { actionFiles, eventText } from './templates/action.ts'
import { refuse } from './templates/refuse.ts'
import { append, isName, write } from './templates/write.ts'

const [module, action, ...further] = process.argv.slice(2)
if (!isName(module) || !isName(action) || !action.includes('-') || further.length > 0)
  refuse(
    'Usage: npm run new-action -- <module> <verb-noun>\nThe action is named by what it does to what: close-case.',
  )
if (!existsSync(join(root, 'modules', module, 'events.ts')))
  refuse(
    `There is no module ${module} with an events.ts; nothing was written. Make it first: npm run new-module -- ${module}`,
  )
write(`modules/${module}`, actionFiles(module, action))
append(`modules/${module}/events.ts`, eventText(module, action))
console.log(`
Next: write the rule, name the event in Chinese and English, and give the action its address: a route in contract.ts,
its handler in http.ts, then npm test -- guards/api -u`)
