import { Input } from 'antd'
import { type ClipboardEvent, useId } from 'react'
import { parseDate } from '#platform/text/dates.ts'

interface DateFieldProps {
  /** 'YYYY-MM-DD'. */
  value?: string
  onChange?: (date: string | undefined) => void
  /** Words above the field; inside a form the field's own label stands there. */
  label?: string
  id?: string
  min?: string
  max?: string
  disabled?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A date of law: the system's own calendar, and a pasted 2026年3月5日 or 20260305 is understood. */
export function DateField({ value, onChange, label, id, ...rest }: DateFieldProps) {
  const ownId = useId()
  const paste = (event: ClipboardEvent) => {
    const pasted = parseDate(event.clipboardData.getData('text'))
    if (!pasted.ok) return
    event.preventDefault()
    onChange?.(pasted.value)
  }
  const field = (
    <Input
      {...rest}
      type="date"
      id={id ?? ownId}
      value={value ?? ''}
      onChange={({ target }) => onChange?.(target.value || undefined)}
      onPaste={paste}
      style={{ width: 168 }}
    />
  )
  if (!label) return field
  return (
    <label htmlFor={id ?? ownId}>
      <span style={{ display: 'block', color: 'var(--ink-soft)', fontSize: 13 }}>{label}</span>
      {field}
    </label>
  )
}
