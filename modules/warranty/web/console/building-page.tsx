import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { CoverChart } from '../parts/cover-chart.tsx'
import { type Building, warranty } from './api.ts'
import { texts } from './calendar-texts.ts'
import { LawSections } from './law-sections.tsx'

/** What the owners of a building share, by the builder's clock. @serves 6.6 */
export default function BuildingPage() {
  const { buildingId } = useRouteParams('buildingId')
  const { data, error } = useQuery(warranty.query.buildingWarranty({ params: { buildingId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded building={data} /> : <Skeleton lines={10} />
}

function Loaded({ building }: { building: Building }) {
  const t = useTexts(texts)
  const may = useMay()('warranty.keepTerms')
  const { buildingId, projectName, name, phaseName, acceptedOn, recordNumber, season, rows, today } = building
  const by = building.responsible?.name ?? t.by
  const set = may && <AcceptanceDialog building={building} />
  return (
    <RecordPage
      back={{ to: '/warranty/buildings', label: t.buildingsTitle }}
      title={`${projectName} ${name}`}
      hint={phaseName}
      facts={[
        { label: t.acceptedOn, value: acceptedOn ? <DateText date={acceptedOn} /> : t.notAccepted },
        ...(recordNumber ? [{ label: t.recordNumber, value: recordNumber }] : []),
        { label: t.season, value: season ? `${season.from} – ${season.until}` : t.noSeason },
      ]}
      actions={acceptedOn && set}
      next={
        acceptedOn ? (
          rows.some(({ standing }) => standing === 'ending') ? (
            <NextStep title={t.nextCheck} by={by} tone="act" />
          ) : (
            <NextStep title={t.nextNone} tone="done" />
          )
        ) : (
          <NextStep title={t.next} by={by} tone="act" action={set} />
        )
      }
      related={
        <Section title={t.buildings}>
          <AppLink to={`/warranty?place=building&projectId=${building.projectId}`}>{t.title}</AppLink>
        </Section>
      }
    >
      <Section title={t.common}>
        <CoverChart
          clocks="builder"
          startsOn={acceptedOn}
          today={today}
          rows={rows.map((row) => ({ ...row, endsOn: null }))}
        />
      </Section>
      <LawSections />
      <History
        name="warranty.buildingHistory"
        of={buildingId}
        ask={(query) => warranty.call.buildingHistory({ params: { buildingId }, query })}
      />
    </RecordPage>
  )
}

function AcceptanceDialog({ building }: { building: Building }) {
  const t = useTexts(texts)
  const { buildingId, acceptedOn, recordNumber, version, today } = building
  return (
    <FormDialog
      label={acceptedOn ? t.change : t.setAcceptance}
      title={t.setAcceptance}
      type={acceptedOn ? 'default' : 'primary'}
      refreshes={['warranty']}
    >
      {({ done, close }) => (
        <FieldForm<{ acceptedOn: string; recordNumber?: string }, unknown>
          name={`acceptance-${buildingId}`}
          initial={{ ...(acceptedOn ? { acceptedOn } : {}), ...(recordNumber ? { recordNumber } : {}) }}
          version={version ?? 1}
          send={(values, based) =>
            warranty.call.setAcceptance({
              params: { buildingId },
              body: {
                version: based,
                acceptedOn: values.acceptedOn,
                ...(values.recordNumber ? { recordNumber: values.recordNumber } : {}),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.setAcceptance}
        >
          <Field name="acceptedOn" label={t.acceptedOn} required>
            <DateField max={today} />
          </Field>
          <Field name="recordNumber" label={t.recordNumber}>
            <Input maxLength={100} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
