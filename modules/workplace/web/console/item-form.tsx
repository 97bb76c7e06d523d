import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { conductChapters, qualityGroups } from '../../contract.ts'
import { type Edition, type Item, type Library, workplace } from './api.ts'
import { texts } from './texts.ts'
import { useRoles } from './use-roles.ts'
import { words } from './words.ts'

interface ItemFormProps {
  sort: Library['sort']
  edition: Edition
  /** The line to be changed; without it one is added. */
  item?: Item
}

/** One line of a draft: its chapter, its words in both languages, and for whom it is. */
export function ItemForm({ sort, edition, item }: ItemFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { options } = useRoles()
  const chapters = sort === 'conduct' ? conductChapters : qualityGroups
  const label = item ? t.edit : t.add
  return (
    <FormDialog
      label={label}
      type={item ? 'default' : 'primary'}
      size={item ? 'small' : 'middle'}
      width={640}
      refreshes={['workplace']}
    >
      {({ done, close }) => (
        <FieldForm<Omit<Item, 'key'>, Library>
          name={`workplace-item-${edition.id}-${item?.key ?? 'new'}`}
          initial={item ?? { chapter: chapters[0], roles: [] }}
          version={edition.version}
          send={(values, version) =>
            workplace.call.editEdition({
              params: { sort },
              body: { version, items: withItem(edition.items, item?.key, values) },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="chapter" label={t.chapter} required>
            <Select options={chapters.map((value) => ({ value, label: w.chapters[value] }))} />
          </Field>
          <Field name="zh" label={t.zh} required>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} lang="zh" />
          </Field>
          <Field name="en" label={t.en}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} lang="en" />
          </Field>
          {sort === 'qualities' && (
            <>
              <Field name="observedZh" label={t.observedZh}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} lang="zh" />
              </Field>
              <Field name="observedEn" label={t.observedEn}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} lang="en" />
              </Field>
            </>
          )}
          {sort === 'conduct' && (
            <Field name="roles" label={t.posts} hint={t.postsHint}>
              <Select mode="multiple" optionFilterProp="label" options={options} placeholder={t.everyPost} />
            </Field>
          )}
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** The lines with one changed, or with a new one at the end of its chapter. */
function withItem(
  items: readonly Item[],
  key: string | undefined,
  given: Partial<Omit<Item, 'key'>>,
): Item[] {
  const filled = { en: '', observedZh: '', observedEn: '', roles: [], ...given } as Omit<Item, 'key'>
  if (key) return items.map((item) => (item.key === key ? { ...item, ...filled, key } : item))
  const { chapter } = filled
  const numbers = items.flatMap((item) =>
    item.key.startsWith(chapter) ? [Number(item.key.slice(chapter.length)) || 0] : [],
  )
  const added = { ...filled, key: `${chapter}${Math.max(0, ...numbers) + 1}` }
  const at = items.findLastIndex((item) => item.chapter === chapter)
  return items.toSpliced(at < 0 ? items.length : at + 1, 0, added)
}
