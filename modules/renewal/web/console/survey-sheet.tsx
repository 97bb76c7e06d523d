import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { Report } from '../parts/report.tsx'
import { renewal, type Sheet } from './api.ts'
import styles from './renewal.module.css'
import { SurveyLine } from './survey-line.tsx'
import { surveyTexts } from './survey-texts.ts'

/** The survey on the phone: what is still to be looked at first, one entry after another. @serves 8.2 */
export default function SurveySheet() {
  const t = useTexts(surveyTexts)
  const { programmeId } = useRouteParams('programmeId')
  const { data, error } = useQuery(renewal.query.getSurvey({ params: { programmeId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  const seen = data.lines.filter(({ condition }) => condition !== null).length
  const isOpen = data.stage === 'survey'
  return (
    <div className={styles.page}>
      <PageHead
        title={t.title}
        hint={isOpen ? `${t.done(seen, data.lines.length)} · ${t.lead}` : t.done(seen, data.lines.length)}
        back={{ to: `/renewal/${programmeId}`, label: t.title }}
        actions={isOpen && <Ways sheet={data} />}
      />
      {isOpen ? <Lines sheet={data} /> : <Report lines={data.lines} />}
    </div>
  )
}

function Ways({ sheet: { programmeId, version } }: { sheet: Sheet }) {
  const t = useTexts(surveyTexts)
  const go = useGo()
  const may = useMay()
  const seal = useChange(() => renewal.call.sealSurvey({ params: { programmeId }, body: { version } }), {
    refreshes: ['renewal'],
    onDone: () => go(`/renewal/${programmeId}`),
  })
  if (!may('renewal.survey')) return null
  return (
    <div className={styles.row}>
      <FormDialog label={t.add} refreshes={['renewal']}>
        {({ done, close }) => (
          <FieldForm<{ name: string; location?: string }, Sheet>
            name={`survey-add-${programmeId}`}
            initial={{}}
            send={(body) => renewal.call.addSurveyLine({ params: { programmeId }, body })}
            onSent={done}
            onCancel={close}
            submitLabel={t.add}
          >
            <Field name="name" label={t.name} required>
              <Input maxLength={200} />
            </Field>
            <Field name="location" label={t.location}>
              <Input maxLength={200} />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
      <ConfirmAction
        label={t.seal}
        consequence={t.sealWords}
        busy={seal.busy}
        onConfirm={() => seal.run(undefined)}
      />
    </div>
  )
}

function Lines({ sheet: { lines, projectId } }: { sheet: Sheet }) {
  const t = useTexts(surveyTexts)
  const open = lines.filter(({ condition }) => condition === null)
  const seen = lines.filter(({ condition }) => condition !== null)
  if (lines.length === 0) return <EmptyState icon="search" title={t.empty} hint={t.emptyHint} />
  return (
    <>
      {open.length > 0 && (
        <Section title={t.toSee}>
          <div className={styles.stack}>
            {open.map((line) => (
              <SurveyLine key={line.id} line={line} projectId={projectId} />
            ))}
          </div>
        </Section>
      )}
      {seen.length > 0 && (
        <Section title={t.seen}>
          <div className={styles.stack}>
            {seen.map((line) => (
              <SurveyLine key={line.id} line={line} projectId={projectId} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}
