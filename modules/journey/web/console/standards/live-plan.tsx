import { Form, type FormInstance } from 'antd'
import { useMemo } from 'react'
import { useSettled } from '#design/use-settled.ts'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import type { ActionValues } from './action-values.ts'
import { ExamplePlanView, type Tried } from './example-plan.tsx'
import { exampleTexts } from './example-texts.ts'
import styles from './live.module.css'

interface LivePlanProps {
  standardId: string
  form: FormInstance<ActionValues>
  /** The key of the action that is changed; null for one that is added. */
  actionKey: string | null
}

/** The plan of an example home as the form stands while somebody writes, with what the customer will read. */
export function LivePlan({ standardId, form, actionKey }: LivePlanProps) {
  const t = useTexts(exampleTexts)
  const language = useLanguage()
  const values = Form.useWatch((all) => all, { form, preserve: true }) as Partial<ActionValues> | undefined
  // As words, so that what stays the same is the same.
  const written = useSettled(JSON.stringify(triedOf(values, actionKey) ?? null))
  const tried = useMemo(() => (JSON.parse(written) as Tried | null) ?? undefined, [written])
  const { customer, customerDone } = values ?? {}
  return (
    <aside className={styles.live} aria-label={t.live}>
      <h3>{t.live}</h3>
      <p className={styles.quiet}>{t.liveHint}</p>
      {customer?.[language] && <Words label={t.before} words={customer[language]} />}
      {customerDone?.[language] && <Words label={t.after} words={customerDone[language]} />}
      {tried ? (
        <ExamplePlanView standardId={standardId} tried={tried} />
      ) : (
        <p className={styles.wait}>{t.unfinished}</p>
      )}
    </aside>
  )
}

function Words({ label, words }: { label: string; words: string }) {
  return (
    <figure className={styles.words}>
      <figcaption>{label}</figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  )
}

/** What of the form decides the plan; undefined as long as it cannot be planned. */
function triedOf(values: Partial<ActionValues> | undefined, actionKey: string | null): Tried | undefined {
  const { title, step, subject, anchor, nature, after, opens, grace, repeats, performer } = values ?? {}
  if (!title?.zh || !step || !subject || !anchor || !nature) return undefined
  return {
    key: actionKey ?? (values?.key || 'new'),
    title: { zh: title.zh, en: title.en || title.zh },
    step,
    subject,
    anchor,
    after: { months: after?.months ?? 0, days: after?.days ?? 0 },
    opens: opens ?? 0,
    grace: grace ?? 0,
    repeats: repeats?.everyMonths ? { everyMonths: repeats.everyMonths, times: repeats.times ?? null } : null,
    nature,
    performer: performer ?? '',
  }
}
