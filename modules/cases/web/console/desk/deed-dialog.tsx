import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Progress, Select } from 'antd'
import { useState } from 'react'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { useLanguage } from '#design/language.ts'
import { toast } from '#design/toast.ts'
import {
  nameOfDepartment,
  nameOfStaff,
  searchDepartments,
  searchStaff,
} from '#modules/organization/web/pick.ts'
import { cases, type CaseLine } from '../api.ts'
import { CategoryPicker } from '../category-picker.tsx'
import { words } from '../words.ts'
import { type Deed, type DeedValues, doDeed, type Outcome, toEach, undoDeed } from './bulk.ts'
import { deskTexts } from './texts.ts'
import styles from './desk.module.css'

interface DeedDialogProps {
  deed: Deed
  rows: readonly CaseLine[]
  initial?: DeedValues
  onClose: () => void
  /** Something was done: the ticks may go. */
  onDone: () => void
}

const needs: Record<Deed, readonly (keyof DeedValues)[]> = {
  takeOver: [],
  assign: ['staffId', 'reason'],
  urgency: ['urgency'],
  classify: ['categoryId'],
  handOver: ['departmentId', 'reason'],
}

/** One deed for many cases: what cannot be done and why, progress, and ten seconds to take it back. */
export function DeedDialog({ deed, rows, initial = {}, onClose, onDone }: DeedDialogProps) {
  const t = useTexts(deskTexts)
  const queries = useQueryClient()
  const [values, setValues] = useState<DeedValues>(initial)
  const [done, setDone] = useState<number>()
  const [failed, setFailed] = useState<Outcome<unknown>['failed']>()
  const preview = usePreview(deed, rows, values)
  const able = rows.filter(({ id }) => !preview.data?.hindered.some(({ caseId }) => caseId === id))
  const name = t.deeds[deed]
  const isFilled = needs[deed].every((key) => values[key]?.trim())
  const refresh = () => queries.invalidateQueries({ queryKey: ['cases'] })
  const run = async () => {
    setDone(0)
    const outcome = await toEach(able, (row) => doDeed(deed, row, values), setDone)
    void refresh()
    onDone()
    if (outcome.done.length)
      toast.success(t.said(name, outcome.done.length), {
        label: t.undo,
        run: () => void undo(outcome.done.map(({ reply }) => reply)),
      })
    if (outcome.failed.length) setFailed(outcome.failed)
    else onClose()
  }
  const undo = async (doneTo: Awaited<ReturnType<typeof doDeed>>[]) => {
    const back = await toEach(
      doneTo.map(({ row }) => row),
      (row) =>
        undoDeed(
          deed,
          doneTo.find((one) => one.row === row)!,
          t.undoReason,
        ),
    )
    void refresh()
    if (back.done.length) toast.success(t.undone(back.done.length))
    if (back.failed.length) toast.error(t.notUndone(back.failed.length))
  }
  const isRunning = done !== undefined && !failed
  return (
    <Modal
      open
      title={t.title(name, rows.length)}
      onCancel={onClose}
      closable={!isRunning}
      mask={{ closable: false }}
      footer={
        failed ? (
          <Button onClick={onClose}>{t.close}</Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={isRunning}>
              {t.cancel}
            </Button>
            <Button
              type="primary"
              loading={isRunning}
              disabled={!isFilled || !preview.data || able.length === 0}
              onClick={() => void run()}
            >
              {t.go(name, able.length)}
            </Button>
          </>
        )
      }
    >
      {failed ? (
        <Hindered
          title={t.failed(failed.length)}
          lines={failed.map(({ row, why }) => ({ row, why: why ?? t.lost }))}
        />
      ) : isRunning ? (
        <div className={styles.stack} aria-live="polite">
          <Progress percent={Math.round((done / Math.max(able.length, 1)) * 100)} />
          {t.working(done, able.length)}
        </div>
      ) : (
        <div className={styles.stack}>
          <DeedFields deed={deed} values={values} change={(change) => setValues({ ...values, ...change })} />
          <Preview rows={rows} able={able.length} hindered={preview.data?.hindered} />
          {deed === 'handOver' && <p className={styles.quiet}>{t.noUndo}</p>}
        </div>
      )}
    </Modal>
  )
}

function usePreview(deed: Deed, rows: readonly CaseLine[], { staffId, departmentId }: DeedValues) {
  const body = {
    deed: deed === 'urgency' ? ('classify' as const) : deed,
    caseIds: rows.map(({ id }) => id),
    ...(staffId && { staffId }),
    ...(departmentId && { departmentId }),
  }
  return useQuery({
    queryKey: ['cases', 'previewDeed', body],
    queryFn: () => cases.call.previewDeed({ body }),
    placeholderData: (before) => before,
  })
}

function Preview({
  rows,
  able,
  hindered,
}: {
  rows: readonly CaseLine[]
  able: number
  hindered: { caseId: string; zh: string; en: string }[] | undefined
}) {
  const t = useTexts(deskTexts)
  const language = useLanguage()
  if (!hindered) return <p className={styles.quiet}>{t.checking}</p>
  if (hindered.length === 0) return <p className={styles.quiet}>{t.allPossible(able)}</p>
  const lines = hindered.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.caseId)
    return row ? [{ row, why: one[language] }] : []
  })
  return <Hindered title={t.somePossible(able, hindered.length)} lines={lines} />
}

/** Cases with the reason why nothing was, or will be, done to them. */
function Hindered({ title, lines }: { title: string; lines: { row: CaseLine; why: string }[] }) {
  return (
    <Alert
      type="warning"
      title={title}
      description={
        <ul className={styles.lines}>
          {lines.map(({ row, why }) => (
            <li key={row.id}>
              {row.number} {row.title}
              <span className={styles.quiet}> · {why}</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}

interface DeedFieldsProps {
  deed: Deed
  values: DeedValues
  change: (change: DeedValues) => void
}

function DeedFields({ deed, values, change }: DeedFieldsProps) {
  const t = useTexts(deskTexts)
  const w = useTexts(words)
  const asked = needs[deed]
  return (
    <Form layout="vertical">
      {asked.includes('staffId') && (
        <Form.Item label={t.toWhom} required>
          <EntityPicker
            label={t.toWhom}
            search={searchStaff}
            labelOf={nameOfStaff}
            value={values.staffId}
            onChange={(staffId) => change({ staffId })}
          />
        </Form.Item>
      )}
      {asked.includes('departmentId') && (
        <Form.Item label={t.department} required>
          <EntityPicker
            label={t.department}
            search={searchDepartments}
            labelOf={nameOfDepartment}
            value={values.departmentId}
            onChange={(departmentId) => change({ departmentId })}
          />
        </Form.Item>
      )}
      {asked.includes('urgency') && (
        <Form.Item label={t.urgency} required>
          <Select
            aria-label={t.urgency}
            value={values.urgency}
            onChange={(urgency) => change({ urgency })}
            options={Object.entries(w.urgencies).map(([value, label]) => ({ value: value as never, label }))}
          />
        </Form.Item>
      )}
      {asked.includes('categoryId') && (
        <Form.Item label={t.category} required>
          <CategoryPicker value={values.categoryId} onChange={(categoryId) => change({ categoryId })} />
        </Form.Item>
      )}
      {asked.includes('reason') && (
        <Form.Item label={t.why} required>
          <Input.TextArea
            aria-label={t.why}
            rows={2}
            maxLength={2000}
            value={values.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </Form.Item>
      )}
    </Form>
  )
}
