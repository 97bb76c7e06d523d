import { Button, Form, type FormInstance, Input, Radio } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { results } from './lists.ts'
import { texts } from './sheet-texts.ts'
import type { SheetLine, SheetValues } from './sheet-values.ts'
import styles from './warranty.module.css'

interface SheetGroupProps {
  lines: readonly SheetLine[]
  form: FormInstance<SheetValues>
  projectId: string
  /** What is set by a button of the page, and not by hand, is kept in the draft too. */
  onFilled: () => void
}

/** One of the three groups: each item judged by one tap, a fault with words and a photo. */
export function SheetGroup({ lines, form, projectId, onFilled }: SheetGroupProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const restIsGood = () => {
    for (const { item, isGas } of lines)
      if (!isGas && !form.getFieldValue(['sheet', item, 'result']))
        form.setFieldValue(['sheet', item, 'result'], 'good')
    onFilled()
  }
  return (
    <Section
      title={w.groups[lines[0]!.group]}
      aside={
        <Button size="small" onClick={restIsGood}>
          {t.restIsGood}
        </Button>
      }
    >
      {lines.map((line) => (
        <Item key={line.item} line={line} form={form} projectId={projectId} />
      ))}
    </Section>
  )
}

function Item({
  line: { item, isGas },
  form,
  projectId,
}: Pick<SheetGroupProps, 'form' | 'projectId'> & { line: SheetLine }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const result = Form.useWatch(['sheet', item, 'result'], form)
  return (
    <div className={styles.item}>
      {isGas && (
        <StatusTag bare tone="info">
          {t.gasOnly}
        </StatusTag>
      )}
      <Field name={['sheet', item, 'result']} label={w.items[item]} required>
        <Radio.Group
          aria-label={w.items[item]}
          optionType="button"
          size="large"
          options={results.map((value) => ({ value, label: w.results[value] }))}
        />
      </Field>
      {result === 'fault' && (
        <>
          <Field name={['sheet', item, 'words']} label={t.what} required>
            <Input.TextArea rows={2} maxLength={1000} />
          </Field>
          <Field name={['sheet', item, 'photos']} label={t.photo} required>
            <FileUpload photos max={3} projectId={projectId} />
          </Field>
        </>
      )}
    </div>
  )
}
