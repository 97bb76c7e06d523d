import { Button, Form, Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import styles from './measures-field.module.css'

const texts = defineTexts({
  zh: { what: '做什么', person: '谁负责', until: '完成日期', add: '再加一步', remove: '移除' },
  en: { what: 'What is done', person: 'Who does it', until: 'By', add: 'Add a step', remove: 'Remove' },
})

/** What is done, by whom and by when: the lines of a plan. */
export function MeasuresField({
  name: list,
  label,
  person,
}: {
  name: string
  label: string
  person: string
}) {
  const t = useTexts(texts)
  return (
    <Form.List name={list}>
      {(fields, { add, remove }) => (
        <fieldset className={styles.steps}>
          <legend>{label}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.measure}>
              <Form.Item name={[name, 'what']} rules={[{ required: true, message: t.what }]} noStyle>
                <Input aria-label={t.what} placeholder={t.what} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'person']} rules={[{ required: true, message: t.person }]} noStyle>
                <Input aria-label={t.person} placeholder={t.person} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'until']} rules={[{ required: true, message: t.until }]} noStyle>
                <DateField label={t.until} />
              </Form.Item>
              <Button type="text" disabled={fields.length === 1} onClick={() => remove(name)}>
                {t.remove}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ person })}>
            {t.add}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
