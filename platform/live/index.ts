export { registerLive } from './http.ts'
export { liveModule } from './module.ts'
export { whisper } from './whisper.ts'
