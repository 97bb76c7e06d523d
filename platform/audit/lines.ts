/**
 * The SHA-256 of a line of platform.audit_log over all its columns, as SQL. A JSON array keeps the columns apart and
 * nulls distinct; the time is in microseconds, so that no setting of the session changes the text.
 */
export const lineHash = `sha256(convert_to(jsonb_build_array(
  id, (extract(epoch FROM at) * 1000000)::bigint, xid::text, actor_kind, actor_id, actor_name, action, change,
  subject, subject_id, project_id, changes, request_id, ip)::text, 'UTF8'))`

const idBytes = 8
const recordBytes = idBytes + 32

/** What a seal keeps of a line: its id and its hash, 40 bytes. */
export interface SealedLine {
  id: number
  hash: string
}

/** Takes the lines of a seal apart, in their order. */
export function readSealedLines(bytes: Buffer): SealedLine[] {
  return Array.from({ length: bytes.length / recordBytes }, (_, index) => {
    const record = bytes.subarray(index * recordBytes, (index + 1) * recordBytes)
    return { id: Number(record.readBigInt64BE()), hash: record.subarray(idBytes).toString('hex') }
  })
}

/** The mark of a restore: the highest id that comes from the backup, in the form of a line without a hash. */
export function restoreMark(lastId: number): Buffer {
  const bytes = Buffer.alloc(recordBytes)
  bytes.writeBigInt64BE(BigInt(lastId))
  return bytes
}
