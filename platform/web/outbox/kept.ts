import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A file that waits in the browser until there is a line. */
export interface KeptFile {
  key: string
  file: File
}

/** A change that waits to be sent. */
export interface KeptChange<Payload = unknown> {
  /** Its idempotency key too, so that it happens once although it may be sent twice. */
  id: string
  /** Who sends it: `journey.complete`. */
  kind: string
  /** The account that made it; nobody else sends it. */
  owner: string
  madeAt: Date
  payload: Payload
  /** What the server said against it; somebody has to decide. */
  refusal?: { status: number; code: string; message: string }
}

interface Schema extends DBSchema {
  files: { key: string; value: KeptFile }
  changes: { key: string; value: KeptChange }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined
const database = () =>
  (opened ??= openDB<Schema>('tongxing', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('files', { keyPath: 'key' })
      fresh.createObjectStore('changes', { keyPath: 'id' })
    },
  }))

const mark = 'kept:'

/** Whether an id stands for a file that is still in this browser. */
export const isKept = (fileId: string) => fileId.startsWith(mark)

/** Keeps a file; the id stands for it until it has been sent. */
export async function keepFile(file: File): Promise<string> {
  const key = crypto.randomUUID()
  await (await database()).put('files', { key, file })
  return mark + key
}

/** The kept file of an id; undefined when it has been sent or dropped. */
export async function keptFile(id: string): Promise<File | undefined> {
  return (await (await database()).get('files', id.slice(mark.length)))?.file
}

export async function dropFile(id: string): Promise<void> {
  await (await database()).delete('files', id.slice(mark.length))
}

export const keptChanges = {
  all: async (): Promise<KeptChange[]> =>
    (await (await database()).getAll('changes')).toSorted(
      (one, other) => one.madeAt.getTime() - other.madeAt.getTime(),
    ),
  put: async (change: KeptChange): Promise<void> => void (await (await database()).put('changes', change)),
  drop: async (id: string): Promise<void> => void (await (await database()).delete('changes', id)),
}
