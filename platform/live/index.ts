export { registerLive } from './http.ts'
export { liveModule } from './module.ts'
