/** A row as PostgreSQL writes it into JSON: instants are ISO 8601. */
export type InJson<Row> = {
  [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key]
}

const instant = /(^|_)(at|since|until)$/

/** The row with its instants as dates again; their columns end in at, since or until. */
export function fromJson<Row extends object>(row: InJson<Row>): Row {
  const dated = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'string' && instant.test(key) ? new Date(value) : value,
  ])
  return Object.fromEntries(dated) as Row
}
