import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { organizationWords } from '#modules/organization/web/pick.ts'
import { nameOfCommon, nameOfHome, searchCommons, searchHomes } from '#modules/estate/web/pick.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { cases, customers } from './api.ts'
import { Caller, KnownCaller } from './caller.tsx'
import { CategoryPicker } from './category-picker.tsx'
import { SuggestHere } from './suggest-here.tsx'
import { useWayAhead } from './developer/ahead.tsx'
import { CustomerPicker } from './customer-picker.tsx'
import { takeInTexts } from './take-in-texts.ts'
import styles from './take-in.module.css'
import { texts } from './texts.ts'
import { SimilarBox } from './together/similar-box.tsx'
import { words } from './words.ts'

interface Values {
  projectId: string
  kind: 'complaint'
  channel: 'hotline'
  body: string
  reporterPersonId?: string
  reporterName?: string
  reporterPhone?: string
  homeId?: string
  commonId?: string
  categoryId?: string
  safety?: boolean
  urgency?: 'NORMAL'
  files?: UploadedFile[]
}

/** Whoever takes a case in owns it: customer, words, photos. @serves S3-20, S3-42, S0-40, S3-12 */
export default function TakeIn() {
  const t = useTexts(texts)
  const i = useTexts(takeInTexts)
  const w = useTexts(words)
  const go = useGo()
  const [form] = Form.useForm<Values>()
  // The softphone opens this page with the number that calls.
  const phone = new URLSearchParams(window.location.search).get('phone')
  const fillFrom = async (personId?: string) => {
    const [held] = personId ? (await customers.call.getContext({ params: { personId } })).homes : []
    if (held) form.setFieldsValue({ projectId: held.home.projectId, homeId: held.home.id })
  }
  const said = Form.useWatch([], form) as Partial<Values> | undefined
  const route = useRoute(said)
  const choice = useRef<{ addTo?: string; repeatOf?: string }>({})
  const choose = async (chosen: typeof choice.current) => {
    await form.validateFields()
    choice.current = chosen
    form.submit()
  }
  const options = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  return (
    <div className={styles.page}>
      <PageHead title={t.takeIn} back={{ to: '/cases', label: t.inbox }} />
      {phone && !said?.reporterPersonId && (
        <Caller
          phone={phone}
          onKnown={(personId) => {
            form.setFieldValue('reporterPersonId', personId)
            void fillFrom(personId)
          }}
          said={() => form.getFieldValue('body') ?? ''}
          onAdded={(id) => go(`/cases/${id}`)}
        />
      )}
      <FieldForm<Values, { id: string }>
        name="case-take-in"
        form={form}
        initial={{ kind: 'complaint', channel: 'hotline', ...(phone && { reporterPhone: phone }) }}
        send={({ files = [], reporterName, reporterPhone, ...about }) => {
          // Whoever is on file has her name and number there.
          const body = about.reporterPersonId ? about : { ...about, reporterName, reporterPhone }
          const { addTo, ...repeat } = choice.current
          choice.current = {}
          const fileIds = files.length ? { fileIds: files.map(({ id }) => id) } : {}
          return addTo
            ? cases.call.addCustomerWord({ params: { caseId: addTo }, body: { body: body.body, ...fileIds } })
            : cases.call.openCase({ body: { ...body, ...fileIds, ...repeat } })
        }}
        onSent={({ id }) => go(`/cases/${id}`)}
        onCancel={() => go('/cases')}
        submitLabel={i.opening}
      >
        <Field name="reporterPersonId" label={i.who} hint={i.whoHint}>
          <CustomerPicker label={i.who} onChosen={fillFrom} autoFocus={!phone} />
        </Field>
        {said?.reporterPersonId ? (
          <KnownCaller
            personId={said.reporterPersonId}
            said={() => form.getFieldValue('body') ?? ''}
            onAdded={(id) => go(`/cases/${id}`)}
          />
        ) : (
          <div className={styles.pair}>
            <Field name="reporterName" label={i.reporterName} hint={i.reporterNameHint}>
              <Input maxLength={200} />
            </Field>
            <Field name="reporterPhone" label={i.reporterPhone} hint={i.reporterPhoneHint}>
              <Input maxLength={30} inputMode="tel" />
            </Field>
          </div>
        )}
        <Field name="body" label={i.said} required>
          <Input.TextArea rows={5} maxLength={5000} autoFocus={Boolean(phone)} />
        </Field>
        <SimilarBox
          said={said?.body}
          personId={said?.reporterPersonId}
          homeId={said?.homeId}
          categoryId={said?.categoryId}
          onChoose={(chosen) => void choose(chosen)}
        />
        <div className={styles.pair}>
          <Field name="projectId" label={i.chooseProject} required>
            <EntityPicker label={i.chooseProject} search={searchProjects} labelOf={nameOfProject} />
          </Field>
          <Field name="homeId" label={i.chooseHome}>
            <EntityPicker label={i.chooseHome} search={searchHomes} labelOf={nameOfHome} />
          </Field>
        </div>
        <div className={styles.pair}>
          <Field name="commonId" label={i.chooseCommon} hint={i.chooseCommonHint}>
            <EntityPicker
              label={i.chooseCommon}
              search={(text) => searchCommons(text, said?.projectId)}
              labelOf={nameOfCommon}
            />
          </Field>
          <Field name="kind" label={t.kind} required>
            <Select options={options(w.kinds)} />
          </Field>
        </div>
        <SuggestHere fields={['topic', 'urgency']} />
        <Field name="categoryId" label={t.category} hint={route && <Route key={route} words={route} />}>
          <CategoryPicker />
        </Field>
        <div className={styles.pair}>
          <Field name="urgency" label={t.urgency} hint={i.urgencyHint}>
            <Select allowClear options={options(w.urgencies)} />
          </Field>
          <Field name="channel" label={t.channel} required>
            <Select options={options(w.channels)} />
          </Field>
        </div>
        <Form.Item name="safety" valuePropName="checked">
          <Checkbox>{t.safety}</Checkbox>
        </Form.Item>
        <Field name="files" label={t.photos}>
          <FileUpload photos />
        </Field>
      </FieldForm>
    </div>
  )
}

/** Comes into view with the topic that is chosen. */
function Route({ words: said }: { words: string }) {
  const line = useRef<HTMLSpanElement>(null)
  // What a browser returns for a scroll is not what undoes the effect.
  useEffect(() => void line.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <span ref={line} className={styles.route}>
      {said}
    </span>
  )
}

/** Who acts on a topic, how urgent it is by itself, and which way it takes to the developer. */
function useRoute({ projectId, categoryId }: Partial<Values> = {}): string | undefined {
  const i = useTexts(takeInTexts)
  const w = useTexts(words)
  const departments: Record<string, string> = useTexts(organizationWords).departmentKinds
  const { data } = useQuery(cases.query.listCategories())
  const topic = data?.items.find(({ id }) => id === categoryId)
  const ahead = useWayAhead(projectId, categoryId)
  if (!topic?.departmentKind) return undefined
  const route = i.route(departments[topic.departmentKind]!, w.urgencies[topic.urgency]!)
  return ahead ? `${route}${i.stop}${ahead}` : route
}
