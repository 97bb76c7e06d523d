import { Tag } from 'antd'
import { useTexts } from '#design/texts.ts'
import type { CaseLine } from './api.ts'
import { words } from './words.ts'

/** What the customer's words hold that calls for care. @serves S2-03 */
export function RiskTags({ risks }: Pick<CaseLine, 'risks'>) {
  const w = useTexts(words)
  return risks.map((risk) => (
    <Tag key={risk} color="error">
      {w.risks[risk]}
    </Tag>
  ))
}
