import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { ofField } from '#platform/calendar/clock-time.ts'
import { disclosure, type Purchase } from './api.ts'
import { texts } from './purchase-texts.ts'
import { toldTexts } from './told-texts.ts'

interface Values {
  projectId: string
  personId: string
  homeId: string
  subscribedAt: string
}

/** Enters a subscription; says at once what the customer has not acknowledged, and where it is completed. */
export function BeginPurchase({ projectId, personId }: Partial<Pick<Values, 'projectId' | 'personId'>>) {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.tell') })
  if (!data?.items.length) return null
  const only = data.items.length === 1 ? data.items[0]!.projectId : undefined
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Values, Purchase>
          name="purchase-new"
          initial={{ projectId: projectId ?? only, personId }}
          send={({ subscribedAt, ...of }) =>
            disclosure.call.preparePurchase({ body: { ...of, subscribedAt: ofField(subscribedAt) } })
          }
          onSent={({ id }) => {
            done()
            go(`/disclosure/purchases/${id}`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
          <Field name="personId" label={t.customer} required>
            <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
          </Field>
          <Field name="projectId" label={t.project} required>
            <Select options={data.items.map(({ projectId: value, name }) => ({ value, label: name }))} />
          </Field>
          <Missing />
          <Field name="homeId" label={t.home} required>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <Field name="subscribedAt" label={t.subscribedAt} required>
            <Input type="datetime-local" />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** What the chosen customer has not acknowledged yet, with the way to complete it. */
function Missing() {
  const t = useTexts(toldTexts)
  const form = Form.useFormInstance<Values>()
  const projectId = Form.useWatch('projectId', form)
  const personId = Form.useWatch('personId', form)
  const { data } = useQuery({
    ...disclosure.query.toldSoFar({ params: { projectId: projectId ?? '', personId: personId ?? '' } }),
    enabled: Boolean(projectId && personId),
  })
  if (!data?.missing.length) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t.cannotYet(data.missing.map((kind) => t.lines[kind]).join(t.between))}
      description={
        <AppLink to={`/disclosure/customers/${projectId}/${personId}`} target="_blank">
          {t.complete}
        </AppLink>
      }
      style={{ marginBottom: 16 }}
    />
  )
}
