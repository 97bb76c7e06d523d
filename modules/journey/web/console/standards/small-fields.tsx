import { Alert, Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '#design/form/field.tsx'
import { useTexts } from '#design/texts.ts'
import type { StandardAction } from '../api.ts'
import { words } from '../words.ts'
import { formTexts } from './form-texts.ts'
import styles from './standards.module.css'

/** What the level above settles, and how far this level may go. */
export function Allowed({ above: { grace, limits } }: { above: StandardAction }) {
  const t = useTexts(formTexts)
  const w = useTexts(words)
  const { earlier, later, moreGrace } = limits ?? { earlier: null, later: 0, moreGrace: 0 }
  const rules = [t.earlierBy(earlier), t.laterBy(later), t.graceUpTo(grace + moreGrace), t.evidenceMore]
  return <Alert type="info" title={`${t.allowed}${w.colon}${rules.join(w.list)}`} description={t.fixed} />
}

interface TextsInTwoProps {
  name: 'customer' | 'customerDone' | 'guide'
  legend: string
  hint: string
  zh: string
  en: string
  required?: boolean
  children?: ReactNode
}

/** A text in both languages. */
export function TextsInTwo({ name, legend, hint, zh, en, required, children }: TextsInTwoProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <p className={styles.quiet}>{hint}</p>
      <div className={styles.pair}>
        <Field name={[name, 'zh']} label={zh} required={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
        </Field>
        <Field name={[name, 'en']} label={en} required={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
        </Field>
      </div>
      {children}
    </fieldset>
  )
}
