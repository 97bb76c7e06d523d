import { Tag } from 'antd'
import { useTexts } from '#design/texts.ts'
import type { CaseLine } from '../api.ts'
import { texts } from './texts.ts'

/** That a case says an earlier matter again, is one of many, or is handled apart. @serves S1-49 */
export function BondTags({
  repeatOf,
  groupId,
  specialSince,
}: Pick<CaseLine, 'repeatOf' | 'groupId' | 'specialSince'>) {
  const t = useTexts(texts)
  return (
    <>
      {repeatOf && <Tag>{t.repeat}</Tag>}
      {groupId && <Tag>{t.group}</Tag>}
      {specialSince && <Tag>{t.special}</Tag>}
    </>
  )
}
