import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { exportList } from '#platform/web/export-list.ts'
import { language } from '../language.ts'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { toast } from '../toast.ts'
import { usePhone } from '../theme/mode.ts'
import { exportedOf } from './exported.ts'
import type { Column } from './model.ts'
import { listTexts } from './texts.ts'

interface ExportButtonProps<Row> {
  /** `cases.listCases`. */
  list: string
  title: string
  params?: Record<string, string>
  query: Record<string, unknown>
  columns: readonly Column<Row>[]
}

/** Takes exactly what is shown away as a workbook: these filters, these columns. */
export function ExportButton<Row>({ columns, ...asked }: ExportButtonProps<Row>) {
  const texts = useTexts(listTexts)
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const exported = columns.flatMap((column) => exportedOf(column, language.get()))
  const start = async () => {
    setBusy(true)
    try {
      await exportList({ ...asked, columns: exported, language: language.get() })
    } catch (error) {
      toast.error(error instanceof RefusedError ? error.message : texts.notExported)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Tooltip title={texts.exportHint}>
      <Button
        icon={<Icon name="download" size={15} />}
        loading={busy}
        onClick={() => void start()}
        aria-label={texts.exportRows}
      >
        {phone ? null : texts.exportRows}
      </Button>
    </Tooltip>
  )
}
