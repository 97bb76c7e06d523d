import type { Work } from '#platform/work/index.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { drawCallbacks } from './draw-callbacks.ts'

/** Whoever has left calls nobody any more: the open call-backs go to those who hold the post now, else to nobody yet. */
export async function releaseCallbacks(work: Work, staffId: string): Promise<void> {
  await drawCallbacks(work, await callbackStore(work).releaseOf(staffId))
}
