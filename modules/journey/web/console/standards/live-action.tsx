import { Form, type FormInstance } from 'antd'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import type { ActionValues } from './action-values.ts'
import type { Tried } from './example-plan.tsx'
import { exampleTexts } from './example-texts.ts'
import { LivePlan } from './live-plan.tsx'
import styles from './live.module.css'

interface LiveActionProps {
  standardId: string
  form: FormInstance<ActionValues>
  /** The key of the action that is changed; null for one that is added. */
  actionKey: string | null
}

/** The plan with the action that somebody is writing, and what the customer will read of it. */
export function LiveAction({ standardId, form, actionKey }: LiveActionProps) {
  const t = useTexts(exampleTexts)
  const language = useLanguage()
  const values = Form.useWatch((all) => all, { form, preserve: true }) as Partial<ActionValues> | undefined
  const tried = triedOf(values, actionKey)
  const { customer, customerDone } = values ?? {}
  return (
    <LivePlan standardId={standardId} attempt={tried && { tried }}>
      {customer?.[language] && <Words label={t.before} words={customer[language]} />}
      {customerDone?.[language] && <Words label={t.after} words={customerDone[language]} />}
    </LivePlan>
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
