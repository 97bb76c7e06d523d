import { Button, Progress } from 'antd'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { Person } from './api.ts'
import { personTexts } from './person-texts.ts'
import { toneOfCompleteness, words } from './words.ts'

/** How complete the file is and what to ask next; nothing once it is complete. @serves S3-05, 5.6 */
export function Completeness({ person: { id, completeness } }: { person: Person }) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const may = useMay()
  const { score, missing } = completeness
  if (missing.length === 0) return null
  return (
    <NextStep
      title={t.complete(score)}
      tone={toneOfCompleteness(score)}
      action={
        may('customers.edit') && (
          <AppLink to={`/customers/${id}/edit`}>
            <Button>{t.fill}</Button>
          </AppLink>
        )
      }
    >
      <Progress
        aria-label={t.complete(score)}
        percent={score}
        showInfo={false}
        size="small"
        strokeColor="var(--jade)"
      />
      <p>
        {t.missing}
        {w.colon}
        {missing.map((part) => w.facts[part] ?? part).join(w.list)}
      </p>
    </NextStep>
  )
}
