import { Button, Form, Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { usualMilestones } from './usual-milestones.ts'
import { type Bar, construction } from './api.ts'
import styles from './milestones-form.module.css'
import { texts } from './plan-texts.ts'

interface Row {
  name: string
  nameEn?: string | null
  plannedOn?: string | null
  reachedOn?: string | null
}

interface MilestonesFormProps {
  projectId: string
  bar: Bar
  onSent: () => void
  onCancel: () => void
}

/** The milestones of a phase with planned and reached days; a phase without any begins with the usual ones. */
export function MilestonesForm({ projectId, bar, onSent, onCancel }: MilestonesFormProps) {
  const t = useTexts(texts)
  const { phaseId, milestones } = bar
  const today = isoDay(new Date())
  return (
    <FieldForm<{ milestones: Row[] }, unknown>
      name={`milestones-${phaseId}`}
      initial={{
        milestones: milestones.length > 0 ? milestones : usualMilestones.map((one) => ({ ...one })),
      }}
      send={({ milestones: rows }) =>
        construction.call.setMilestones({
          params: { projectId, phaseId },
          body: {
            milestones: rows.map(({ name, nameEn, plannedOn, reachedOn }) => ({
              name,
              nameEn: nameEn?.trim() ? nameEn : null,
              plannedOn: plannedOn ?? null,
              reachedOn: reachedOn ?? null,
            })),
          },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
    >
      <Form.List name="milestones">
        {(fields, { add, remove, move }) => (
          <div className={styles.rows}>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <Form.Item
                  name={[name, 'name']}
                  label={t.name}
                  rules={[{ required: true, whitespace: true, message: t.nameMissing }]}
                >
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'nameEn']} label={t.nameEn}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'plannedOn']} label={t.plannedOn}>
                  <DateField />
                </Form.Item>
                <Form.Item name={[name, 'reachedOn']} label={t.reachedOn}>
                  <DateField max={today} />
                </Form.Item>
                <div className={styles.ways}>
                  <Button
                    type="text"
                    size="small"
                    aria-label={t.up}
                    disabled={name === 0}
                    icon={<Icon name="up" size={15} />}
                    onClick={() => move(name, name - 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    aria-label={t.remove}
                    icon={<Icon name="close" size={15} />}
                    onClick={() => remove(name)}
                  />
                </div>
              </div>
            ))}
            <Button icon={<Icon name="plus" size={15} />} onClick={() => add({ name: '' })}>
              {t.add}
            </Button>
          </div>
        )}
      </Form.List>
    </FieldForm>
  )
}
