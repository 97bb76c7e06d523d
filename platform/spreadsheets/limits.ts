const megabyte = 1024 * 1024

/** How much of a file is read before it is refused; sizes in bytes. */
export interface SpreadsheetLimits {
  fileBytes: number
  /** All parts of a workbook together, unpacked; also the size of a CSV file. */
  unpackedBytes: number
  /** The table of texts, which alone is held in memory. */
  sharedTextBytes: number
  /** Unpacked size over packed size of one part; real sheets stay under 60. */
  packingRatio: number
  rows: number
  columns: number
}

/** The limits of an import by hand. */
export const defaultLimits: SpreadsheetLimits = {
  fileBytes: 100 * megabyte,
  unpackedBytes: 300 * megabyte,
  sharedTextBytes: 96 * megabyte,
  packingRatio: 200,
  rows: 1_000_000,
  columns: 200,
}

/** Bytes as whole megabytes, for messages. */
export function inMegabytes(bytes: number): number {
  return Math.max(1, Math.floor(bytes / megabyte))
}
