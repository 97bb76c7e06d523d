import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchFormerStaffToo, searchStaff } from '#modules/organization/web/pick.ts'
import { journey } from '../api.ts'
import { words } from '../words.ts'
import styles from './hand-overs.module.css'
import { OpenWorkOf } from './open-work.tsx'
import { texts } from './texts.ts'

interface Values {
  staffId: string
  fromOn: string
  untilOn?: string
  roles?: string[]
  shares: { staffId?: string; buildings?: string[] }[]
}

const sharesOf = (shares: Values['shares'] = []) =>
  shares.flatMap(({ staffId, buildings = [] }) => (staffId ? [{ staffId, buildings }] : []))

/** Chooses whose work goes to whom, for how long, and shows in numbers what that means. @serves 2.0, S0-49 */
export default function HandOverNew() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const go = useGo()
  const me = useStaffId()
  const asked = new URLSearchParams(window.location.search).get('staffId')
  const [form] = Form.useForm<Values>()
  const values: Partial<Values> = Form.useWatch((all: Values) => all, form) ?? {}
  const staffId = values.staffId ?? asked ?? me
  const { data: work } = useQuery({
    ...journey.query.readOpenWork({ params: { staffId: staffId ?? '' } }),
    enabled: Boolean(staffId),
  })
  const preview = useMutation({
    mutationFn: () =>
      journey.call.previewHandOver({
        params: { staffId: staffId! },
        body: { shares: sharesOf(values.shares), ...(values.roles?.length && { roles: values.roles }) },
      }),
  })
  const buildings = [...new Set(work?.piles.flatMap((pile) => pile.buildings))]
  const roles = [...new Set(work?.piles.map(({ role }) => role))]
  return (
    <>
      <PageHead title={t.new} hint={t.newHint} back={{ to: '/hand-overs', label: t.back }} />
      <div className={styles.page}>
        <FieldForm<Values, { id: string }>
          name="hand-over"
          form={form}
          initial={{ ...(staffId && { staffId }), shares: [{}] }}
          send={({ staffId: whose, fromOn, untilOn, roles: only, shares }) =>
            journey.call.handOver({
              params: { staffId: whose },
              body: {
                fromOn,
                untilOn: untilOn ?? null,
                shares: sharesOf(shares),
                ...(only?.length && { roles: only }),
              },
            })
          }
          onSent={({ id }) => go(`/hand-overs/${id}`)}
          submitLabel={t.start}
        >
          <Field name="staffId" label={t.who} required>
            <EntityPicker search={searchFormerStaffToo} labelOf={nameOfStaff} />
          </Field>
          {work && <OpenWorkOf work={work} />}
          <Field name="fromOn" label={t.from} required>
            <DateField />
          </Field>
          <Field name="untilOn" label={t.until} hint={t.untilHint}>
            <DateField />
          </Field>
          {roles.length > 1 && (
            <Field name="roles" label={t.roles}>
              <Select
                mode="multiple"
                options={roles.map((value) => ({ value, label: w.roles[value] ?? value }))}
              />
            </Field>
          )}
          <Form.List name="shares">
            {(fields, { add, remove }) => (
              <div className={styles.shares}>
                {fields.map(({ key, name }) => (
                  <div key={key} className={styles.share}>
                    <Form.Item name={[name, 'staffId']} label={t.to} rules={[{ required: true }]}>
                      <EntityPicker search={searchStaff} labelOf={nameOfStaff} />
                    </Form.Item>
                    {fields.length > 1 && buildings.length > 0 && (
                      <Form.Item name={[name, 'buildings']} label={t.buildings}>
                        <Select
                          mode="multiple"
                          options={buildings.map((value) => ({ value, label: value }))}
                        />
                      </Form.Item>
                    )}
                    {fields.length > 1 && (
                      <Button type="link" onClick={() => remove(name)}>
                        {t.remove}
                      </Button>
                    )}
                  </div>
                ))}
                <Button onClick={() => add({})}>{t.add}</Button>
                <Button
                  disabled={sharesOf(values.shares).length === 0}
                  loading={preview.isPending}
                  onClick={() => preview.mutate()}
                >
                  {t.preview}
                </Button>
              </div>
            )}
          </Form.List>
          {preview.error && <p role="alert">{preview.error.message}</p>}
          <ul className={styles.preview} aria-live="polite">
            {preview.data?.shares.map(({ staffId: to, name, places, actions }) => (
              <li key={to}>{t.gets(name, places, actions)}</li>
            ))}
          </ul>
        </FieldForm>
      </div>
    </>
  )
}
