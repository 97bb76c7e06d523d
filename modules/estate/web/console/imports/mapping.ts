import type { Import, Mapping } from './api.ts'

/** The field that a column is read as. */
export function fieldOf(mapping: Mapping, column: number): string | undefined {
  return Object.keys(mapping).find((field) => mapping[field] === column)
}

/** The mapping after a choice; a field stands in one column only, and a column is one field only. */
export function withField(mapping: Mapping, column: number, field: string | undefined): Mapping {
  const others = Object.entries(mapping).filter(([key, at]) => key !== field && at !== column)
  return Object.fromEntries(field === undefined ? others : [...others, [field, column]])
}

/** The required fields that stand in no column yet. */
export function missingFields({ fields }: Import['kind'], mapping: Mapping): Import['kind']['fields'] {
  return fields.filter(({ key, required }) => required && mapping[key] === undefined)
}

/** The name of a column as spreadsheets have it: 0 is A, 27 is AB. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}
