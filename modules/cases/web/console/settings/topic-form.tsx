import { Checkbox, Form, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { organizationWords } from '#modules/organization/web/pick.ts'
import { cases, type Topic } from '../api.ts'
import { words } from '../words.ts'
import { topicTexts as texts } from './topic-texts.ts'

type Content = Pick<Topic, 'zh' | 'en' | 'urgency' | 'safety'> & {
  departmentKind?: NonNullable<Topic['departmentKind']>
  departmentLevel?: NonNullable<Topic['departmentLevel']>
}

const contentOf = ({ zh, en, urgency, safety, departmentKind, departmentLevel }: Topic): Content => ({
  zh,
  en,
  urgency,
  safety,
  ...(departmentKind && { departmentKind }),
  ...(departmentLevel && { departmentLevel }),
})

const sent = ({ departmentKind, departmentLevel, safety, ...content }: Content) => ({
  ...content,
  safety: Boolean(safety),
  departmentKind: departmentKind ?? null,
  departmentLevel: departmentLevel ?? null,
})

/** Adds a topic, at the top or below another. */
export function AddTopic({ parentId, type }: { parentId: string | null; type?: 'primary' }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <FormDialog label={parentId ? t.addBelow : t.add} type={type ?? 'default'} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Content & { code: string }, Topic>
          name={`case-topic-below-${parentId}`}
          initial={{ urgency: 'NORMAL', safety: false }}
          send={({ code, ...content }) =>
            cases.call.addTopic({ body: { ...sent(content), code: code.trim(), parentId } })
          }
          onSent={({ id }) => {
            done()
            go(`/case-topics/${id}`)
          }}
          onCancel={close}
        >
          <Fields />
          <Field name="code" label={t.code} hint={t.codeHint} required>
            <Input maxLength={60} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Changes what a topic is called and what it implies. */
export function EditTopic({ topic }: { topic: Topic }) {
  const t = useTexts(texts)
  const { id: topicId, version, active } = topic
  return (
    <FormDialog label={t.edit} type="primary" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Content, Topic>
          name={`case-topic-${topicId}`}
          initial={contentOf(topic)}
          version={version}
          send={(content, based) =>
            cases.call.changeTopic({
              params: { topicId },
              body: { ...sent(content), version: based, active },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Fields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

export const turned = (topic: Topic) =>
  cases.call.changeTopic({
    params: { topicId: topic.id },
    body: { ...sent(contentOf(topic)), version: topic.version, active: !topic.active },
  })

function Fields() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const o = useTexts(organizationWords)
  const options = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Field name="zh" label={t.zh} required>
        <Input maxLength={60} />
      </Field>
      <Field name="en" label={t.en} required>
        <Input maxLength={60} />
      </Field>
      <Field name="urgency" label={t.urgency} required>
        <Select options={options(w.urgencies)} />
      </Field>
      <Form.Item name="safety" valuePropName="checked">
        <Checkbox>{t.safety}</Checkbox>
      </Form.Item>
      <Field name="departmentKind" label={t.department}>
        <Select allowClear placeholder={t.noDepartment} options={options(o.departmentKinds)} />
      </Field>
      <Field name="departmentLevel" label={t.level}>
        <Select allowClear placeholder={t.nearest} options={options(o.nodeKinds)} />
      </Field>
    </>
  )
}
