import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Radio } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { renewal, type StoryDraft } from './api.ts'
import styles from './renewal.module.css'
import { storyTexts } from './story-texts.ts'

interface PairDraft {
  itemId: string
  title: string
  words: string
  beforeFileId: string
  afterFileId: string
  isShown: boolean
}

interface Values {
  title: string
  body: string
  thanks: string
  pairs: PairDraft[]
}

/** Writes the story: words, pairs of photos, thanks; the cost is added by itself. @serves 8.5 */
export default function StoryEdit() {
  const { programmeId } = useRouteParams('programmeId')
  const { data, error } = useQuery(renewal.query.getStory({ params: { programmeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Edit draft={data} /> : <Skeleton lines={10} />
}

function Edit({ draft }: { draft: StoryDraft }) {
  const t = useTexts(storyTexts)
  const go = useGo()
  const queries = useQueryClient()
  const { programmeId, version, story, items } = draft
  const back = `/renewal/${programmeId}`
  const whole = items.filter(({ before, after }) => before.length > 0 && after.length > 0)
  const pairs = whole.map(({ itemId, title, before, after }): PairDraft => {
    const known = story?.pairs.find((pair) => pair.itemId === itemId)
    return {
      itemId,
      title,
      words: known?.words ?? '',
      beforeFileId: known?.beforeFileId ?? before[0]!,
      afterFileId: known?.afterFileId ?? after[0]!,
      isShown: story === null || known !== undefined,
    }
  })
  return (
    <div className={styles.page}>
      <PageHead title={t.edit} back={{ to: back, label: t.title }} />
      <FieldForm<Values, StoryDraft>
        name={`story-${programmeId}`}
        initial={{
          title: story?.title ?? t.usualTitle,
          body: story?.body ?? '',
          thanks: story?.thanks ?? '',
          pairs,
        }}
        version={version}
        send={({ pairs: chosen, thanks = '', ...text }, based) =>
          renewal.call.writeStory({
            params: { programmeId },
            body: {
              ...text,
              thanks,
              version: based,
              pairs: chosen
                .filter(({ isShown }) => isShown)
                .map(({ isShown: _, title: __, ...pair }) => pair),
            },
          })
        }
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['renewal'] })
          go(back)
        }}
        onCancel={() => go(back)}
        submitLabel={t.save}
      >
        <Field name="title" label={t.storyTitle} required>
          <Input maxLength={200} />
        </Field>
        <Field name="body" label={t.body} required>
          <Input.TextArea rows={8} maxLength={5000} />
        </Field>
        <Field name="pairs" label={t.pairs}>
          <PairsField items={whole} />
        </Field>
        <Field name="thanks" label={t.thanks}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Field>
      </FieldForm>
    </div>
  )
}

interface PairsFieldProps {
  value?: PairDraft[]
  onChange?: (pairs: PairDraft[]) => void
  items: StoryDraft['items']
  id?: string
}

function PairsField({ value = [], onChange, items, id }: PairsFieldProps) {
  const t = useTexts(storyTexts)
  const change = (itemId: string, part: Partial<PairDraft>) =>
    onChange?.(value.map((pair) => (pair.itemId === itemId ? { ...pair, ...part } : pair)))
  return (
    <div id={id} className={styles.stack}>
      {value.length === 0 && <p className={styles.quiet}>{t.noPair}</p>}
      {value.map((pair) => {
        const item = items.find(({ itemId }) => itemId === pair.itemId)!
        return (
          <div key={pair.itemId} className={styles.card}>
            <div className={styles.row}>
              <b style={{ flex: 1 }}>{pair.title}</b>
              <Checkbox
                checked={pair.isShown}
                onChange={({ target }) => change(pair.itemId, { isShown: target.checked })}
              >
                {t.shown}
              </Checkbox>
            </div>
            <div className={styles.beside}>
              <PhotoChoice
                part="before"
                fileIds={item.before}
                value={pair.beforeFileId}
                onChange={(beforeFileId) => change(pair.itemId, { beforeFileId })}
              />
              <PhotoChoice
                part="after"
                fileIds={item.after}
                value={pair.afterFileId}
                onChange={(afterFileId) => change(pair.itemId, { afterFileId })}
              />
            </div>
            <Input
              aria-label={`${pair.title} ${t.pairWords}`}
              placeholder={t.pairWords}
              value={pair.words}
              maxLength={500}
              onChange={({ target }) => change(pair.itemId, { words: target.value })}
            />
          </div>
        )
      })}
    </div>
  )
}

interface PhotoChoiceProps {
  part: 'before' | 'after'
  fileIds: readonly string[]
  value: string
  onChange: (fileId: string) => void
}

function PhotoChoice({ part, fileIds, value, onChange }: PhotoChoiceProps) {
  const t = useTexts(storyTexts)
  const w = useTexts(words)
  return (
    <div className={styles.field}>
      {w[part]}
      <Radio.Group value={value} onChange={({ target }) => onChange(target.value as string)}>
        {fileIds.map((fileId, at) => (
          <Radio key={fileId} value={fileId}>
            <img
              src={`/api/files/${fileId}/thumbnail`}
              alt={t.choose(w[part], at + 1)}
              className={styles.choice}
            />
          </Radio>
        ))}
      </Radio.Group>
    </div>
  )
}
