import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { ToneMark } from '#design/plain/tone-mark.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type Common, estate } from '../api.ts'
import styles from '../homes/homes.module.css'
import { texts } from './texts.ts'

/** A common part or facility with what was told of it. @serves S2-41 */
export default function CommonPage() {
  const t = useTexts(texts)
  const may = useMay()
  const { commonId } = useRouteParams('commonId')
  const { data, error } = useQuery(estate.query.getCommon({ params: { commonId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={8} />
  const { projectId, projectName, buildingId, buildingName, of, kind, location, installedOn, endedOn } = data
  return (
    <RecordPage
      back={{ to: '/commons', label: t.title }}
      title={data.name}
      hint={t.sorts[of]}
      status={<StatusTag tone={endedOn ? 'off' : 'active'}>{endedOn ? t.gone : t.there}</StatusTag>}
      facts={[
        { label: t.kind, value: kind },
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        {
          label: t.building,
          value: buildingId ? (
            <AppLink to={`/projects/${projectId}/buildings/${buildingId}`}>{buildingName}</AppLink>
          ) : (
            t.whole
          ),
        },
        { label: t.location, value: location ?? '—' },
        ...(installedOn ? [{ label: t.installedOn, value: <DateText date={installedOn} /> }] : []),
        ...(endedOn ? [{ label: t.endedOn, value: <DateText date={endedOn} /> }] : []),
      ]}
      actions={may('estate.edit') && <Change common={data} />}
    >
      {may('cases.read') && <CasesThere commonId={commonId} />}
      <History
        name="estate.commonHistory"
        of={commonId}
        ask={(query) => estate.call.commonHistory({ params: { commonId }, query })}
      />
    </RecordPage>
  )
}

function CasesThere({ commonId }: { commonId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(cases.query.listCases({ query: { commonId, open: false, limit: 20 } }))
  const all = <AppLink to={`/cases?commonId=${commonId}&open=false`}>{t.allCases}</AppLink>
  return (
    <Section title={t.cases} aside={data?.items.length ? all : undefined}>
      {!data && <Skeleton lines={3} />}
      {data?.items.length === 0 && <p className={styles.faint}>{t.noCases}</p>}
      <ul className={styles.cases}>
        {data?.items.map(({ id, title, openedAt, closedAt }) => (
          <li key={id} data-tone={closedAt ? 'done' : 'active'}>
            <ToneMark tone={closedAt ? 'done' : 'active'} size={10} />
            <AppLink to={`/cases/${id}`}>{title}</AppLink>
            <small>
              <RelativeTime at={openedAt} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Values = Pick<Common, 'name' | 'kind' | 'location' | 'buildingId' | 'installedOn' | 'endedOn'>

function Change({ common: { id, version, projectId, of, ...known } }: { common: Common }) {
  const t = useTexts(texts)
  const { data } = useQuery(estate.query.listBuildings({ params: { projectId } }))
  const { name, kind, location, buildingId, installedOn, endedOn } = known
  return (
    <FormDialog label={t.change} icon="edit" refreshes={['estate']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`common-${id}`}
          initial={{ name, kind, location, buildingId, installedOn, endedOn }}
          version={version}
          send={(values, based) =>
            estate.call.changeCommon({
              params: { commonId: id },
              body: {
                ...values,
                buildingId: values.buildingId ?? null,
                location: values.location || null,
                installedOn: values.installedOn ?? null,
                endedOn: values.endedOn ?? null,
                version: based,
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="name" label={t.name} required>
            <Input maxLength={200} />
          </Field>
          <Field name="kind" label={t.kind} required>
            <Input maxLength={200} />
          </Field>
          <Field name="buildingId" label={t.building}>
            <Select
              allowClear
              placeholder={t.whole}
              options={data?.buildings.map((building) => ({ value: building.id, label: building.name }))}
            />
          </Field>
          <Field name="location" label={t.location}>
            <Input maxLength={200} />
          </Field>
          {of === 'facility' && (
            <Field name="installedOn" label={t.installedOn}>
              <DateField />
            </Field>
          )}
          <Field name="endedOn" label={t.endedOn} hint={t.endedHint}>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
