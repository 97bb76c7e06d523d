import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { RowKey } from '#design/list/list-keys.tsx'
import type { Selecting } from '#design/list/selecting.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type CaseLine } from '../api.ts'
import { type Deed, deeds, type DeedValues, permissionOf } from './bulk.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { deskTexts } from './texts.ts'

interface Begun {
  deed: Deed
  rows: readonly CaseLine[]
  initial?: DeedValues
  clear?: () => void
}

/** Everything that the inbox can do to rows: ticks, keys, and the dialog of a deed. */
export function useDesk(): {
  selecting: Selecting<CaseLine>
  rowKeys: RowKey<CaseLine>[]
  begin: (begun: Begun) => void
  dialog: ReactNode
} {
  const t = useTexts(deskTexts)
  const may = useMay()
  const go = useGo()
  const mark = useMarking()
  const [begun, begin] = useState<Begun>()
  const offered = deeds.filter((deed) => may(permissionOf[deed]))
  const keyOf: Partial<Record<Deed, string>> = { takeOver: 't', assign: 'a', urgency: 'p', handOver: 'h' }
  const open = (word: string) => (rows: CaseLine[]) => go(`/cases/${rows[0]!.id}?say=${word}`)
  return {
    begin,
    selecting: {
      labelOf: ({ number }) => number,
      actions: (rows, clear) => (
        <>
          {offered.map((deed) => (
            <Button key={deed} size="small" onClick={() => begin({ deed, rows, clear })}>
              {t.deeds[deed]}
            </Button>
          ))}
          <Button
            size="small"
            onClick={() => {
              void mark(rows, !rows.every(({ unread }) => !unread))
              clear()
            }}
          >
            {rows.every(({ unread }) => !unread) ? t.unreadAgain : t.read}
          </Button>
        </>
      ),
    },
    rowKeys: [
      ...offered.flatMap((deed) => {
        const key = keyOf[deed]
        return key
          ? [
              {
                key,
                label: t.deeds[deed],
                run: (rows: CaseLine[], clear: () => void) => begin({ deed, rows, clear }),
              },
            ]
          : []
      }),
      ...(may('cases.handle') ? [{ key: 'r', label: t.replyKey, run: open('reply') }] : []),
      ...(may('cases.perform') ? [{ key: 'n', label: t.noteKey, run: open('note') }] : []),
      { key: 'm', label: t.read, run: (rows, clear) => (clear(), void mark(rows, true)) },
    ],
    dialog: begun && (
      <DeedDialog
        deed={begun.deed}
        rows={begun.rows}
        initial={begun.initial}
        onDone={() => begun.clear?.()}
        onClose={() => begin(undefined as never)}
      />
    ),
  }
}

/** Marks rows as seen or not, with a way back. */
function useMarking(): (rows: readonly CaseLine[], isRead: boolean) => Promise<void> {
  const t = useTexts(deskTexts)
  const queries = useQueryClient()
  const mark = async (rows: readonly CaseLine[], isRead: boolean, isUndoing = false) => {
    await cases.call.markCases({
      body: {
        marks: rows.map(({ id, lastActivityAt }) => ({
          caseId: id,
          seenUntil: isRead ? lastActivityAt : null,
        })),
      },
    })
    void queries.invalidateQueries({ queryKey: ['cases'] })
    const said = isRead ? t.markedRead(rows.length) : t.markedUnread(rows.length)
    toast.success(said, isUndoing ? undefined : { label: t.undo, run: () => void mark(rows, !isRead, true) })
  }
  return (rows, isRead) => mark(rows, isRead)
}
