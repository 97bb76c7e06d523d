import { dropFile, isKept, keptFile } from './kept.ts'
import { uploadFile, type UploadOptions } from '../upload.ts'

/**
 * Sends the kept files among these ids, one after another. Every one that arrives is told at once, so that a line that
 * breaks again does not send it twice; one that is gone from the browser is told as undefined.
 */
export async function sendFiles(
  ids: readonly string[],
  options: UploadOptions,
  onArrived: (keptId: string, sentId: string | undefined) => Promise<void>,
): Promise<void> {
  for (const id of ids.filter(isKept)) {
    const file = await keptFile(id)
    await onArrived(id, file && (await uploadFile(file, options)).id)
    await dropFile(id)
  }
}
