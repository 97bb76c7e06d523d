import { createContext, type ReactNode, useContext } from 'react'
import type { FieldPath } from './field-path.ts'

/** What a form knows of its fields: where they stand, their words, how their values are shown. */
export interface KnownField {
  path: FieldPath
  label: string
  show?: (value: never) => ReactNode
}

export interface FormFields {
  know: (field: KnownField) => () => void
  /** Writes into fields as if it had been typed, so that it stands in the draft. */
  fill: (values: object) => void
}

export const FormContext = createContext<FormFields | null>(null)

/** The form around a field. */
export function useFormFields(): FormFields {
  const fields = useContext(FormContext)
  if (!fields) throw new Error('A Field stands inside a FieldForm.')
  return fields
}
