import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTexts } from '#design/texts.ts'
import { performers } from '../../contract.ts'
import { words } from './parts/words.ts'
import styles from './knowledge.module.css'
import { texts } from './texts.ts'

/** The steps of a prepared plan: what, by which post, within how many days. */
export function StepsField() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const options = performers.map((value) => ({ value, label: w.performers[value] }))
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <fieldset>
          <legend>{t.steps}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.step}>
              <Form.Item name={[name, 'whatZh']} rules={[{ required: true, message: t.whatZh }]} noStyle>
                <Input aria-label={t.whatZh} placeholder={t.whatZh} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'whatEn']} noStyle>
                <Input aria-label={t.whatEn} placeholder={t.whatEn} maxLength={200} lang="en" />
              </Form.Item>
              <Form.Item name={[name, 'performer']} noStyle>
                <Select aria-label={t.performer} options={options} />
              </Form.Item>
              <Form.Item name={[name, 'days']} noStyle>
                <InputNumber aria-label={t.days} min={0} max={730} precision={0} />
              </Form.Item>
              <Button type="text" disabled={fields.length === 1} onClick={() => remove(name)}>
                {t.removeStep}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add(newStep)}>
            {t.addStep}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

export const newStep = { whatZh: '', whatEn: '', performer: 'customerRelations' as const, days: 1 }
