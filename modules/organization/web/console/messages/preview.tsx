import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { messages } from './api.ts'
import styles from './messages.module.css'
import { texts } from './texts.ts'

interface PreviewProps {
  templateId: string
  subject: string | null
  body: string
}

/** The message as it will arrive, filled with example values; follows the typing. */
export function Preview({ templateId, subject, body }: PreviewProps) {
  const t = useTexts(texts)
  const join = useJoining()
  const words = useDeferredValue(JSON.stringify({ subject: subject || null, body }))
  const { data } = useQuery({
    ...messages.query.previewTemplate({
      params: { templateId },
      body: JSON.parse(words) as { subject: string | null; body: string },
    }),
    enabled: body.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Section title={t.preview} aside={<span className={styles.faint}>{t.previewHint}</span>}>
      {data && (
        <>
          <div className={styles.preview}>
            {data.subject && <strong>{data.subject}</strong>}
            {data.body}
          </div>
          <p className={styles.under}>
            {data.smsParts !== null && t.parts(data.smsParts)}
            {data.unknown.length > 0 && (
              <span className={styles.warning}>
                {' '}
                {t.unknown(join.list(data.unknown.map((name) => `{${name}}`)))}
              </span>
            )}
          </p>
        </>
      )}
    </Section>
  )
}
