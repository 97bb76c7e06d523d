import { Form, Input, Select, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { toneKinds } from '../../contract.ts'
import { words } from './parts/words.ts'
import { knowledge, type ToneWord } from './api.ts'
import { texts } from './texts.ts'

type Values = Pick<ToneWord, 'kind' | 'phrase' | 'better' | 'whyZh' | 'whyEn'> & { active?: boolean }

/** Adds a phrase to avoid, or changes what is said of one. */
export function WordDialog({ word }: { word?: ToneWord }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { id: wordId, version: known = 1, changedBy: _, ...content } = word ?? {}
  return (
    <FormDialog
      label={word ? t.editWord : t.addWord}
      title={word?.phrase ?? t.toWords}
      size="small"
      type={word ? 'link' : 'default'}
      refreshes={['knowledge']}
    >
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`tone-word-${wordId ?? 'new'}`}
          initial={word ? content : { kind: 'bureaucratic' }}
          version={known}
          send={({ active = true, ...body }, version) =>
            wordId
              ? knowledge.call.changeToneWord({ params: { wordId }, body: { ...body, version, active } })
              : knowledge.call.addToneWord({ body })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="phrase" label={t.phrase} required>
            <Input maxLength={40} />
          </Field>
          <Field name="better" label={t.instead} required>
            <Input maxLength={200} />
          </Field>
          <Field name="kind" label={t.kind} required>
            <Select options={toneKinds.map((value) => ({ value, label: w.toneKinds[value] }))} />
          </Field>
          <Field name="whyZh" label={t.whyZh} required>
            <Input maxLength={200} />
          </Field>
          <Field name="whyEn" label={t.whyEn} required>
            <Input maxLength={200} />
          </Field>
          {word && (
            <Form.Item name="active" label={t.on} valuePropName="checked">
              <Switch />
            </Form.Item>
          )}
        </FieldForm>
      )}
    </FormDialog>
  )
}
