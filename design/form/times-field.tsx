import { Button, Form, Input, InputNumber } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import { useFormFields } from './form-context.ts'
import styles from './times-field.module.css'

const texts = defineTexts({
  zh: {
    from: '开始',
    until: '结束',
    capacity: '名额',
    add: '加时段',
    remove: '去掉这个时段',
    missing: (at: number) => `请填写第 ${at} 段的开始和结束`,
    places: (at: number) => `请填写第 ${at} 段的名额`,
  },
  en: {
    from: 'From',
    until: 'Until',
    capacity: 'Places',
    add: 'Add a time',
    remove: 'Remove this time',
    missing: (at: number) => `Please say when time ${at} begins and ends`,
    places: (at: number) => `Please say how many places time ${at} has`,
  },
})

interface TimesFieldProps {
  /** The name in the body of the API: a list of startsAt, endsAt and perhaps capacity. */
  name: string
  label: string
  /** Without it the times have no places. */
  usualCapacity?: number
  /** How the times read beside another version. */
  show?: (times: never) => ReactNode
}

/** Times of a day, with the places of each where there are any. */
export function TimesField({ name, label, usualCapacity, show }: TimesFieldProps) {
  const t = useTexts(texts)
  const { know } = useFormFields()
  useEffect(() => know({ path: [name], label, show }), [know, name, label, show])
  return (
    <Form.Item label={label} required>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <div className={styles.stack}>
            {fields.map(({ key, name: at }) => (
              <div key={key} className={styles.row}>
                <Form.Item
                  name={[at, 'startsAt']}
                  noStyle
                  rules={[{ required: true, message: t.missing(at + 1) }]}
                >
                  <Input type="time" aria-label={`${t.from} ${at + 1}`} style={{ width: 120 }} />
                </Form.Item>
                –
                <Form.Item
                  name={[at, 'endsAt']}
                  noStyle
                  rules={[{ required: true, message: t.missing(at + 1) }]}
                >
                  <Input type="time" aria-label={`${t.until} ${at + 1}`} style={{ width: 120 }} />
                </Form.Item>
                {usualCapacity && (
                  <Form.Item
                    name={[at, 'capacity']}
                    noStyle
                    rules={[{ required: true, message: t.places(at + 1) }]}
                  >
                    <InputNumber
                      min={1}
                      max={500}
                      precision={0}
                      aria-label={`${t.capacity} ${at + 1}`}
                      suffix={t.capacity}
                      style={{ width: 170 }}
                    />
                  </Form.Item>
                )}
                <Button
                  type="text"
                  size="small"
                  aria-label={t.remove}
                  disabled={fields.length === 1}
                  icon={<Icon name="close" size={15} />}
                  onClick={() => remove(at)}
                />
              </div>
            ))}
            <div>
              <Button
                icon={<Icon name="plus" size={15} />}
                onClick={() => add(usualCapacity ? { capacity: usualCapacity } : {})}
              >
                {t.add}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </Form.Item>
  )
}
