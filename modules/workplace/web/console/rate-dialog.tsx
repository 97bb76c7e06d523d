import { Form, Input, Segmented } from 'antd'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { qualityGroups } from '../../contract.ts'
import { workplace } from './api.ts'
import type { Appraisal } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

interface Values {
  given?: Record<string, { rating?: number; example?: string }>
}

/** Ratings from 1 to 5 of all qualities, by the person or by the supervisor. */
export function RateDialog({ appraisal, by }: { appraisal: Appraisal; by: 'person' | 'supervisor' }) {
  const t = useTexts(growthTexts)
  const w = useTexts(words)
  const { id: appraisalId, version, qualities } = appraisal
  const send = by === 'person' ? workplace.call.rateSelf : workplace.call.ratePerson
  return (
    <FormDialog
      label={by === 'person' ? t.rateSelf : t.rate}
      type="primary"
      width={720}
      refreshes={['workplace']}
    >
      {({ done, close }) => (
        <FieldForm<Values, Appraisal>
          name={`workplace-rate-${by}-${appraisalId}`}
          initial={{}}
          version={version}
          send={({ given = {} }, based) =>
            send({ params: { appraisalId }, body: { version: based, ratings: ratingsOf(given) } })
          }
          onSent={done}
          onCancel={close}
        >
          <p className={styles.quiet}>
            {t.rateHint}
            {by === 'supervisor' && ` · ${t.exampleHint}`}
          </p>
          {qualityGroups.map((group) => (
            <section key={group} className={styles.chapter}>
              <h3>{w.chapters[group]}</h3>
              <ul className={styles.plain}>
                {qualities
                  .filter(({ chapter }) => chapter === group)
                  .map((quality) => (
                    <Quality key={quality.key} quality={quality} asksExample={by === 'supervisor'} />
                  ))}
              </ul>
            </section>
          ))}
          <Form.Item shouldUpdate noStyle>
            {({ getFieldValue }) => {
              const given = (getFieldValue('given') ?? {}) as NonNullable<Values['given']>
              return (
                <output className={styles.quiet}>{t.left(qualities.length - ratingsOf(given).length)}</output>
              )
            }}
          </Form.Item>
        </FieldForm>
      )}
    </FormDialog>
  )
}

const ratingsOf = (given: NonNullable<Values['given']>) =>
  Object.entries(given).flatMap(([key, { rating, example }]) =>
    rating ? [{ key, rating, ...(example?.trim() && { example: example.trim() }) }] : [],
  )

/** Nothing is chosen before somebody chooses: antd would show the first. */
const unrated = (value?: number) => ({ value: value ?? 0 })
const scale = [1, 2, 3, 4, 5]

function Quality({
  quality,
  asksExample,
}: {
  quality: Appraisal['qualities'][number]
  asksExample: boolean
}) {
  const t = useTexts(growthTexts)
  const join = useJoining()
  const say = useSay()
  const { key } = quality
  const name = say(quality)
  return (
    <li>
      <div className={styles.between}>
        <span>
          <strong>{name}</strong>{' '}
          <span className={styles.quiet}>{say({ zh: quality.observedZh, en: quality.observedEn })}</span>
        </span>
        <Form.Item name={['given', key, 'rating']} noStyle getValueProps={unrated}>
          <Segmented size="small" aria-label={name} options={scale} />
        </Form.Item>
      </div>
      {asksExample && (
        <Form.Item
          noStyle
          shouldUpdate={(before: Values, after: Values) =>
            before.given?.[key]?.rating !== after.given?.[key]?.rating
          }
        >
          {({ getFieldValue }) =>
            [1, 2, 5].includes(getFieldValue(['given', key, 'rating']) as number) && (
              <Form.Item name={['given', key, 'example']} noStyle>
                <Input aria-label={join.pair(t.example, name)} placeholder={t.example} maxLength={1000} />
              </Form.Item>
            )
          }
        </Form.Item>
      )}
    </li>
  )
}
