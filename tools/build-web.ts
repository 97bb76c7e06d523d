// Builds both web applications ahead of the first start, for images.
import { buildWeb } from '../app/web/build.ts'

const { folder, built } = await buildWeb()
console.log(built ? `Built into ${folder}` : `${folder} is up to date`)
