import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Poster } from './api.ts'
import styles from './disclosure.module.css'
import { posterTexts } from './poster-texts.ts'

interface Words {
  hours: string
  reception?: string
  answeredBy: string
  formLink?: string
}
const bodyOf = ({ hours, reception = '', answeredBy, formLink }: Words) => ({
  hours,
  reception,
  answeredBy,
  formLink: formLink?.trim() || null,
})

/** For a project without a poster. */
export function BeginPoster() {
  const t = useTexts(posterTexts)
  const may = useMay()
  const { data } = useQuery({ ...disclosure.query.listPosters(), enabled: may('disclosure.keepPosters') })
  if (!data?.without.length) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Words & { projectId: string }, Poster>
          name="channel-poster"
          initial={data.without.length === 1 ? { projectId: data.without[0]!.projectId } : {}}
          send={({ projectId, ...words }) =>
            disclosure.call.beginPoster({ params: { projectId }, body: bodyOf(words) })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.begin}
        >
          <Field name="projectId" label={t.project} required>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={data.without.map(({ projectId, name }) => ({ value: projectId, label: name }))}
            />
          </Field>
          <WordFields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Another text is another edition. */
export function RewritePoster({ poster }: { poster: Poster }) {
  const t = useTexts(posterTexts)
  const { projectId, version } = poster
  const valuesOf = ({ hours, reception, answeredBy, formLink }: Poster): Words => ({
    hours,
    reception,
    answeredBy,
    formLink: formLink ?? '',
  })
  return (
    <FormDialog label={t.rewrite} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Words, Poster>
          name={`channel-poster-${projectId}`}
          initial={valuesOf(poster)}
          version={version}
          send={(words, based) =>
            disclosure.call.rewritePoster({
              params: { projectId },
              body: { ...bodyOf(words), version: based },
            })
          }
          fromTheirs={valuesOf}
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <p className={styles.quiet}>{t.rewriteHint}</p>
          <WordFields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

function WordFields() {
  const t = useTexts(posterTexts)
  return (
    <>
      <Field name="hours" label={t.hours} hint={t.hoursHint} required>
        <Input maxLength={200} />
      </Field>
      <Field name="reception" label={t.reception}>
        <Input maxLength={200} />
      </Field>
      <Field name="answeredBy" label={t.answeredBy} hint={t.answeredByHint} required>
        <Input maxLength={200} />
      </Field>
      <Field name="formLink" label={t.formLink} hint={t.formLinkHint}>
        <Input maxLength={500} inputMode="url" placeholder="https://" />
      </Field>
    </>
  )
}
