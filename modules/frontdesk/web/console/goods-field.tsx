import { Button, Form, Input, InputNumber } from 'antd'
import { useTexts } from '#design/texts.ts'
import styles from './releases.module.css'
import { texts } from './texts.ts'

const most = 30

/** Kind and number of each thing, one line a kind. */
export function GoodsField() {
  const t = useTexts(texts)
  return (
    <Form.List name="goods">
      {(fields, { add, remove }) => (
        <fieldset className={styles.goods}>
          <legend>{t.goods}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.line}>
              <Form.Item
                name={[name, 'kind']}
                rules={[{ required: true, whitespace: true, message: t.kindMissing }]}
              >
                <Input aria-label={t.kind} placeholder={t.kind} maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'count']} rules={[{ required: true, message: t.countMissing }]}>
                <InputNumber aria-label={t.count} min={1} max={9999} precision={0} />
              </Form.Item>
              <Button type="text" disabled={fields.length === 1} onClick={() => remove(name)}>
                {t.remove}
              </Button>
            </div>
          ))}
          <Button size="small" disabled={fields.length >= most} onClick={() => add({ count: 1 })}>
            {t.add}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
