// Builds both web applications when the project is installed, so that the first start need not.
import { buildWeb } from '../app/web/build.ts'

const { folder, built } = await buildWeb()
console.log(built ? `Built into ${folder}` : `${folder} is up to date`)
