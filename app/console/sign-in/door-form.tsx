import { type FormEvent, type ReactNode, useRef } from 'react'
import { Button } from '#design/plain/button.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { DoorProblems, type Problems } from './door-problems.ts'
import type { Door } from './use-door.ts'
import { signInTexts } from './texts.ts'
import styles from './door-form.module.css'

interface DoorFormProps<Name extends string> {
  door: Door
  /** What came of something before this page. */
  said?: string
  /** What is wrong beyond an empty field, by its name. */
  check?: (entered: Record<Name, string>) => Problems
  onFinish: (entered: Record<Name, string>) => Promise<void>
  submit: string
  children: ReactNode
  /** What stands below the button. */
  below?: ReactNode
}

/** The one thing to fill in before the sign-in, and what came of it. */
export function DoorForm<Name extends string>(props: DoorFormProps<Name>) {
  const { door, said = door.problem, check, onFinish, submit, children, below } = props
  const texts = useTexts(signInTexts)
  const form = useRef<HTMLFormElement>(null)
  const finish = (event: FormEvent) => {
    event.preventDefault()
    if (door.busy) return
    const fields = fieldsOf(form.current!)
    const entered = Object.fromEntries(fields.map(({ name, value }) => [name, value])) as Record<Name, string>
    const missing = fields
      .filter(({ required, value }) => required && value === '')
      .map(({ name, labels }) => [name, [texts.missing(labels?.[0]?.textContent ?? '')]])
    const problems = { ...check?.(entered), ...Object.fromEntries(missing) } as Problems
    door.setProblems(problems)
    const wrong = fields.find(({ name }) => problems[name])
    if (wrong) wrong.focus()
    else void onFinish(entered)
  }
  return (
    <>
      <div aria-live="assertive">
        {said && (
          <p role="alert" className={styles.said}>
            <Icon name="warning" size={16} /> {said}
          </p>
        )}
      </div>
      <DoorProblems value={door}>
        <form ref={form} noValidate onSubmit={finish}>
          {children}
          <Button look="primary" size="large" wide submit busy={door.busy}>
            {submit}
          </Button>
          {below}
        </form>
      </DoorProblems>
    </>
  )
}

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((element): element is HTMLInputElement => element instanceof HTMLInputElement)
