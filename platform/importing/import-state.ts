/** Where an import stands between the uploaded file and its end. */
export const importStates = [
  'mapping',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]

/** The orders of one's own imports. */
export const importOrders = ['createdAt', 'fileName', 'state'] as const
