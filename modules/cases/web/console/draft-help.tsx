import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { keptOf } from '#platform/text/words-from.ts'
import { cases } from './api.ts'
import styles from './case-page.module.css'

const texts = defineTexts({
  zh: {
    reply: '起草答复',
    summary: '概括来件',
    wait: '正在起草，通常几秒钟；您可以继续书写。',
    drafted: '机器起草，尚未核对',
    edited: '机器起草，您改过',
    saidNo: '这位客户不希望机器协助，请直接书写',
    saidNoHint: '客户在“同意与授权”里选了不同意，她的来件不会发给机器。',
    draftedHint: '请逐句核对后再发送，不会自动发出。姓名、电话、房号没有离开本系统。',
    back: '撤掉草稿',
    summaryTitle: '机器概括，仅供参考',
    left: (count: number) => `24 小时内还可起草 ${count} 次`,
  },
  en: {
    reply: 'Draft an answer',
    summary: 'Sum up',
    wait: 'Drafting, usually a few seconds; you can go on writing.',
    drafted: 'Drafted by a machine, not checked yet',
    edited: 'Drafted by a machine, worked on by you',
    saidNo: 'This customer wants no help by a machine. Please write yourself',
    saidNoHint: 'She said no under her consents; nothing of hers is sent to a machine.',
    draftedHint:
      'Check each sentence before you send it; nothing is sent by itself. Names, phones and homes did not leave this system.',
    back: 'Take the draft out',
    summaryTitle: 'Summed up by a machine, for orientation only',
    left: (count: number) => `${count} more drafts within 24 hours`,
  },
})

interface DraftHelpProps {
  caseId: string
  text: string
  onText: (text: string) => void
}

/** Words drafted by a machine, where the company allows it: into the box or beside it, never sent by itself. */
export function DraftHelp({ caseId, text, onText }: DraftHelpProps) {
  const t = useTexts(texts)
  const of = { params: { caseId } }
  const { data, refetch } = useQuery(cases.query.getDrafting(of))
  const ask = useMutation({
    mutationFn: (kind: 'reply' | 'summary') => cases.call.draftWord({ ...of, body: { kind } }),
    onSuccess: ({ kind, text: words }) => {
      if (kind === 'reply') {
        onText(text.trim() ? `${text.trimEnd()}\n\n${words}` : words)
      }
      void refetch()
    },
  })
  if (data?.saidNo) return <Alert type="info" showIcon title={t.saidNo} description={t.saidNoHint} />
  if (!data?.allowed) return null
  // The server keeps what it gave, so the mark is there again after a reload and on another machine.
  const { standing } = data
  const kept = standing ? keptOf(standing, text) : 'notUsed'
  return (
    <div className={styles.drafts}>
      <div className={styles.draftRow}>
        {(['reply', 'summary'] as const).map((kind) => (
          <Button
            key={kind}
            size="small"
            icon={<Icon name={kind === 'reply' ? 'edit' : 'book'} size={14} />}
            loading={ask.isPending && ask.variables === kind}
            disabled={ask.isPending || data.left === 0}
            onClick={() => ask.mutate(kind)}
          >
            {t[kind]}
          </Button>
        ))}
        <small role="status">{ask.isPending ? t.wait : t.left(data.left)}</small>
      </div>
      {ask.error && <Alert type="info" showIcon title={ask.error.message} />}
      {kept !== 'notUsed' && (
        <Alert
          type="warning"
          showIcon
          title={kept === 'asIs' ? t.drafted : t.edited}
          description={t.draftedHint}
          action={
            text.includes(standing!) && (
              <Button size="small" onClick={() => onText(text.replace(standing!, () => '').trim())}>
                {t.back}
              </Button>
            )
          }
        />
      )}
      {ask.data?.kind === 'summary' && (
        <Alert type="info" title={t.summaryTitle} description={ask.data.text} />
      )}
    </div>
  )
}
