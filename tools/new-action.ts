// `npm run new-action -- <module> <verb-noun>`: an action with its event, and a test of result, event and refusal.
import { actionFiles, eventText } from './templates/action.ts'
import { append, isName, write } from './templates/write.ts'

const [module, action] = process.argv.slice(2)
if (!isName(module) || !isName(action) || !action.includes('-')) {
  console.error('Usage: npm run new-action -- <module> <verb-noun>')
  process.exit(2)
}
write(`modules/${module}`, actionFiles(module, action))
append(`modules/${module}/events.ts`, eventText(module, action))
console.log(`
Next: write the rule, name the event in Chinese and English, and give the action its address: a route in contract.ts,
its handler in http.ts, then npm test -- guards/api -u`)
