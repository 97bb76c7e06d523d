import { type ComponentProps, use, useId, useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { DoorProblems } from './door-problems.ts'
import { signInTexts } from './texts.ts'
import styles from './door-field.module.css'

interface DoorFieldProps extends Pick<
  ComponentProps<'input'>,
  'autoFocus' | 'autoComplete' | 'inputMode' | 'hidden'
> {
  name: string
  label: string
  hint?: string
  /** What is typed is shown only when asked for. */
  isSecret?: boolean
}

/** A field that has to be filled in, with its hint or what is wrong with it below. */
export function DoorField({ name, label, hint, isSecret = false, hidden, ...input }: DoorFieldProps) {
  const texts = useTexts(signInTexts)
  const id = useId()
  const { problems, forgive } = use(DoorProblems)
  const [isSeen, setIsSeen] = useState(false)
  const wrong = problems[name]
  return (
    <div className={styles.field} hidden={hidden} data-wrong={wrong ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        <input
          {...input}
          id={id}
          name={name}
          type={isSecret && !isSeen ? 'password' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong || hint ? `${id}-words` : undefined}
          onInput={() => forgive(name)}
        />
        {isSecret && (
          <button
            type="button"
            aria-label={isSeen ? texts.hide : texts.show}
            onClick={() => setIsSeen(!isSeen)}
          >
            <Icon name={isSeen ? 'eye' : 'eyeOff'} size={16} />
          </button>
        )}
      </div>
      {(wrong || hint) && (
        <div id={`${id}-words`} className={styles.words}>
          {wrong?.map((words) => (
            <p key={words} className={styles.wrong} role="alert">
              {words}
            </p>
          ))}
          {hint && <p>{hint}</p>}
        </div>
      )}
    </div>
  )
}
