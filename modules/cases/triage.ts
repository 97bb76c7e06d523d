import { refusals as common } from '#platform/errors/index.ts'
import type { CaseKind, Urgency } from './case.ts'
import type { Category } from './rulebook.ts'

export interface Judgement {
  categoryId: string | null
  urgency: Urgency
  safety: boolean
}

/** First judgement (S3-43): what the topic implies unless stated; danger is never less than critical. */
export function judge(
  categories: ReadonlyMap<string, Category>,
  given: { kind?: CaseKind; categoryId?: string | null; urgency?: Urgency; safety?: boolean },
): Judgement {
  const category = given.categoryId ? categories.get(given.categoryId) : undefined
  if (given.categoryId && !category?.active)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.categoryId', zh: '没有这个分类', en: 'There is no such category' }] },
    )
  const safety = given.kind === 'emergency' || (given.safety ?? category?.safety ?? false)
  const urgency = safety ? 'CRITICAL' : (given.urgency ?? category?.urgency ?? 'NORMAL')
  return { categoryId: category?.id ?? null, urgency, safety }
}
