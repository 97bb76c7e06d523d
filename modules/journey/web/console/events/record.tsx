import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Form, Input, Segmented, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FieldGroup } from '#design/form/field-group.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, nameOfProject, searchHomes, searchProjects } from '#modules/estate/web/pick.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { estate, journey, type RecordedEventDetail } from '../api.ts'
import styles from './events.module.css'
import { type EnteredKind, enteredKinds, kindsOfEvents } from './kinds.ts'
import { texts } from './texts.ts'

interface Values {
  kind: EnteredKind
  projectId?: string
  known?: 'yes' | 'no'
  personId?: string
  name?: string
  phone?: string
  homeId?: string
  on: string
  time?: string
  note?: string
  files?: UploadedFile[]
}

interface Asked {
  kind?: EnteredKind
  personId?: string
  homeId?: string
  projectId?: string
}

/** Records what happened, on one page: the fields follow what it is about. @serves 2.1, 2.2, S0-51, S0-52, S0-59, S1-30 */
export default function RecordEvent() {
  const t = useTexts(texts)
  const asked = useSearch({ strict: false }) as Asked
  const { data } = useQuery(estate.query.listProjects({ query: { limit: 2 } }))
  return (
    <div className={styles.page}>
      <PageHead title={t.record} back={{ to: '/journey-events', label: t.title }} />
      {data ? (
        <RecordForm asked={asked} only={data.items.length === 1 ? data.items[0]!.id : undefined} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  )
}

function RecordForm({ asked, only }: { asked: Asked; only: string | undefined }) {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const usual: EnteredKind = asked.homeId ? 'defectFound' : 'visited'
  return (
    <FieldForm<Values, RecordedEventDetail>
      name="journey-event"
      initial={{
        kind: asked.kind ?? usual,
        projectId: asked.projectId ?? only,
        known: asked.personId ? 'yes' : 'no',
        personId: asked.personId,
        homeId: asked.homeId,
        on: isoDay(new Date()),
      }}
      send={async (values) => journey.call.recordEvent({ body: await bodyOf(values) })}
      onSent={({ event }) => {
        toast.success(t.done)
        for (const module of ['journey', 'customers', 'estate'])
          void queries.invalidateQueries({ queryKey: [module] })
        go(`/journey-events/${event.id}`)
      }}
      onCancel={() => go('/journey-events')}
      submitLabel={t.record}
    >
      <Field name="kind" label={t.kind} required>
        <KindPicker />
      </Field>
      <Fields />
    </FieldForm>
  )
}

function KindPicker({ value, onChange }: { value?: EnteredKind; onChange?: (kind: EnteredKind) => void }) {
  const t = useTexts(texts)
  const groups = ['person', 'purchase', 'home', 'project'] as const
  return (
    <Select
      value={value}
      onChange={onChange}
      aria-label={t.kind}
      showSearch={{ optionFilterProp: 'label' }}
      options={groups.map((about) => ({
        label: t.groups[about],
        options: enteredKinds
          .filter((kind) => kindsOfEvents[kind]?.about === about)
          .map((kind) => ({ value: kind, label: t.kinds[kind] })),
      }))}
    />
  )
}

function Fields() {
  const t = useTexts(texts)
  const form = Form.useFormInstance<Values>()
  const kind = Form.useWatch('kind', form) ?? (form.getFieldValue('kind') as EnteredKind)
  const projectId = Form.useWatch('projectId', form)
  const { about, ahead, timed, note } = kindsOfEvents[kind]!
  const isOfHome = about === 'home' || about === 'purchase'
  return (
    <>
      {!isOfHome && (
        <Field name="projectId" label={t.project} required>
          <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
        </Field>
      )}
      {(about === 'person' || about === 'purchase') && <Customer />}
      {isOfHome && (
        <Field name="homeId" label={t.home} hint={t.homeHint} required>
          <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
        </Field>
      )}
      <div className={styles.fields}>
        <Field name="on" label={t.on} required>
          <DateField max={ahead ? undefined : isoDay(new Date())} />
        </Field>
        {timed && (
          <Field name="time" label={t.time} hint={kind === 'subscribed' ? t.timeHint : undefined}>
            <Input type="time" style={{ width: 140 }} />
          </Field>
        )}
      </div>
      <Field name="note" label={t.note} required={note ?? false}>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
      <Field name="files" label={t.file}>
        <FileUpload max={1} projectId={projectId} />
      </Field>
    </>
  )
}

function Customer() {
  const t = useTexts(texts)
  const form = Form.useFormInstance<Values>()
  const isKnown = Form.useWatch('known', form) === 'yes'
  return (
    <FieldGroup
      title={t.customer}
      head={
        <Form.Item name="known" noStyle>
          <Segmented
            options={[
              { value: 'no', label: t.isNew },
              { value: 'yes', label: t.isKnown },
            ]}
          />
        </Form.Item>
      }
    >
      {isKnown ? (
        <Field name="personId" label={t.customer} required>
          <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
        </Field>
      ) : (
        <>
          <Field name="name" label={t.name} required>
            <Input maxLength={200} autoComplete="off" />
          </Field>
          <Field name="phone" label={t.phone} hint={t.phoneHint} required>
            <Input type="tel" maxLength={60} autoComplete="off" />
          </Field>
        </>
      )}
    </FieldGroup>
  )
}

/** The home says in which project it lies. */
async function bodyOf({
  kind,
  projectId,
  known,
  personId,
  name,
  phone,
  homeId,
  on,
  time,
  note,
  files,
}: Values) {
  const { about, timed } = kindsOfEvents[kind]!
  const isOfHome = about === 'home' || about === 'purchase'
  const isOfPerson = about === 'person' || about === 'purchase'
  const home = isOfHome && homeId ? await estate.call.getHome({ params: { homeId } }) : undefined
  return {
    kind,
    projectId: home?.projectId ?? projectId!,
    ...(isOfPerson && { person: known === 'yes' ? { personId: personId! } : { name: name!, phone: phone! } }),
    ...(home && { homeId: home.id }),
    on,
    ...(timed && time && { time }),
    ...(note?.trim() && { note }),
    ...(files?.[0] && { fileId: files[0].id }),
  }
}
