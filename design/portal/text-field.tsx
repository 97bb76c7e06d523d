import { type ComponentProps, useId } from 'react'
import styles from './text-field.module.css'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  /** What is wrong with it and what to do. */
  problem?: string
  /** Several lines. */
  long?: boolean
  input?: Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'placeholder' | 'required' | 'autoFocus'
  >
}

/** A labelled field with its hint or its problem below. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  problem,
  long = false,
  input = {},
}: TextFieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    className: styles.input,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem || hint ? `${id}-words` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea
          {...shared}
          maxLength={input.maxLength}
          placeholder={input.placeholder}
          required={input.required}
        />
      ) : (
        <input {...shared} {...input} />
      )}
      {(problem ?? hint) && (
        <p
          id={`${id}-words`}
          className={problem ? styles.problem : styles.hint}
          role={problem ? 'alert' : undefined}
        >
          {problem ?? hint}
        </p>
      )}
    </div>
  )
}
