import { useQuery } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useSay, useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import { texts } from './texts.ts'

interface CategoryPickerProps {
  value?: string
  onChange?: (categoryId: string | undefined) => void
  id?: string
}

/** Chooses a topic in the tree of topics, by walking down or by a part of its name. @serves S3-43 */
export function CategoryPicker({ value, onChange, id }: CategoryPickerProps) {
  const t = useTexts(texts)
  const say = useSay()
  const { data, isPending } = useQuery(cases.query.listCategories())
  const tree = useMemo(
    () =>
      data?.items.map((category) => ({
        id: category.id,
        pId: category.parentId,
        value: category.id,
        title: say(category),
      })),
    [data, say],
  )
  return (
    <TreeSelect
      id={id}
      value={value}
      onChange={onChange}
      treeData={tree}
      treeDataSimpleMode
      showSearch
      treeNodeFilterProp="title"
      allowClear
      loading={isPending}
      placeholder={t.chooseCategory}
      aria-label={t.category}
    />
  )
}
