import { Button, Progress } from 'antd'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { Person } from './api.ts'
import { personTexts } from './person-texts.ts'
import { toneOfCompleteness, words } from './words.ts'

interface CompletenessProps {
  person: Person
  /** Nothing else comes first. */
  isNext: boolean
}

/** How complete the file is and what to ask next; nothing once it is complete. @serves S3-05, 5.6 */
export function Completeness({ person: { id, completeness }, isNext }: CompletenessProps) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const may = useMay()
  const { score, missing } = completeness
  if (missing.length === 0) return null
  const title = t.complete(score)
  const fill = may('customers.edit') && (
    <AppLink to={`/customers/${id}/edit`}>
      <Button>{t.fill}</Button>
    </AppLink>
  )
  const lacking = (
    <>
      <Progress aria-label={title} percent={score} showInfo={false} size="small" strokeColor="var(--jade)" />
      <p>
        {t.missing}
        {w.colon}
        {missing.map((part) => w.facts[part] ?? part).join(w.list)}
      </p>
    </>
  )
  return isNext ? (
    <NextStep title={title} tone={toneOfCompleteness(score)} action={fill}>
      {lacking}
    </NextStep>
  ) : (
    <Section title={title} aside={fill}>
      {lacking}
    </Section>
  )
}
